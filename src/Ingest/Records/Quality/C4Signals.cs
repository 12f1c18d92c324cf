using Ingest.Decoding;
using Ingest.Parsing;

namespace Ingest.Records.Quality;

/// <summary>
/// The signals behind C4 (Raffel et al. 2020, section 2.2; numbers of the released code). C4 keeps a line that ends in terminal punctuation, has at least
/// three words and mentions neither JavaScript nor a policy; it drops a page with a curly bracket, with "lorem ipsum", or with fewer than
/// five sentences in the lines it kept. Lines are only measured here, never removed.
/// </summary>
internal static class C4Signals
{
    public const string UnterminatedLineShare = "c4_unterminated_line_share";
    public const string JavaScriptLineCount = "c4_javascript_line_count";
    public const string PolicyLineCount = "c4_policy_line_count";
    public const string SentenceCount = "c4_sentence_count";
    public const string CurlyBracketCount = "c4_curly_bracket_count";
    public const string LoremIpsumCount = "c4_lorem_ipsum_count";

    private const int MinimumWordsPerLine = 3;

    private static readonly IReadOnlyList<string> PolicyPhrases = EmbeddedLines.Read("Records/Quality/c4-policy-phrases.txt");

    public static void Measure(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        int unterminated = 0;
        int javaScript = 0;
        int policy = 0;
        int sentences = 0;
        foreach (TextPiece piece in text.Lines)
        {
            ReadOnlySpan<char> line = text[piece];
            bool isTerminated = SentenceEnd.Closes(line, acceptEllipsis: false);
            bool isScript = line.Contains("javascript", StringComparison.OrdinalIgnoreCase);
            bool isPolicy = MentionsPolicy(line);
            unterminated += isTerminated ? 0 : 1;
            javaScript += isScript ? 1 : 0;
            policy += isPolicy ? 1 : 0;
            if (isTerminated && !isScript && !isPolicy && HasWords(line))
            {
                sentences += CountSentences(line);
            }
        }

        signals.Add(UnterminatedLineShare, QualitySignals.Share(unterminated, text.Lines.Count));
        signals.Add(JavaScriptLineCount, javaScript);
        signals.Add(PolicyLineCount, policy);
        signals.Add(SentenceCount, sentences);
        signals.Add(CurlyBracketCount, text.Text.AsSpan().Count('{') + text.Text.AsSpan().Count('}'));
        signals.Add(LoremIpsumCount, CountPhrase(text.Text, "lorem ipsum"));
    }

    private static bool MentionsPolicy(ReadOnlySpan<char> line)
    {
        foreach (string phrase in PolicyPhrases)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWords(ReadOnlySpan<char> line)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += (!isSpace && !inside) || UnspacedScripts.Contains(c) ? 1 : 0;
            inside = !isSpace;
            if (words >= MinimumWordsPerLine)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks followed by white space, the end, or a letter of a script without spaces; closers between do not matter.</summary>
    private static int CountSentences(ReadOnlySpan<char> line)
    {
        int sentences = 0;
        bool pending = false;
        foreach (char c in line)
        {
            if (SentenceEnd.IsMark(c))
            {
                pending = true;
            }
            else if (!SentenceEnd.IsCloser(c))
            {
                sentences += pending && (char.IsWhiteSpace(c) || UnspacedScripts.Contains(c)) ? 1 : 0;
                pending = false;
            }
        }

        // The line's own end, whether by mark or by closing quote.
        return sentences + 1;
    }

    private static int CountPhrase(string text, string phrase)
    {
        int count = 0;
        for (int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }
}
