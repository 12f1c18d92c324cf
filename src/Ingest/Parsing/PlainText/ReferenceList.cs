using Ingest.Sources;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// The link list at the end of a lynx dump, and the <c>[12]</c> marks that point to it. It is markup, not text: found, it is
/// taken out with its marks. What it is headed by depends on the language; the list itself does not.
/// </summary>
/// <param name="FirstLine">First line of it, heading included; the number of lines when there is none.</param>
/// <param name="Highest">The highest number in it; 0 when there is none.</param>
internal readonly record struct ReferenceList(int FirstLine, int Highest)
{
    /// <summary>Lines in a row that are no entries: those of an address with line breaks, as links that carry a text have.</summary>
    private const int MaximumStrays = 40;

    /// <summary>By how much a number may be lower than the next: links that lynx leaves out in a row.</summary>
    private const int MaximumGap = 10;

    /// <summary>How lynx heads the links of an image's map, which it numbers anew.</summary>
    private const string MapHeading = "[USEMAP]";

    /// <summary>
    /// Finds the list: numbered addresses up to the end of the dump, from 1 upwards; three of four will do, since pages have odd ones. Links without a
    /// text have a part of their own ("Hidden links:") whose numbers go on, numbers may be missing, and an address may have line breaks in it, that of a mail
    /// whole sentences. ELinks writes the title of a link before its address, which then has a line of its own. Maps of images have lists of their own behind it.
    /// </summary>
    public static ReferenceList Find(string text, List<TextLine> lines)
    {
        int end = lines.Count;
        while (FindMap(text, lines, end) is var map && map < end)
        {
            end = map;
        }

        ReferenceList list = FindList(text, lines, end);
        return list.Highest > 0 && text.Contains("[1]", StringComparison.Ordinal) ? list : new(end, 0);
    }

    // The line that heads the map whose links end there: two lines above the first; the end where there is none.
    private static int FindMap(string text, List<TextLine> lines, int end)
    {
        int heading = FindList(text, lines, end, mayHaveHeading: false) is { Highest: > 0 } list ? list.FirstLine - 2 : -1;
        return heading >= 0 && lines[heading].In(text).SequenceEqual(MapHeading) ? heading : end;
    }

    private static ReferenceList FindList(string text, List<TextLine> lines, int end, bool mayHaveHeading = true)
    {
        int first = end;
        int lowest = int.MaxValue;
        int highest = 0;
        int entries = 0;
        int addresses = 0;
        bool hasSentence = false;
        for (int i = end - 1; i >= 0 && lowest > 1; i--)
        {
            ReadOnlySpan<char> line = lines[i].In(text);
            if (ReadEntry(line, out int number, out bool isAddress) && number < lowest && (entries == 0 || number >= lowest - MaximumGap) && (!hasSentence || IsMail(line)))
            {
                (first, lowest, highest, hasSentence) = (i, number, entries == 0 ? number : highest, false);
                entries++;
                addresses += isAddress || (i + 1 < end && IsAddress(lines[i + 1].In(text))) ? 1 : 0;
            }
            else if ((entries == 0 && !IsAddress(line)) || first - i > MaximumStrays)
            {
                break;
            }
            else
            {
                hasSentence |= !IsStray(text, lines[i]);
            }
        }

        if (lowest != 1 || addresses * 4 < entries * 3)
        {
            return new(end, 0);
        }

        // Its heading, and a second one ("Visible links"), are single short lines after blank ones.
        for (int i = 0; i < 2 && mayHaveHeading && first > 1 && IsHeading(text, lines[first - 1]); i++)
        {
            first--;
        }

        return new(first, highest);
    }

    /// <summary>The text without the marks; the same instance where there is no list.</summary>
    public string RemoveMarks(string text) => Highest == 0 || !text.Contains('[', StringComparison.Ordinal) ? text : RemoveMarks(text.AsSpan());

    /// <summary>The same of a line.</summary>
    public string RemoveMarks(ReadOnlySpan<char> text)
    {
        char[] kept = ScratchArrays.Rent<char>(text.Length);
        int length = 0;
        for (int position = 0, mark; position < text.Length; position += Math.Max(1, mark))
        {
            mark = text[position] == '[' ? MarkLength(text[position..]) : 0;
            if (mark == 0)
            {
                kept[length++] = text[position];
            }
        }

        string unmarked = new(kept, 0, length);
        ScratchArrays.Return(kept);
        return unmarked;
    }

    // The rest of an address, or what heads a part.
    private static bool IsStray(string text, TextLine line) => !line.In(text).Contains(' ') || IsHeading(text, line);

    // What is written into a mail may have blanks and lines.
    private static bool IsMail(ReadOnlySpan<char> line) => line.Contains(" mailto:", StringComparison.Ordinal) && line.Contains('?');

    private static bool IsHeading(string text, TextLine line) =>
        line is { Length: <= 30, BlankBefore: > 0 } && line.In(text)[..^1].IndexOfAny('.', ':') < 0 && line.In(text)[^1] != '.';

    private int MarkLength(ReadOnlySpan<char> rest)
    {
        int position = 1;
        int number = 0;
        while (position < rest.Length && position <= 6 && char.IsAsciiDigit(rest[position]))
        {
            number = (number * 10) + (rest[position++] - '0');
        }

        return position > 1 && position < rest.Length && rest[position] == ']' && number >= 1 && number <= Highest ? position + 1 : 0;
    }

    private static bool ReadEntry(ReadOnlySpan<char> line, out int number, out bool isAddress)
    {
        int dot = line.IndexOf('.');
        number = 0;
        isAddress = false;
        if (dot is < 1 or > 6 || !int.TryParse(line[..dot], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        isAddress = IsAddress(line[(dot + 1)..].TrimStart());
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        int scheme = text.IndexOf(':');
        return scheme is > 1 and < 16 && text.IndexOf(' ') < 0 && !text[..scheme].ContainsAnyExcept(SchemeCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");
}
