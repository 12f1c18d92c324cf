namespace Ingest.Parsing.PlainText;

/// <summary>
/// Whether a dump breaks its lines at every element, as <c>get_text("\n")</c> of Beautiful Soup does: a link in a sentence has a line of its own, and
/// the rest of the sentence the next.
/// </summary>
/// <param name="ArePresent">Whether it does.</param>
internal readonly record struct ElementBreaks(bool ArePresent)
{
    /// <summary>
    /// Lines that begin with what closes or parts a sentence, and lines that go on in small letters, from which they are taken to be
    /// everywhere. On the labelled pages 70 % of such dumps have as many, and 3 % of those that break their lines at blocks.
    /// </summary>
    private const int LeastClosing = 2;
    private const int LeastBroken = 3;
    private const int LeastWords = 3;

    private const int LongestSmallWord = 4;

    /// <summary>Looks for them.</summary>
    public static ElementBreaks Find(DumpText dump, int lines)
    {
        int closing = 0;
        int broken = 0;
        for (int i = 1; i < lines; i++)
        {
            closing += Closes(dump.Line(i)) ? 1 : 0;
            broken += WrapEvidence.Breaks(dump.Shapes[i - 1], dump.Shapes[i]) ? 1 : 0;
            if (closing >= LeastClosing && broken >= LeastBroken)
            {
                return new(true);
            }
        }

        return default;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the sentence of the line before it.</summary>
    public bool GoesOn(DumpText dump, int line, int next) =>
        ArePresent && (Continues(dump, line, next) || (EndsInside(dump, line) && IsFollowed(dump, next) && Continues(dump, next, next + 1)));

    /// <summary>Whether a line begins with a sign that belongs to the word before it.</summary>
    public static bool Closes(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line[0] is ',' or '.' or ';' or ':' or ')' or '!' or '?' or '’' or '”' or '»' && (line.Length == 1 || line[1] is ' ' or '.' or ')' or '”' or '"');

    private static bool IsFollowed(DumpText dump, int line) => line + 1 < dump.References.FirstLine && dump.Lines[line + 1].BlankBefore == 0;

    private static bool Continues(DumpText dump, int line, int next) =>
        Closes(dump.Line(next))
        || (WrapEvidence.Breaks(dump.Shapes[line], dump.Shapes[next]) && dump.Shapes[line].Words + dump.Shapes[next].Words >= LeastWords);

    // A line that ends in a short small word ("see the"), as no name and few headings do: what follows is a link in its sentence.
    private static bool EndsInside(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        int space = text.LastIndexOf(' ');
        return dump.Shapes[line].Ending == LineEnding.Open && dump.Shapes[line].Words >= LeastWords && space >= 0 && char.IsLower(text[space + 1]) && char.IsLetter(text[^1]) && text.Length - space - 1 <= LongestSmallWord;
    }
}
