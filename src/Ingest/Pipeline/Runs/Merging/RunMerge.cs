using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Merging;

/// <summary>
/// Joins the outputs of finished runs into one that looks like that of one run over all their inputs; with the same options it is, to the
/// byte. Duplicates are not looked for across runs.
/// </summary>
internal sealed class RunMerge(IReadOnlyList<MergedRun> runs, IRunFiles files)
{
    /// <summary>Merges.</summary>
    /// <param name="folder">Output folder.</param>
    /// <param name="layout">How records become files.</param>
    /// <param name="settings">Options that all the runs share, and those that shape the output.</param>
    /// <param name="overwrite">Whether an earlier result in the folder is replaced.</param>
    /// <exception cref="RunFolderException">A run is not whole or of another schema, or the folder holds one of them or another run.</exception>
    public RunSummary Merge(string folder, OutputLayout layout, IReadOnlyDictionary<string, string> settings, bool overwrite)
    {
        foreach (MergedRun merged in runs)
        {
            RequireUsable(merged.Run);
        }

        var feed = new MergedFeed([.. runs.Select(run => (run.Run.Manifest, new MergedResults(run, layout.Exporter)))]);
        var request = new FolderRunRequest
        {
            Feed = feed,
            Folder = folder,
            Layout = layout,
            Settings = settings,
            InputSettings = [.. runs.SelectMany(run => run.InputSettings ?? [.. run.Run.Manifest.Inputs.Select(input => input.Options)])],
            Overwrite = overwrite,
        };
        return new FolderMerge(request, files) { Sources = [.. runs.Select(run => run.Run.Folder)] }.Write(feed.Results(), RequireWhole);
    }

    private static void RequireUsable(FinishedRun run)
    {
        if (run.Manifest.SchemaVersion != PageRecord.CurrentSchemaVersion)
        {
            throw new RunFolderException($"{run.Name}: its records have schema {run.Manifest.SchemaVersion}, this Ingest writes {PageRecord.CurrentSchemaVersion}; do that run again with it");
        }

        run.RequireWhole();
    }

    private void RequireWhole(RunTally tally)
    {
        ManifestInput[] inputs = [.. runs.SelectMany(run => run.Run.Manifest.Inputs)];
        for (int input = 0; input < inputs.Length; input++)
        {
            if (tally.CountsOf(input) is var counts && (counts.Read, counts.Written) != (inputs[input].Counts.Read, inputs[input].Counts.Written))
            {
                throw new RunFolderException($"{inputs[input].Path}: the runs hold other items than their manifests say");
            }
        }
    }

    /// <summary>The inputs of all runs; nothing is read from them any more.</summary>
    private sealed class MergedFeed(IReadOnlyList<(RunManifest Manifest, MergedResults Results)> runs) : IItemFeed
    {
        private MergedResults? current;

        public IReadOnlyList<InputFile> Inputs { get; } = [.. runs.SelectMany(run => run.Manifest.Inputs).Select(input => new InputFile(input.Path, input.Bytes))];

        public long BytesConsumed => 0;

        public IEnumerable<ItemResult> Results()
        {
            int firstInput = 0;
            foreach ((RunManifest manifest, MergedResults results) in runs)
            {
                current = results;
                foreach (ItemResult result in results.Read(firstInput))
                {
                    yield return result;
                }

                firstInput += manifest.Inputs.Count;
            }
        }

        // Asked only of the reject that was given just now.
        public long PositionInInput(int input, long position) => current!.RejectPosition;

        public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken) => [];
    }
}
