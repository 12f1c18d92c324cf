using System.Buffers;

namespace Ingest.Export;

/// <summary>Puts the rows of a file together again into the records that made them.</summary>
internal static class RowGroups
{
    /// <summary>The records; the bytes of each are valid until the next is asked for.</summary>
    /// <param name="rows">The rows, without what stands between two of them.</param>
    /// <param name="isFirst">Whether a row is the first of its record.</param>
    /// <param name="separator">What stands between two rows.</param>
    public static IEnumerable<PreparedRecord> Of(IEnumerable<ReadOnlyMemory<byte>> rows, Func<ReadOnlyMemory<byte>, bool> isFirst, ReadOnlyMemory<byte> separator)
    {
        var record = new ArrayBufferWriter<byte>();
        int count = 0;
        foreach (ReadOnlyMemory<byte> row in rows)
        {
            if (count > 0 && isFirst(row))
            {
                yield return PreparedRecord.OfBytes(record.WrittenMemory, count);
                record.ResetWrittenCount();
                count = 0;
            }

            if (count++ > 0)
            {
                record.Write(separator.Span);
            }

            record.Write(row.Span);
        }

        if (count > 0)
        {
            yield return PreparedRecord.OfBytes(record.WrittenMemory, count);
        }
    }
}
