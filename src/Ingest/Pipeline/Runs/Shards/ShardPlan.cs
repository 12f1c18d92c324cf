using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>
/// <c>plan.json</c>: which inputs a run has, with which options and by which program it is cleaned, and which stretch of it each shard takes.
/// Shards are consecutive stretches of about equal bytes, so the run's output is their outputs in order. Written once, never changed.
/// </summary>
internal sealed record ShardPlan
{
    private const int CurrentVersion = 2;

    /// <summary>Version of this file's own form. 2: ranges tell where in their input reading begins.</summary>
    public int PlanVersion { get; init; } = CurrentVersion;

    /// <summary>Version of Ingest.</summary>
    public required string IngestVersion { get; init; }

    /// <summary>Identity of the very build; another one could give other bytes.</summary>
    public required string Program { get; init; }

    /// <summary>Options that shape the output, by name.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Inputs in the order of the run.</summary>
    public required IReadOnlyList<PlannedInput> Inputs { get; init; }

    /// <summary>What each shard reads; a shard may be empty.</summary>
    public required IReadOnlyList<IReadOnlyList<ShardRange>> Shards { get; init; }

    /// <summary>SHA-256 over the plan; markers carry it, so that no marker of another plan is taken for one of this.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>Reads a plan.</summary>
    /// <exception cref="RunFolderException">There is none, or it is not one of this version.</exception>
    public static ShardPlan Read(string path)
    {
        try
        {
            ShardPlan plan = JsonSerializer.Deserialize(File.ReadAllBytes(path), ShardJson.Indented.ShardPlan)
                ?? throw new RunFolderException($"{path} is empty: make the plan again with ingest plan");
            return plan.PlanVersion == CurrentVersion ? plan : throw new RunFolderException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} is a plan of version {plan.PlanVersion}, made by Ingest {plan.IngestVersion}, and this build reads version {CurrentVersion}: make the plan again with ingest plan in a new folder, or go on with the build that made it"));
        }
        catch (JsonException exception)
        {
            throw new RunFolderException($"{path} is not a plan: {exception.Message}");
        }
    }

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ShardJson.Indented.ShardPlan), (byte)'\n'];
}
