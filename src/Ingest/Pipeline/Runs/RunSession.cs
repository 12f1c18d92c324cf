using System.Text.Json;

namespace Ingest.Pipeline.Runs;

/// <summary>
/// One attempt at a run: takes results in order, writes records and rejects, and brings both to disk at checkpoints. Between two
/// checkpoints nothing counts; a kill costs that much work and nothing else.
/// </summary>
internal sealed class RunSession : IDisposable
{
    private readonly IRunFiles files;
    private readonly RunFolder folder;
    private readonly FolderRunRequest request;
    private readonly RecordParts parts;
    private readonly List<SealedFile> outputs = [];
    private readonly RunJournal journal;
    private readonly HashedFile rejects;
    private long bytesSinceCheckpoint;
    private long itemsSinceCheckpoint;

    public RunSession(IRunFiles files, RunFolder folder, FolderRunRequest request, string fingerprint)
    {
        this.files = files;
        this.folder = folder;
        this.request = request;
        Tally = new RunTally(request.Feed.Inputs.Count);
        parts = new RecordParts(files, folder.Path, request.Layout);
        try
        {
            (journal, rejects) = folder.State() == RunFolderState.Unfinished ? Resume(fingerprint) : Start(fingerprint);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    public RunTally Tally { get; }

    /// <summary>Whether all inputs are consumed, by this attempt or one before.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Items that earlier attempts had done.</summary>
    public long ResumedItems { get; private set; }

    public IReadOnlyList<SealedFile> Outputs => outputs;

    private string RejectsTemporaryPath => RunFolder.TemporaryPath(folder.Path, RunFolder.RejectsName);

    /// <summary>Takes one result.</summary>
    public void Add(ItemResult result)
    {
        Tally.Add(result);
        request.Progress?.Add(result.Outcome);
        request.Observe?.Invoke(result);
        itemsSinceCheckpoint++;
        if (result.Outcome is ItemOutcome.Written { Prepared: { } prepared })
        {
            bytesSinceCheckpoint += parts.Write(prepared);
            prepared.Release();
        }
        else
        {
            WriteReject(result);
        }

        if (parts.IsFull)
        {
            SealPart(isComplete: false);
        }
        else if (parts.IsContinuable && (bytesSinceCheckpoint >= request.Layout.CheckpointBytes || itemsSinceCheckpoint >= request.Layout.CheckpointItems))
        {
            Checkpoint(parts.Suspend(), null, isComplete: false);
        }
    }

    /// <summary>
    /// Keeps the work done so far before the program ends early. Compressed output is left at its last regular checkpoint: one more
    /// member in the middle would make its bytes depend on when the run was stopped.
    /// </summary>
    public void Stop()
    {
        if (parts.IsContinuable && request.Layout.Compress is null)
        {
            Checkpoint(parts.Suspend(), null, isComplete: false);
        }
    }

    /// <summary>Finishes what is open; only names and the manifest are left to do.</summary>
    public void Complete()
    {
        if (!IsComplete)
        {
            SealPart(isComplete: true);
            IsComplete = true;
        }
    }

    /// <summary>Gives everything its name, the manifest last. May be done twice: a kill in between is made good by the next attempt.</summary>
    /// <exception cref="RunFolderException">The counts do not balance: results are missing.</exception>
    public RunManifest Publish()
    {
        RequireBalance();
        var rejectsFile = new SealedFile(RunFolder.RejectsName, rejects.Length, rejects.Sha256(), Tally.Total.Read - Tally.Total.Written, 0);
        foreach (SealedFile output in outputs)
        {
            Rename(output.Name);
        }

        RunManifest manifest = ManifestOf(rejectsFile);
        rejects.Dispose();
        Rename(RunFolder.RejectsName);
        string temporary = RunFolder.TemporaryPath(folder.Path, RunFolder.ManifestName);
        using (Stream stream = files.Create(temporary))
        {
            JsonSerializer.Serialize(stream, manifest, RunJson.Indented.RunManifest);
            stream.Write("\n"u8);
            files.FlushToDisk(stream);
        }

        // Closed while a failure can still be told: after the manifest the run is complete.
        journal.Dispose();
        files.Rename(temporary, folder.ManifestPath);
        File.Delete(folder.JournalPath);
        return manifest;
    }

    /// <summary>
    /// Closes every file, also where closing one of them fails: a file that stays open is flushed by its finalizer, at any later time,
    /// into what a resumed run has written in its place.
    /// </summary>
    public void Dispose()
    {
        using (journal)
        using (rejects)
        {
            parts.Dispose();
        }
    }

    private void RequireBalance()
    {
        for (int input = 0; input < request.Feed.Inputs.Count; input++)
        {
            if (!Tally.CountsOf(input).Balances())
            {
                throw new RunFolderException($"{request.Feed.Inputs[input].Path}: more items were read than came out as written, dropped, duplicate or quarantined; {folder.Path} is not complete");
            }
        }
    }

    private void WriteReject(ItemResult result)
    {
        if (RejectLine.From(result, request.Feed.Inputs[result.Input].Path) is { } found)
        {
            RejectLine line = found with { Position = request.Feed.PositionInInput(result.Input, result.Position) };
            rejects.Write(JsonSerializer.SerializeToUtf8Bytes(line, RunJson.Lines.RejectLine));
            rejects.Write("\n"u8);
        }
    }

    private void SealPart(bool isComplete)
    {
        SealedFile? part = parts.Seal();
        Checkpoint(null, part, isComplete);
        if (part is not null)
        {
            outputs.Add(part);
            if (request.Layout.IsInParts)
            {
                Rename(part.Name);
            }
        }
    }

    private void Checkpoint(OpenPart? open, SealedFile? part, bool isComplete)
    {
        rejects.FlushToDisk();
        journal.Append(new JournalEntry
        {
            Input = Tally.Position.Input,
            Items = Tally.Position.Items,
            Sealed = part,
            Open = open,
            RejectBytes = rejects.Length,
            RejectSha256 = rejects.Sha256(),
            Counts = [.. Tally.TakeSinceCheckpoint().Select(entry => new JournalCounts(entry.Input, entry.Counts))],
            IsComplete = isComplete,
        });
        bytesSinceCheckpoint = 0;
        itemsSinceCheckpoint = 0;
    }

    private void Rename(string name)
    {
        string temporary = RunFolder.TemporaryPath(folder.Path, name);
        // Missing: an attempt before this one had come that far.
        if (File.Exists(temporary))
        {
            files.Rename(temporary, folder.Combine(name));
        }
    }

    private (RunJournal Journal, HashedFile Rejects) Start(string fingerprint) =>
        WithRejects(RunJournal.Create(files, folder.JournalPath, new JournalHeader(fingerprint)), () => HashedFile.Create(files, RejectsTemporaryPath));

    private static (RunJournal Journal, HashedFile Rejects) WithRejects(RunJournal journal, Func<HashedFile> openRejects)
    {
        try
        {
            return (journal, openRejects());
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private (RunJournal Journal, HashedFile Rejects) Resume(string fingerprint)
    {
        (JournalHeader? header, IReadOnlyList<JournalEntry> entries, long length) = RunJournal.Read(folder.JournalPath);
        if (header?.Fingerprint != fingerprint)
        {
            throw new RunFolderException($"{folder.Path} holds an unfinished run with other inputs, options or program: repeat its command, name another folder, or use --overwrite to throw it away");
        }

        foreach (JournalEntry entry in entries)
        {
            Restore(entry);
        }

        JournalEntry last = entries.Count > 0 ? entries[^1] : new JournalEntry();
        Tally.Restore(new FeedPosition(last.Input, last.Items));
        ResumedItems = Tally.Total.Read;
        IsComplete = last.IsComplete;
        parts.Restore(outputs.Count, last.Open);
        return WithRejects(RunJournal.Reopen(files, folder.JournalPath, length), () => ReopenRejects(last));
    }

    private void Restore(JournalEntry entry)
    {
        foreach (JournalCounts counts in entry.Counts)
        {
            Tally.Restore(counts.Input, counts.Counts);
        }

        if (entry.Sealed is { } part)
        {
            outputs.Add(part);
            if (request.Layout.IsInParts)
            {
                Rename(part.Name);
            }
        }
    }

    private HashedFile ReopenRejects(JournalEntry last)
    {
        if (last.RejectSha256.Length == 0)
        {
            return HashedFile.Create(files, RejectsTemporaryPath);
        }

        // A run that was killed while publishing may have renamed it already.
        string path = last.IsComplete && !File.Exists(RejectsTemporaryPath) ? folder.Combine(RunFolder.RejectsName) : RejectsTemporaryPath;
        return HashedFile.Reopen(files, path, last.RejectBytes, last.RejectSha256);
    }

    private RunManifest ManifestOf(SealedFile rejectsFile) => new()
    {
        IngestVersion = RunFingerprint.IngestVersion,
        SchemaVersion = Records.PageRecord.CurrentSchemaVersion,
        Format = request.Layout.Format,
        Options = new SortedDictionary<string, string>(request.Settings.ToDictionary(), StringComparer.Ordinal),
        Counts = Tally.Total.ToCounts(),
        Outputs = outputs,
        Rejects = rejectsFile,
        Inputs = [.. request.Feed.Inputs.Select((input, index) => new ManifestInput(input.Path, input.Size, Tally.CountsOf(index)) { Options = request.InputSettings?[index] })],
    };
}
