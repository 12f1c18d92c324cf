using System.Text.Json;

namespace Ingest.Pipeline.Runs;

/// <summary>The journal of an unfinished run: a header and a line per checkpoint, each on disk before the run goes on.</summary>
internal sealed class RunJournal : IDisposable
{
    private readonly IRunFiles files;
    private readonly Stream stream;

    private RunJournal(IRunFiles files, Stream stream)
    {
        this.files = files;
        this.stream = stream;
    }

    /// <summary>Starts a journal.</summary>
    public static RunJournal Create(IRunFiles files, string path, JournalHeader header)
    {
        // Under a temporary name first: a journal without its header would make the folder look like someone else's.
        string temporary = path + RunFolder.TemporaryExtension;
        var journal = new RunJournal(files, files.Create(temporary));
        try
        {
            journal.AppendLine(JsonSerializer.SerializeToUtf8Bytes(header, RunJson.Default.JournalHeader));
            files.Rename(temporary, path);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with a journal, after its last whole line.</summary>
    public static RunJournal Reopen(IRunFiles files, string path, long length) => new(files, files.OpenAt(path, length));

    /// <summary>Reads a journal up to the last whole line; a line that a kill cut short never happened.</summary>
    public static (JournalHeader? Header, IReadOnlyList<JournalEntry> Entries, long Length) Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        JournalHeader? header = null;
        var entries = new List<JournalEntry>();
        int start = 0;
        while (Array.IndexOf(bytes, (byte)'\n', start) is var end and >= 0)
        {
            var line = new ReadOnlySpan<byte>(bytes, start, end - start);
            if (header is null)
            {
                header = JsonSerializer.Deserialize(line, RunJson.Default.JournalHeader);
            }
            else
            {
                entries.Add(JsonSerializer.Deserialize(line, RunJson.Default.JournalEntry)!);
            }

            start = end + 1;
        }

        return (header, entries, start);
    }

    public void Append(JournalEntry entry) => AppendLine(JsonSerializer.SerializeToUtf8Bytes(entry, RunJson.Default.JournalEntry));

    public void Dispose() => stream.Dispose();

    private void AppendLine(byte[] line)
    {
        stream.Write(line);
        stream.Write("\n"u8);
        files.FlushToDisk(stream);
    }
}
