using System.Buffers.Text;
using System.Text;

namespace Ingest.Sources.Archives;

/// <summary>Pax extended header records: <c>length key=value\n</c>.</summary>
internal static class PaxRecords
{
    /// <summary>The value of a key; null when absent.</summary>
    public static string? Find(ReadOnlySpan<byte> records, ReadOnlySpan<byte> key)
    {
        string? found = null;
        while (Utf8Parser.TryParse(records, out int length, out int digits) && length > digits + 2 && length <= records.Length)
        {
            ReadOnlySpan<byte> record = records[(digits + 1)..(length - 1)];
            int equals = record.IndexOf((byte)'=');
            if (equals >= 0 && record[..equals].SequenceEqual(key))
            {
                found = Encoding.UTF8.GetString(record[(equals + 1)..]);
            }

            records = records[length..];
        }

        return found;
    }

    /// <summary>The <c>size</c> record; null when absent or no number.</summary>
    public static long? FindSize(ReadOnlySpan<byte> records) =>
        long.TryParse(Find(records, "size"u8), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long size) ? size : null;
}
