using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Records;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Reads a shard's log back into results.</summary>
internal static class ShardLogReader
{
    /// <summary>Stands for the number of rows in the frame of a reject.</summary>
    internal const int RejectRows = -1;

    /// <summary>The results, in order.</summary>
    /// <exception cref="EndOfStreamException">The log is cut; a marker's checksum rules that out.</exception>
    public static IEnumerable<ItemResult> Read(Stream log)
    {
        using var reader = new BinaryReader(log, Encoding.UTF8, leaveOpen: true);
        while (log.Position < log.Length)
        {
            int input = reader.ReadInt32();
            long position = reader.ReadInt64();
            int rows = reader.ReadInt32();
            byte[] bytes = reader.ReadBytes(reader.ReadInt32());
            yield return rows == RejectRows
                ? Reject(input, position, JsonSerializer.Deserialize(bytes, RunJson.Lines.RejectLine)!)
                : new ItemResult(input, position, new ItemLocation(""), Written(bytes, rows));
        }
    }

    // All that a log keeps of a record is its bytes: formats that write columns cannot be planned.
    private static ItemOutcome.Written Written(byte[] bytes, int rows)
    {
        var record = new PageRecord
        {
            Id = "",
            SourcePath = "",
            ContentType = "",
            Charset = "",
            CharsetSource = "",
            Text = "",
            Markdown = "",
            Sections = [],
            WordCount = 0,
            ContentSha256 = "",
        };
        return new ItemOutcome.Written(record) { Prepared = new PreparedRecord(record, bytes, rows) };
    }

    private static ItemResult Reject(int input, long position, RejectLine line)
    {
        var location = new ItemLocation(line.SourcePath) { RecordOffset = line.RecordOffset, Line = line.Line };
        var code = new ReasonCode(line.Code);
        Stage stage = Enum.Parse<Stage>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line.Stage));
        ItemOutcome outcome = line.Outcome == "dropped"
            ? new ItemOutcome.Dropped(stage, code, line.Detail)
            : new ItemOutcome.Quarantined(new Fault(stage, code, location, line.Detail) { RestOf = line.RestOf });
        return new ItemResult(input, position, location, outcome);
    }
}
