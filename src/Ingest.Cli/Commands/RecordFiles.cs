using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>The record files that an argument stands for.</summary>
internal static class RecordFiles
{
    /// <summary>Of a run's folder its outputs in order; anything else as it is.</summary>
    /// <exception cref="InputException">The folder holds no finished run, or one whose records cannot be read back.</exception>
    public static IEnumerable<string> Of(string argument)
    {
        if (!Directory.Exists(argument))
        {
            return [argument];
        }

        string manifestPath = Path.Combine(argument, RunFolder.ManifestName);
        if (!File.Exists(manifestPath))
        {
            throw new InputException([$"{argument}: holds no finished run; name the record files themselves"]);
        }

        RunManifest manifest = ManifestFile.Read(manifestPath);
        return AreOfPages(manifest)
            ? manifest.Outputs.Select(output => Path.Combine(argument, output.Name))
            : throw new InputException([$"{argument}: holds no page records in JSONL; duplicates are looked for in those, and the result can have any format"]);
    }

    /// <summary>Whether the lines of a run's files are page records, which can be read back whole.</summary>
    public static bool AreOfPages(RunManifest manifest) =>
        manifest.Format == "jsonl" && Option(manifest, "per") is null or "page" && Option(manifest, "preset") is null or "none";

    private static string? Option(RunManifest manifest, string name) => manifest.Options.GetValueOrDefault(name);
}
