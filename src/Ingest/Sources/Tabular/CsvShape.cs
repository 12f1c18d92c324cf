using System.Text;

namespace Ingest.Sources.Tabular;

/// <summary>Whether an input is a table of delimited values, and with which delimiter: by its header, with the name as a hint.</summary>
internal static class CsvShape
{
    private const int MaximumHeaderCell = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The delimiter; null when the input is no table.</summary>
    public static byte? Delimiter(string name, ReadOnlySpan<byte> head, FieldMapping mapping)
    {
        head = head.StartsWith(ByteOrderMark) ? head[3..] : head;
        int end = head.IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> header = end < 0 ? head : head[..end];
        foreach (byte delimiter in ",\t;|"u8)
        {
            if (IsHeader(header, delimiter, mapping))
            {
                return delimiter;
            }
        }

        if (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tab", StringComparison.OrdinalIgnoreCase))
        {
            return (byte)'\t';
        }

        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? MostFrequent(header) : null;
    }

    /// <summary>Two short cells or more, one of them a field that holds pages.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> header, byte delimiter, FieldMapping mapping)
    {
        int cells = 0;
        bool hasContent = false;
        foreach (Range range in header.Split(delimiter))
        {
            ReadOnlySpan<byte> cell = header[range].Trim("\" "u8);
            if (cell.Length is 0 or > MaximumHeaderCell || cell.IndexOfAny("<>{}"u8) >= 0)
            {
                return false;
            }

            cells++;
            hasContent |= mapping.Find(Encoding.UTF8.GetString(cell)) is { } slot && FieldMapping.IsContent(slot);
        }

        return cells > 1 && hasContent;
    }

    private static byte MostFrequent(ReadOnlySpan<byte> header)
    {
        byte best = (byte)',';
        foreach (byte delimiter in ",\t;|"u8)
        {
            best = header.Count(delimiter) > header.Count(best) ? delimiter : best;
        }

        return best;
    }
}
