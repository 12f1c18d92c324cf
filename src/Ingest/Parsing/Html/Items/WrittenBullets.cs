namespace Ingest.Parsing.Html.Items;

/// <summary>
/// Items whose bullets the page writes as characters: "• First", a paragraph each. Only characters that mark nothing else: with a dash begins who speaks, with an asterisk a note.
/// </summary>
internal sealed class WrittenBullets
{
    private HtmlNode _element;
    private int _group = -1;
    private int _ordinal = -1;

    /// <summary>Characters of the bullet that a text begins with, with the white space behind it; 0 where it begins with none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text) =>
        text is ['•' or '◦' or '▪' or '‣' or '●' or '■' or '⁃' or '\uF0B7', ..] && ListMarker.Read(text, 0).Length is var length && HasWord(text[length..]) ? length : 0;

    /// <summary>The list of an item that will be the next block: that of the block before, where it is such an item of the same or a neighbouring element.</summary>
    public int GroupOf(HtmlNode element, BlockWriter writer)
    {
        bool goesOn = _ordinal == writer.Blocks.Count - 1 && _ordinal >= 0 && (_element == element || _element.Parent == element.Parent);
        _group = goesOn ? _group : writer.NewGroup();
        _ordinal = writer.Blocks.Count;
        _element = element;
        return _group;
    }

    // "• • •" only sets paragraphs apart.
    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
