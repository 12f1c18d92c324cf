using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>
/// The folder that the machines of a sharded run share: <c>plan.json</c>, one log per attempt, one marker per finished shard. Nothing in
/// it is ever changed: attempts have random names, and of several markers for one shard the first stays (<c>link(2)</c>).
/// </summary>
internal sealed class ShardWorkspace(string path)
{
    private const string PlanName = "plan.json";

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is the folder of a plan.</summary>
    public bool HasPlan => File.Exists(Combine(PlanName));

    /// <summary>Writes a plan into a new or empty folder.</summary>
    /// <exception cref="RunFolderException">The folder holds something.</exception>
    public void Create(ShardPlan plan)
    {
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            throw new RunFolderException($"{Path} is not empty: a plan wants a folder of its own");
        }

        Directory.CreateDirectory(Combine("logs"));
        Directory.CreateDirectory(Combine("markers"));
        string temporary = Combine(PlanName + RunFolder.TemporaryExtension);
        WriteThrough(temporary, plan.ToBytes());
        File.Move(temporary, Combine(PlanName), overwrite: false);
    }

    /// <summary>Reads the plan.</summary>
    /// <exception cref="RunFolderException">There is none.</exception>
    public ShardPlan ReadPlan() => HasPlan
        ? ShardPlan.Read(Combine(PlanName))
        : throw new RunFolderException($"{Path} holds no plan: make one with ingest plan INPUT... --shards N -o {Path}");

    /// <summary>The marker of a shard; null while it is not done.</summary>
    /// <exception cref="RunFolderException">It belongs to another plan.</exception>
    public ShardMarker? FindMarker(int shard, string planHash)
    {
        string file = MarkerPath(shard);
        if (!File.Exists(file))
        {
            return null;
        }

        ShardMarker marker = JsonSerializer.Deserialize(File.ReadAllBytes(file), ShardJson.Indented.ShardMarker)
            ?? throw new RunFolderException($"{file} is not a marker");
        return marker.Plan == planHash ? marker : throw new RunFolderException($"{file} belongs to another plan");
    }

    /// <summary>A file name for one more attempt at a shard.</summary>
    public static string NewLogName(int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"shard-{shard:D5}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.log");

    /// <summary>Where a log lies.</summary>
    public string LogPath(string name) => System.IO.Path.Combine(Combine("logs"), name);

    /// <summary>Says that an attempt is finished. Of several attempts at one shard the first counts.</summary>
    /// <returns>The marker that counts: this one, or the one that was there first.</returns>
    public ShardMarker Commit(ShardMarker marker)
    {
        string temporary = Combine($"{marker.Log}{RunFolder.TemporaryExtension}");
        WriteThrough(temporary, [.. JsonSerializer.SerializeToUtf8Bytes(marker, ShardJson.Indented.ShardMarker), (byte)'\n']);
        if (ExclusiveMove.TryMove(temporary, MarkerPath(marker.Shard)))
        {
            return marker;
        }

        File.Delete(temporary);
        return FindMarker(marker.Shard, marker.Plan)!;
    }

    private string MarkerPath(int shard) => System.IO.Path.Combine(Combine("markers"), string.Create(CultureInfo.InvariantCulture, $"shard-{shard:D5}.json"));

    private string Combine(string name) => System.IO.Path.Combine(Path, name);

    private static void WriteThrough(string path, byte[] content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
