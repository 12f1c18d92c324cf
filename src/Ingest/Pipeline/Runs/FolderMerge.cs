namespace Ingest.Pipeline.Runs;

/// <summary>
/// Writes results that were come to before into an output folder, through the same session as a run's own. Nothing of it is resumed: an
/// interrupted one is done again from its start.
/// </summary>
internal sealed class FolderMerge(FolderRunRequest request, IRunFiles files)
{
    /// <summary>Folders that the results are read from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Writes.</summary>
    /// <param name="results">The results, in the order of the inputs.</param>
    /// <param name="requireWhole">Throws where the counts say that results are missing; asked before anything gets its name.</param>
    /// <exception cref="RunFolderException">The folder holds another run or is one of the sources, or results are missing.</exception>
    /// <exception cref="IOException">The output cannot be written; nothing in the folder looks complete.</exception>
    public RunSummary Write(IEnumerable<ItemResult> results, Action<RunTally> requireWhole)
    {
        using RunFolder output = RunFolder.Open(request.Folder, request.Layout.FileName);
        RequireOther(output);
        string fingerprint = RunFingerprint.Of(request);
        if (!request.Overwrite)
        {
            RequireFree(output, fingerprint);
        }

        output.Clear();
        using var session = new RunSession(files, output, request, fingerprint);
        foreach (ItemResult result in results)
        {
            session.Add(result);
        }

        requireWhole(session.Tally);
        session.Complete();
        session.Publish();
        return new RunSummary(RunState.Completed, session.Tally.Total.ToCounts(), session.Outputs, 0);
    }

    // By whatever name, link or mount it goes: the lock that is held on the output shows there.
    private void RequireOther(RunFolder output)
    {
        if (Sources.FirstOrDefault(RunFolder.IsInUse) is { } source)
        {
            throw new RunFolderException($"{source} is to be merged and is in use: where it is {output.Path} itself, name another folder for the output; else wait for the run that writes it");
        }
    }

    private static void RequireFree(RunFolder output, string fingerprint)
    {
        if (output.State() == RunFolderState.Complete)
        {
            throw new RunFolderException($"{output.Path} holds a finished run: name another folder, or use --overwrite to replace it");
        }

        // An unfinished merge of the same results is done again from its start.
        if (output.State() == RunFolderState.Unfinished && RunJournal.Read(output.JournalPath).Header?.Fingerprint != fingerprint)
        {
            throw new RunFolderException($"{output.Path} holds an unfinished run of something else: name another folder, or use --overwrite to throw it away");
        }
    }
}
