using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>Runs inputs into an output folder: fresh, resumed, or found finished.</summary>
internal sealed class FolderRun(PageProcessor processor, PipelineOptions options, TimeProvider time, IRunFiles files)
{
    /// <summary>Runs.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="stopReading">Ends the run softly: what was read is written and can be resumed.</param>
    /// <param name="cancellationToken">Ends the run at once; it can be resumed from its last checkpoint.</param>
    /// <exception cref="RunFolderException">The folder cannot be used.</exception>
    /// <exception cref="IOException">The output cannot be written; nothing in the folder looks complete.</exception>
    public async Task<RunSummary> RunAsync(FolderRunRequest request, CancellationToken stopReading = default, CancellationToken cancellationToken = default)
    {
        RequireOther(request);
        using RunFolder folder = RunFolder.Open(request.Folder, request.Layout.FileName);
        if (request.Overwrite)
        {
            folder.Clear();
        }
        else if (folder.State() != RunFolderState.Empty)
        {
            RequireKnown(folder, request.Feed.Inputs);
            if (folder.State() == RunFolderState.Complete)
            {
                return FindFinished(folder, request);
            }
        }

        using var session = new RunSession(files, folder, request, RunFingerprint.Of(request));
        RunState state = session.IsComplete ? RunState.Completed : await ConsumeAsync(session, request, stopReading, cancellationToken).ConfigureAwait(false);
        if (state == RunState.Completed)
        {
            session.Complete();
            if (request.RejectLimit?.IsExceededBy(session.Tally.Total.Quarantined, session.Tally.Total.Read) == true)
            {
                state = RunState.TooManyRejects;
            }
            else
            {
                session.Publish();
            }
        }
        else
        {
            session.Stop();
        }

        return new RunSummary(state, session.Tally.Total.ToCounts(), session.Outputs, session.ResumedItems);
    }

    private async Task<RunState> ConsumeAsync(RunSession session, FolderRunRequest request, CancellationToken stopReading, CancellationToken cancellationToken)
    {
        var runner = new OrderedRunner(processor.PreparingWith(request.Layout.Exporter.Prepare), options, time);
        await foreach (ItemResult result in runner.RunAsync(request.Feed, session.Tally.Position, stopReading, cancellationToken).ConfigureAwait(false))
        {
            session.Add(result);
            if (request.RejectLimit?.IsExceededBy(session.Tally.Total.Quarantined) == true)
            {
                return RunState.TooManyRejects;
            }
        }

        return stopReading.IsCancellationRequested ? RunState.Stopped : RunState.Completed;
    }

    // Before anything is removed: what is read goes with what it belongs to.
    private static void RequireOther(FolderRunRequest request)
    {
        if (new NamedFiles(request.Feed.Inputs.Select(input => input.Path).Concat(request.AlsoRead)).FirstOfRun(request.Folder, request.Layout.FileName) is { } file)
        {
            throw new RunFolderException($"{file} is to be read, and the output in {request.Folder} would replace it: name another folder or file for the output");
        }
    }

    // A stream says nothing of what it will give: the run in the folder is never known to be this one.
    private static void RequireKnown(RunFolder folder, IReadOnlyList<InputFile> inputs)
    {
        if (inputs.FirstOrDefault(input => !input.CanBeReadAgain) is { } stream)
        {
            throw new RunFolderException($"{folder.Path} holds a run already, and {(stream.Path == "-" ? "standard input" : stream.Path)} cannot be known to be what that run read: name another folder, or use --overwrite to replace it");
        }
    }

    private static RunSummary FindFinished(RunFolder folder, FolderRunRequest request)
    {
        RunManifest manifest = ManifestFile.Read(folder.ManifestPath);
        bool isSame = manifest.IngestVersion == RunFingerprint.IngestVersion
            && manifest.Options.OrderBy(option => option.Key, StringComparer.Ordinal).SequenceEqual(request.Settings.OrderBy(option => option.Key, StringComparer.Ordinal))
            && manifest.Inputs.Select(input => (input.Path, input.Bytes)).SequenceEqual(request.Feed.Inputs.Select(input => (input.Path, input.Size)))
            && AreUnchangedSince(File.GetLastWriteTimeUtc(folder.ManifestPath).Ticks, request.Feed.Inputs);
        if (!isSame)
        {
            throw new RunFolderException($"{folder.Path} holds a finished run with other inputs or options: name another folder, or use --overwrite to replace it");
        }

        // Their checksums would take as long as reading all of it: ingest verify is for that.
        if (RunVerifier.SizeProblems(folder.Path, manifest).ToArray() is { Length: > 0 } problems)
        {
            throw new RunFolderException($"{folder.Path} holds this run, finished, but {string.Join(", and ", problems)}: put the files back, or use --overwrite to run it again");
        }

        return new RunSummary(RunState.AlreadyComplete, manifest.Counts, manifest.Outputs, manifest.Counts.Read);
    }

    private static bool AreUnchangedSince(long ticks, IReadOnlyList<InputFile> inputs) => inputs.All(input => input.Changed <= ticks);
}
