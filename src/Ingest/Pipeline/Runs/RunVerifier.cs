using System.Globalization;
using System.Security.Cryptography;

namespace Ingest.Pipeline.Runs;

/// <summary>Proves that a finished run is whole: files, checksums, and counts that balance in all and per input.</summary>
public static class RunVerifier
{
    /// <summary>Checks an output folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>Everything that does not hold, one sentence each; empty when all is well.</returns>
    /// <exception cref="RunFolderException">There is no manifest.</exception>
    public static IReadOnlyList<string> Verify(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        RunManifest manifest = ManifestFile.Read(Path.Combine(folder, RunFolder.ManifestName));
        var problems = new List<string>();
        foreach (SealedFile file in manifest.Outputs.Append(manifest.Rejects))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string path = Path.Combine(folder, file.Name);
            if (SizeProblem(path, file) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                CheckContent(path, file, problems);
            }
        }

        CheckLines(folder, manifest, problems);
        CheckCounts(manifest, problems);
        return problems;
    }

    /// <summary>What shows without reading the files: those that are missing or have another size.</summary>
    internal static IEnumerable<string> SizeProblems(string folder, RunManifest manifest) =>
        manifest.Outputs.Append(manifest.Rejects).Select(file => SizeProblem(Path.Combine(folder, file.Name), file)).OfType<string>();

    private static string? SizeProblem(string path, SealedFile file)
    {
        if (!File.Exists(path))
        {
            return $"{NameOf(file)} is missing";
        }

        // Opened, because a link would tell its own length.
        using FileStream stream = File.OpenRead(path);
        return stream.Length == file.Bytes ? null : string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)} has {stream.Length} bytes, the manifest says {file.Bytes}");
    }

    private static void CheckContent(string path, SealedFile file, List<string> problems)
    {
        using FileStream stream = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
        {
            problems.Add($"{NameOf(file)} was changed: its SHA-256 is not the manifest's");
        }
    }

    // Without the way from the folder to a file that stands beside it.
    private static string NameOf(SealedFile file) => Path.GetFileName(file.Name);

    // The files themselves are counted too: counters that agree with each other prove nothing about what was written.
    private static void CheckLines(string folder, RunManifest manifest, List<string> problems)
    {
        foreach (SealedFile file in manifest.Outputs.Append(manifest.Rejects))
        {
            string path = Path.Combine(folder, file.Name);
            long expected = file == manifest.Rejects ? file.Records : file.Rows;
            if (path.EndsWith(".jsonl", StringComparison.Ordinal) && File.Exists(path) && CountLines(path) is var lines && lines != expected)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)} has {lines} lines, the manifest says {expected}"));
            }
        }
    }

    private static long CountLines(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        int got;
        while ((got = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            lines += buffer.AsSpan(0, got).Count((byte)'\n');
        }

        return lines;
    }

    private static void CheckCounts(RunManifest manifest, List<string> problems)
    {
        var sum = new OutcomeTally();
        foreach (ManifestInput input in manifest.Inputs)
        {
            sum.Add(input.Counts);
            if (!input.Counts.Balances())
            {
                problems.Add($"the counts of {input.Path} do not balance");
            }
        }

        OutcomeCounts counts = manifest.Counts;
        Require(problems, counts.Balances(), "read is not written + dropped + duplicates + quarantined");
        Require(problems, sum.Read == counts.Read && sum.Written == counts.Written, "the inputs' counts do not add up to the total");
        Require(problems, manifest.Outputs.Sum(output => output.Records) == counts.Written, "the outputs do not hold as many records as were written");
        Require(problems, manifest.Rejects.Records == counts.Read - counts.Written, "the rejects file does not hold a line for every item without a record");
    }

    private static void Require(List<string> problems, bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }
}
