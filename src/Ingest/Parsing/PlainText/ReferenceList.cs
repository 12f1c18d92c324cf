namespace Ingest.Parsing.PlainText;

/// <summary>
/// The link list at the end of a lynx dump, and the <c>[12]</c> marks that point to it. It is markup, not text: found, it is
/// taken out with its marks. What it is headed by depends on the language; the list itself does not.
/// </summary>
/// <param name="FirstLine">First line of it, heading included; the number of lines when there is none.</param>
/// <param name="Count">Addresses in it; 0 when there is none.</param>
internal readonly record struct ReferenceList(int FirstLine, int Count)
{
    /// <summary>Finds the list: lines numbered from 1 without a gap, each an address, up to the end of the dump.</summary>
    public static ReferenceList Find(string text, List<TextLine> lines)
    {
        int first = lines.Count;
        int expected = 0;
        while (first > 0 && ReadEntry(lines[first - 1].In(text), out int number) && (expected == 0 || number == expected))
        {
            expected = number - 1;
            first--;
        }

        int count = lines.Count - first;
        if (count == 0 || expected != 0 || !text.Contains("[1]", StringComparison.Ordinal))
        {
            return new(lines.Count, 0);
        }

        // Its heading, and a second one ("Visible links"), are single short lines after blank ones.
        for (int i = 0; i < 2 && first > 1 && lines[first].BlankBefore + lines[first - 1].BlankBefore > 0 && IsHeading(text, lines[first - 1]); i++)
        {
            first--;
        }

        return new(first, count);
    }

    /// <summary>The text without the marks; the same instance where there is no list.</summary>
    public string RemoveMarks(string text)
    {
        if (Count == 0 || !text.Contains('[', StringComparison.Ordinal))
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

    private static bool IsHeading(string text, TextLine line) => line.Length <= 30 && line.In(text).IndexOfAny('.', ':') < 0;

    private int MarkLength(ReadOnlySpan<char> rest)
    {
        int position = 1;
        int number = 0;
        while (position < rest.Length && position <= 6 && char.IsAsciiDigit(rest[position]))
        {
            number = (number * 10) + (rest[position++] - '0');
        }

        return position > 1 && position < rest.Length && rest[position] == ']' && number >= 1 && number <= Count ? position + 1 : 0;
    }

    private static bool ReadEntry(ReadOnlySpan<char> line, out int number)
    {
        int dot = line.IndexOf('.');
        number = 0;
        if (dot is < 1 or > 6 || !int.TryParse(line[..dot], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        ReadOnlySpan<char> address = line[(dot + 1)..].TrimStart();
        int scheme = address.IndexOf(':');
        return scheme is > 1 and < 16 && address.IndexOf(' ') < 0 && !address[..scheme].ContainsAnyExcept(SchemeCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");
}
