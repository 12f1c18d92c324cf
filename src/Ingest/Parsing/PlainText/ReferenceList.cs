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

    /// <summary>By how much a number may be lower than the next.</summary>
    private const int MaximumGap = 3;

    /// <summary>
    /// Finds the list: numbered addresses up to the end of the dump, from 1 upwards; three of four will do, since pages have odd ones. Links without a
    /// text have a part of their own ("Hidden links:") whose numbers go on, a number may be missing, and an address may have line breaks in it.
    /// </summary>
    public static ReferenceList Find(string text, List<TextLine> lines)
    {
        int first = lines.Count;
        int lowest = int.MaxValue;
        int highest = 0;
        int entries = 0;
        int addresses = 0;
        for (int i = lines.Count - 1; i >= 0 && lowest > 1; i--)
        {
            if (ReadEntry(lines[i].In(text), out int number, out bool isAddress) && number < lowest && (entries == 0 || number >= lowest - MaximumGap))
            {
                (first, lowest, highest) = (i, number, entries == 0 ? number : highest);
                entries++;
                addresses += isAddress ? 1 : 0;
            }
            else if (entries == 0 || first - i > MaximumStrays || !IsStray(text, lines[i]))
            {
                break;
            }
        }

        if (lowest != 1 || addresses * 4 < entries * 3 || !text.Contains("[1]", StringComparison.Ordinal))
        {
            return new(lines.Count, 0);
        }

        // Its heading, and a second one ("Visible links"), are single short lines after blank ones.
        for (int i = 0; i < 2 && first > 1 && IsHeading(text, lines[first - 1]); i++)
        {
            first--;
        }

        return new(first, highest);
    }

    /// <summary>The text without the marks; the same instance where there is no list.</summary>
    public string RemoveMarks(string text)
    {
        if (Highest == 0 || !text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            int mark = text[position] == '[' ? MarkLength(text.AsSpan(position)) : 0;
            if (mark == 0)
            {
                kept.Append(text[position]);
            }

            position += Math.Max(1, mark);
        }

        return kept.ToString();
    }

    // The rest of an address, or what heads a part.
    private static bool IsStray(string text, TextLine line) => !line.In(text).Contains(' ') || IsHeading(text, line);

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

        ReadOnlySpan<char> address = line[(dot + 1)..].TrimStart();
        int scheme = address.IndexOf(':');
        isAddress = scheme is > 1 and < 16 && address.IndexOf(' ') < 0 && !address[..scheme].ContainsAnyExcept(SchemeCharacters);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");
}
