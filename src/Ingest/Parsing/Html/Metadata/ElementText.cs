using System.Buffers;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>The text of an element, white space collapsed.</summary>
internal static class ElementText
{
    // Two elements that touch: "Ann Example" and how many points she has.
    private const char Border = '\u001F';

    // No name, date or title is longer.
    private const int MaximumCharacters = 1000;

    /// <summary>The text, blocks inside separated by spaces; null when it is empty or longer than <paramref name="atMost"/> characters.</summary>
    public static string? Read(HtmlNode element, int atMost = int.MaxValue) => Read(element, ' ', atMost);

    /// <summary>The same, blocks inside and what <c>br</c> parts on lines of their own.</summary>
    public static string? ReadLines(HtmlNode element, int atMost = int.MaxValue) => Read(element, '\n', atMost);

    private static string? Read(HtmlNode element, char blockEnd, int atMost)
    {
        // Each text node adds at most the maximum, and only while there are fewer.
        char[] text = ArrayPool<char>.Shared.Rent(2 * MaximumCharacters);
        int length = 0;
        char pending = '\0';
        HtmlNode node = element.First;
        while (node.Exists && length < MaximumCharacters && length <= atMost)
        {
            HtmlNode next = node.NextIn(element);
            if (node.IsText)
            {
                pending = Append(text, ref length, node.Text, pending);
            }
            else
            {
                pending = TagTable.RoleOf(node.Tag) != ElementRole.Inline ? blockEnd : pending == '\0' && node.Previous is { Exists: true, IsElement: true } ? Border : pending;
                next = node.Tag is Tag.Script or Tag.Style or Tag.Svg ? node.NextSkippingIn(element) : next;
            }

            node = next;
        }

        string? read = length == 0 || length > atMost ? null : new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return read;
    }

    // What parts the run from the text before, or none, and the same for what comes behind it.
    private static char Append(Span<char> text, ref int length, ReadOnlySpan<char> run, char pending)
    {
        run = run[..Math.Min(run.Length, MaximumCharacters)];
        for (int i = 0; i < run.Length; i++)
        {
            char c = run[i];
            if (char.IsWhiteSpace(c))
            {
                pending = pending is '\0' or Border ? ' ' : pending;
                continue;
            }

            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (pending == Border)
            {
                pending = TouchingWords.AreApart(text[..length], run[i..], TouchingBorder.Between) ? ' ' : '\0';
            }

            if (pending != '\0' && length > 0)
            {
                text[length++] = pending;
            }

            pending = '\0';
            text[length++] = c;
        }

        return pending;
    }
}
