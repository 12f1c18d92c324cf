using System.Buffers;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Records;

/// <summary>Page records as the lines of JSONL outputs. Thread-safe.</summary>
public static class PageRecordJson
{
    /// <summary>The record as one JSON object in UTF-8, without line break: what <c>ingest run</c> writes, to the byte.</summary>
    public static byte[] Write(PageRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bytes = new ArrayBufferWriter<byte>(1_024 + (4 * record.Text.Length));
        RecordJson.WritePage(record, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads such an object; a fault where it is anything else.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="location">Where it stands, for the fault; null: nowhere in particular.</param>
    public static Outcome<PageRecord> Read(ReadOnlyMemory<byte> json, ItemLocation? location = null) =>
        RecordJsonReader.Read(new RawItem { Location = location ?? new ItemLocation("record"), Body = json });
}
