using System.IO.Compression;
using System.Text.Json;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Reports;

/// <summary>Reads an output folder line by line into a profile. Memory is bounded by the longest line.</summary>
internal static class RunProfileReader
{
    /// <summary>Profiles the page records of a run; files of other formats are passed over.</summary>
    public static RunProfile ReadRecords(string folder, RunManifest manifest, CancellationToken cancellationToken)
    {
        var profile = new RunProfile();
        foreach (SealedFile output in manifest.Outputs.Where(output => output.Name.Contains(".jsonl", StringComparison.Ordinal)))
        {
            foreach (JsonElement record in Lines(Path.Combine(folder, output.Name), cancellationToken))
            {
                profile.Add(PageFacts.From(record));
            }
        }

        return profile;
    }

    /// <summary>Groups the rejects of a run.</summary>
    public static IReadOnlyList<RejectExample> ReadRejects(string folder, RunManifest manifest, CancellationToken cancellationToken)
    {
        var rejects = new RejectProfile();
        foreach (JsonElement reject in Lines(Path.Combine(folder, manifest.Rejects.Name), cancellationToken))
        {
            rejects.Add(reject);
        }

        return rejects.Groups();
    }

    private static IEnumerable<JsonElement> Lines(string path, CancellationToken cancellationToken)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = Decompressed(path, file);
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length > 0)
            {
                using var document = JsonDocument.Parse(line);
                yield return document.RootElement;
            }
        }
    }

    private static Stream Decompressed(string path, Stream file) => Path.GetExtension(path) switch
    {
        ".gz" => new GZipStream(file, CompressionMode.Decompress),
        ".zst" => new ZstdSharp.DecompressionStream(file),
        _ => file,
    };
}
