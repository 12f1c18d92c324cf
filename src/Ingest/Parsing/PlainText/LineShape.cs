using System.Globalization;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// The countable facts of a line, or of several joined: all that headings, wrapping, code and tables are told by. Holds for
/// any script; knows no words.
/// </summary>
internal readonly record struct LineShape
{
    /// <summary>Words from which a line is taken for prose, whatever it ends with; 12.</summary>
    public const int ProseWords = 12;

    /// <summary>Characters.</summary>
    public int Length { get; init; }

    /// <summary>Columns: East Asian wide characters count two.</summary>
    public int Width { get; init; }

    /// <summary>Words: runs of letters and digits; of scripts without spaces every two characters count as one.</summary>
    public int Words { get; init; }

    /// <summary>Letters.</summary>
    public int Letters { get; init; }

    /// <summary>Capital letters.</summary>
    public int Capitals { get; init; }

    /// <summary>Small letters.</summary>
    public int Smalls { get; init; }

    /// <summary>Letters of scripts written without spaces.</summary>
    public int Ideographs { get; init; }

    /// <summary>Digits.</summary>
    public int Digits { get; init; }

    /// <summary>Sentence ends with white space after them.</summary>
    public int InnerSentenceEnds { get; init; }

    /// <summary>Characters that code is full of: braces, <c>= &lt; &gt; ; $ _ \ | { } [ ] #</c> and the like.</summary>
    public int CodeSymbols { get; init; }

    /// <summary>Tabs between other characters.</summary>
    public int Tabs { get; init; }

    /// <summary>Gaps of two spaces or more between other characters.</summary>
    public int Gaps { get; init; }

    /// <summary>First thing on the line.</summary>
    public LineStart Start { get; init; }

    /// <summary>Last thing on the line.</summary>
    public LineEnding Ending { get; init; }

    /// <summary>Whether all letters with case are capitals, and there are at least two.</summary>
    public bool IsAllCapitals => Capitals >= 2 && Smalls == 0;

    /// <summary>Measures a line in one pass.</summary>
    public static LineShape Measure(ReadOnlySpan<char> line)
    {
        var counter = new ShapeCounter();
        counter.Count(line);
        return counter.ToShape(line, FindStart(line), FindEnding(line));
    }

    /// <summary>The shape of two lines of one paragraph.</summary>
    public static LineShape Join(in LineShape first, in LineShape second) => new()
    {
        Length = first.Length + 1 + second.Length,
        Width = first.Width + 1 + second.Width,
        Words = first.Words + second.Words,
        Letters = first.Letters + second.Letters,
        Capitals = first.Capitals + second.Capitals,
        Smalls = first.Smalls + second.Smalls,
        Ideographs = first.Ideographs + second.Ideographs,
        Digits = first.Digits + second.Digits,
        InnerSentenceEnds = first.InnerSentenceEnds + second.InnerSentenceEnds + (first.Ending == LineEnding.Sentence ? 1 : 0),
        CodeSymbols = first.CodeSymbols + second.CodeSymbols,
        Tabs = first.Tabs + second.Tabs,
        Gaps = first.Gaps + second.Gaps,
        Start = first.Start,
        Ending = second.Ending,
    };

    private static LineStart FindStart(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsAsciiLetterUpper(c) || (c >= 0x80 && char.IsUpper(c)))
            {
                return LineStart.Capital;
            }

            if (char.IsLower(c))
            {
                return LineStart.Small;
            }

            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return char.IsLetter(c) ? LineStart.Caseless : LineStart.Symbol;
            }

            if (char.IsDigit(c))
            {
                return LineStart.Digit;
            }

            if (!IsOpening(c))
            {
                break;
            }
        }

        return LineStart.Symbol;
    }

    private static LineEnding FindEnding(ReadOnlySpan<char> line)
    {
        int last = line.Length - 1;
        while (last > 0 && IsClosing(line[last]))
        {
            last--;
        }

        return last < 0 ? LineEnding.Open : line[last] switch
        {
            '.' or '!' or '…' or '。' or '！' or '．' or '।' or '։' or '۔' or '።' or '｡' => LineEnding.Sentence,
            '?' or '？' or '؟' or '\u037E' => LineEnding.Question,
            ':' or '：' => LineEnding.Colon,
            ',' or ';' or '،' or '、' or '，' or '；' or '؛' => LineEnding.Comma,
            '-' or '\u2010' or '\u00AD' when last > 0 && char.IsLetter(line[last - 1]) => LineEnding.Hyphen,
            _ => LineEnding.Open,
        };
    }

    private static bool IsClosing(char c) => c is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '」' or '』' or '）' or '*' or '_'
        || (c >= 0x80 && char.GetUnicodeCategory(c) is UnicodeCategory.FinalQuotePunctuation);

    private static bool IsOpening(char c) => c is '"' or '\'' or '(' or '[' or '“' or '‘' or '«' or '„' or '「' or '『' or '（' or '¿' or '¡' or '*' or '_' or ' ';
}
