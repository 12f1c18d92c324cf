using System.Text;
using Result = Ingest.Sources.Tabular.CsvRecordReader.Result;

namespace Ingest.Sources.Tabular;

/// <summary>
/// Whether an input is a table of delimited values, and in which dialect: by its header. A menu (<c>Home | Content | Contact</c>) looks
/// like one, so where the name does not say that it is a table, its cells must be names of fields, and the rows must have as many.
/// </summary>
internal static class CsvShape
{
    private const int MaximumHeaderCell = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The dialect; null when the input is no table.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="head">Its first bytes, <see cref="TextSniffer.Length"/> of them or all.</param>
    /// <param name="mapping">The fields that are looked for.</param>
    public static CsvDialect? Of(string name, ReadOnlySpan<byte> head, FieldMapping mapping)
    {
        bool isCut = head.Length >= TextSniffer.Length;
        head = head.StartsWith(ByteOrderMark) ? head[3..] : head;
        if (TextSniffer.IsHtml(head))
        {
            // The answer of a server that had no such table.
            return null;
        }

        int end = head.IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> header = end < 0 ? head : head[..end];
        byte lineBreak = end >= 0 && head[end] == (byte)'\r' && head[(end + 1)..] is not [(byte)'\n', ..] ? (byte)'\r' : (byte)'\n';
        if (header is [(byte)'s', (byte)'e', (byte)'p', (byte)'=', (byte)',' or (byte)'\t' or (byte)';' or (byte)'|'])
        {
            return new CsvDialect(header[^1], lineBreak) { IsDeclared = true };
        }

        bool isTabs = FileNames.HasExtension(name, ".tsv", ".tab");
        bool isNamed = isTabs || FileNames.HasExtension(name, ".csv");
        foreach (byte delimiter in ",\t;|"u8)
        {
            var dialect = new CsvDialect(delimiter, lineBreak);
            if (IsHeader(header, delimiter, mapping, isNamed) && (isNamed || RowsFit(head, dialect, isCut, areQuoted: false)))
            {
                return dialect;
            }
        }

        var column = new CsvDialect((byte)',', lineBreak);
        return isNamed ? new CsvDialect(isTabs ? (byte)'\t' : MostFrequent(header), lineBreak)
            : IsColumn(header, mapping) && RowsFit(head, column, isCut, areQuoted: true) ? column
            : null;
    }

    /// <summary>
    /// Two short cells or more, one of them a field that holds pages. Without a name that tells, all must be written as fields are, or
    /// one must be known for something else of a page, as its address is. The first may be empty, as pandas names the column of its index.
    /// </summary>
    private static bool IsHeader(ReadOnlySpan<byte> header, byte delimiter, FieldMapping mapping, bool isNamed)
    {
        int cells = 0;
        bool hasContent = false;
        bool namesFields = true;
        bool hasOther = isNamed;
        bool hasIndex = false;
        foreach (Range range in header.Split(delimiter))
        {
            ReadOnlySpan<byte> cell = header[range].Trim("\" "u8);
            if (cell.IsEmpty && cells == 0)
            {
                hasIndex = true;
                cells++;
                continue;
            }

            if (cell.Length is 0 or > MaximumHeaderCell || cell.IndexOfAny("<>{}"u8) >= 0)
            {
                return false;
            }

            cells++;
            string name = Encoding.UTF8.GetString(cell);
            FieldSlot? slot = mapping.Find(name);
            hasContent |= slot is not null && FieldMapping.IsContent(slot);
            hasOther |= slot is not null && !FieldMapping.IsContent(slot);
            namesFields &= slot is { IsMapped: true } || IsIdentifier(name);
        }

        // Lines that begin with a tab or a bar are more often indented, or rows of a drawn table.
        return cells > 1 && hasContent && (hasOther || (namesFields && (!hasIndex || delimiter == (byte)',')));
    }

    /// <summary>Whether the header is that of a single column, which holds pages.</summary>
    private static bool IsColumn(ReadOnlySpan<byte> header, FieldMapping mapping)
    {
        ReadOnlySpan<byte> cell = header.Trim((byte)'"');
        return cell.Length is > 0 and <= MaximumHeaderCell && Encoding.UTF8.GetString(cell) is var name
            && mapping.Find(name) is { } slot && FieldMapping.IsContent(slot)
            && (cell.Length < header.Length || slot.IsMapped || IsIdentifier(name));
    }

    /// <summary>Whether a name is written as programs write names: no capital first, no space.</summary>
    private static bool IsIdentifier(string name) =>
        !char.IsUpper(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');

    /// <summary>Whether most rows have as many cells as the header, in quotes where only these tell cells from lines; not all, since a broken row is to cost that row alone.</summary>
    private static bool RowsFit(ReadOnlySpan<byte> head, CsvDialect dialect, bool isCut, bool areQuoted)
    {
        using var stream = new InputStream(new MemoryStream(head.ToArray()));
        var reader = new CsvRecordReader(stream, dialect, TextSniffer.Length);
        reader.Read();
        int columns = reader.Cells.Count;
        int surplus = 0;
        bool isWhole = true;
        for (Result result = reader.Read(); isWhole && result != Result.End; result = reader.Read())
        {
            // Of a row that the end of the head cuts, nothing is known but the cells up to there.
            isWhole = !isCut || (result != Result.OpenQuote && stream.Peek(1).Length > 0);
            bool fits = result == Result.Record ? reader.Cells.Count == columns && (!areQuoted || reader.Record.Span[0] == (byte)'"') : result == Result.OpenQuote && !isWhole;
            surplus += fits ? 1 : isWhole ? -1 : 0;
        }

        return surplus > 0;
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
