using System.Buffers;
using System.Text;

namespace Ingest.Parsing.Html.Preformatted;

/// <summary>
/// Knows a <c>pre</c> that holds prose wrapped by hand, as archives show mails and manuals their pages: lines of words that go on in the next, and blank lines. Of 2,219 such elements of the
/// labelled pages and some others it takes the mails, the manuals and the help of one command, and no code; thresholds are chosen on those.
/// </summary>
internal static class PreformattedProse
{
    private const int MinimumCharacters = 120;

    // Lines of prose are long, and most of what stands in them are words of letters.
    private const int MinimumLineCharacters = 40;
    private const int MinimumLineWords = 6;
    private const double MinimumShareOfWords = 0.8;

    // Share of the characters that stand in lines of prose or in what goes on behind one.
    private const double MinimumShareOfProse = 0.4;

    // Signs that prose seldom has, and columns or prompts.
    private const double MaximumShareOfSigns = 0.04;
    private const double MaximumShareOfColumns = 0.1;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-=_*~ ");
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}()=;<>|\\$#_[]+*/`@&%");

    /// <summary>Whether a <c>pre</c> without blocks inside holds prose.</summary>
    public static bool Is(HtmlNode element)
    {
        // What has classes, outside or for its words, is made up as code.
        if (!element.Get(AttributeKind.Class).IsEmpty)
        {
            return false;
        }

        var text = new StringBuilder();
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            if (node.IsText)
            {
                text.Append(node.TextMemory.Span);
            }
            else if (node.Tag is Tag.Code or Tag.Samp or Tag.Kbd || !node.Get(AttributeKind.Class).IsEmpty)
            {
                return false;
            }
        }

        return text.Length >= MinimumCharacters && new Evidence(text.ToString()).IsProse;
    }

    /// <summary>What the lines of a text say of it.</summary>
    private readonly struct Evidence
    {
        private readonly int _characters;
        private readonly int _prose;
        private readonly int _signs;
        private readonly int _columns;
        private readonly int _blanks;
        private readonly int _wraps;

        public Evidence(string text)
        {
            bool wasProse = false;
            foreach (ReadOnlySpan<char> whole in text.AsSpan().Trim().EnumerateLines())
            {
                ReadOnlySpan<char> line = whole[ProseLines.MarksOf(whole)..].Trim();
                if (line.IsEmpty)
                {
                    _blanks++;
                    wasProse = false;
                    continue;
                }

                // Rules say nothing.
                if (!line.ContainsAnyExcept(RuleSigns))
                {
                    continue;
                }

                bool isProse = IsProseLine(line);
                bool goesOn = wasProse && char.IsLetter(line[0]);
                _characters += line.Length;
                _wraps += goesOn ? 1 : 0;
                _prose += isProse || goesOn ? line.Length : 0;
                _columns += line.Contains("   ", StringComparison.Ordinal) || line.StartsWith("$ ") ? line.Length : 0;
                foreach (char c in line)
                {
                    _signs += Signs.Contains(c) ? 1 : 0;
                }

                wasProse = isProse;
            }
        }

        public bool IsProse =>
            _wraps > 0 && _blanks > 0 && _prose >= _characters * MinimumShareOfProse
            && _signs <= _characters * MaximumShareOfSigns && _columns <= _characters * MaximumShareOfColumns;

        private static bool IsProseLine(ReadOnlySpan<char> line)
        {
            int words = 0, parts = 0;
            foreach (Range range in line.Split(' '))
            {
                ReadOnlySpan<char> part = line[range].Trim(".,;:!?()[]\"'*“”…");
                parts += part.IsEmpty ? 0 : 1;
                words += IsWord(part) ? 1 : 0;
            }

            return line.Length >= MinimumLineCharacters && parts >= MinimumLineWords && words >= parts * MinimumShareOfWords;
        }

        private static bool IsWord(ReadOnlySpan<char> part)
        {
            foreach (char c in part)
            {
                if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.'))
                {
                    return false;
                }
            }

            return !part.IsEmpty;
        }
    }
}
