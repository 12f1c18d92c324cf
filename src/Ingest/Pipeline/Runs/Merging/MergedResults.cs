using System.Globalization;
using System.Text.Json;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Records;

namespace Ingest.Pipeline.Runs.Merging;

/// <summary>The results of a finished run once more, in the order of its items, read from its records and rejects.</summary>
/// <param name="merged">The run.</param>
/// <param name="output">What prepares page records that are written anew.</param>
internal sealed class MergedResults(MergedRun merged, IExporter output)
{
    private readonly FinishedRun run = merged.Run;

    /// <summary>Where the reject that was given last stands in its input; a replay counts otherwise than what it gives.</summary>
    public long RejectPosition { get; private set; }

    /// <summary>The results, each valid until the next is asked for.</summary>
    /// <param name="firstInput">Index of the run's first input.</param>
    /// <exception cref="RunFolderException">Its files hold less than its manifest says, or something else.</exception>
    public IEnumerable<ItemResult> Read(int firstInput)
    {
        using IEnumerator<PreparedRecord> records = run.Manifest.Outputs.SelectMany(RecordsOf).GetEnumerator();
        using IEnumerator<RejectLine> rejects = Rejects().GetEnumerator();
        for (int input = 0; input < run.Manifest.Inputs.Count; input++)
        {
            (long written, long read) = (run.Manifest.Inputs[input].Counts.Written, run.Manifest.Inputs[input].Counts.Read);
            RejectLine? reject = null;
            for (long position = 0; position < read; position++)
            {
                reject ??= written < read - position ? Next(rejects) : null;
                // Items that gave a record stand between the rejects; where a replay left some out, before them.
                if (reject is null || (reject.Position > position && written > 0))
                {
                    written--;
                    yield return ItemResult.OfWritten(firstInput + input, position, Next(records));
                }
                else
                {
                    RejectPosition = reject.Position;
                    yield return reject.ToResult(firstInput + input, position);
                    reject = null;
                }
            }
        }
    }

    private T Next<T>(IEnumerator<T> items) => items.MoveNext() ? items.Current : throw Damaged("its files hold fewer items than its manifest says");

    private IEnumerable<RejectLine> Rejects() =>
        File.ReadLines(Path.Combine(run.Folder, run.Manifest.Rejects.Name)).Select(line => JsonSerializer.Deserialize(line, RunJson.Lines.RejectLine)!);

    private IEnumerable<PreparedRecord> RecordsOf(SealedFile file)
    {
        string path = Path.Combine(run.Folder, file.Name);
        using Stream plain = OutputCompression.Unwrap(File.OpenRead(path), OutputCompression.FromName(path));
        long given = 0;
        foreach (PreparedRecord record in merged.Exporter.ReadBack(plain)!)
        {
            given++;
            yield return merged.HasRowsOfOutput ? record : PrepareAnew(record, file.Name, given);
        }

        // Pages without a section or chunk have no row. Where they stood shows in no file.
        for (; given < file.Records; given++)
        {
            yield return PreparedRecord.OfBytes(default, 0);
        }
    }

    private PreparedRecord PrepareAnew(PreparedRecord line, string file, long number)
    {
        Outcome<PageRecord> record = PageRecordJson.Read(line.Bytes);
        return record.IsSuccess ? output.Prepare(record.Value) : throw Damaged(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}: {record.Fault.Message}"));
    }

    private RunFolderException Damaged(string problem) => new($"{run.Name}: {problem}; do that run again with --overwrite, or leave it out");
}
