using System.Globalization;
using System.Text.Json;
using Ingest.Cli.Commands;
using Ingest.Export;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Reports;

/// <summary>Reads an output folder line by line into a profile. Memory is bounded by the longest line.</summary>
internal static class RunProfileReader
{
    /// <summary>Profiles the page records of a run; files of other formats are passed over.</summary>
    /// <exception cref="InputException">A line is no record.</exception>
    public static RunProfile ReadRecords(string folder, RunManifest manifest, CancellationToken cancellationToken)
    {
        var profile = new RunProfile();
        foreach (SealedFile output in manifest.Outputs.Where(output => output.Name.Contains(".jsonl", StringComparison.Ordinal)))
        {
            foreach (JsonElement record in Lines(folder, output.Name, cancellationToken))
            {
                profile.Add(PageFacts.From(record));
            }
        }

        return profile;
    }

    /// <summary>Groups the rejects of a run.</summary>
    /// <exception cref="InputException">A line is no reject.</exception>
    public static IReadOnlyList<RejectExample> ReadRejects(string folder, RunManifest manifest, CancellationToken cancellationToken)
    {
        var rejects = new RejectProfile();
        foreach (JsonElement reject in Lines(folder, manifest.Rejects.Name, cancellationToken))
        {
            rejects.Add(reject);
        }

        return rejects.Groups();
    }

    private static IEnumerable<JsonElement> Lines(string folder, string name, CancellationToken cancellationToken)
    {
        string path = OutputTarget.PathOf(folder, name);
        using Stream file = File.OpenRead(path);
        using Stream plain = OutputCompression.Unwrap(file, OutputCompression.FromName(path));
        using var reader = new StreamReader(plain);
        for (long number = 1; ReadLine(reader, folder, path) is { } line; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length > 0)
            {
                using JsonDocument document = Parse(line) ?? throw Damaged(folder, string.Create(CultureInfo.InvariantCulture, $"{path}, line {number} is no record"));
                yield return document.RootElement;
            }
        }
    }

    private static string? ReadLine(StreamReader reader, string folder, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            throw Damaged(folder, $"{path} cannot be decompressed");
        }
    }

    // Null where the line is not one JSON object.
    private static JsonDocument? Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InputException Damaged(string folder, string problem) => new([$"{problem}; `ingest verify {folder}` tells what changed"]);
}
