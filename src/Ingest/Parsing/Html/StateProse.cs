namespace Ingest.Parsing.Html;

/// <summary>The page's text among the prose of its scripts' state, which also holds teasers of other pages, labels and messages.</summary>
internal static class StateProse
{
    // Sentences have spaces.
    private const double MinimumSpaceShare = 0.08;
    private const double MaximumSpaceShare = 0.35;

    // What one object or text of the state has this share of is what the page is about. An estimate: a text beside a few teasers has more, each entry of a list less.
    private const double MinimumShareOfText = 2.0 / 3;

    /// <summary>The strings of the innermost part of the state that holds most of its prose, in order, each once; they may be HTML.</summary>
    public static IReadOnlyList<string> Find(HtmlTree tree)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var strings = new StateStrings(value => IsProse(value) && seen.Add(value));
        for (HtmlNode node = tree.Document.First; node.Exists; node = node.NextIn(tree.Document))
        {
            if (node.Tag == Tag.Script && !ScriptTexts.IsJsonLd(node) && ScriptTexts.IsState(node))
            {
                strings.Read(ScriptTexts.Of(node).Span);
            }
        }

        (int first, int count) = Innermost(strings).GetOffsetAndLength(strings.Taken.Count);
        return strings.Taken.GetRange(first, count);
    }

    // Whatever closes first is innermost.
    private static Range Innermost(StateStrings strings)
    {
        var before = new long[strings.Taken.Count + 1];
        for (int i = 0; i < strings.Taken.Count; i++)
        {
            before[i + 1] = before[i] + strings.Taken[i].Length;
        }

        double least = before[^1] * MinimumShareOfText;
        int longest = strings.Taken.FindIndex(value => value.Length >= least);
        int holder = strings.Holders.FindIndex(range => before[range.End.Value] - before[range.Start.Value] >= least);
        return longest >= 0 ? longest..(longest + 1) : holder >= 0 ? strings.Holders[holder] : Range.All;
    }

    private static bool IsProse(string value)
    {
        int spaces = 0;
        int letters = 0;
        int codes = 0;
        foreach (char c in value)
        {
            spaces += c == ' ' ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            codes += c is '{' or '}' or ';' or '=' or '\\' or '_' ? 1 : 0;
        }

        // Scripts that write few or no spaces (Chinese, Japanese, Thai) have letters beyond Latin instead.
        bool isSpaced = spaces >= value.Length * MinimumSpaceShare && spaces <= value.Length * MaximumSpaceShare;
        bool isUnspaced = value.AsSpan().ContainsAnyInRange('\u0E00', '\uD7FF') && letters > value.Length / 2;
        bool isMarkup = value.Contains("</", StringComparison.Ordinal);
        return (isSpaced || isUnspaced || isMarkup) && letters > value.Length / 2 && (isMarkup || codes * 50 < value.Length);
    }
}
