namespace Ingest.Sectioning;

/// <summary>The flanking rules of CommonMark §6.2.</summary>
internal static class Flanks
{
    /// <summary>What a character is. Halves of surrogate pairs count as punctuation, the stricter reading: many are symbols.</summary>
    public static Flank Of(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return Flank.Space;
        }

        return char.IsPunctuation(c) || char.IsSymbol(c) || char.IsSurrogate(c) ? Flank.Punctuation : Flank.Word;
    }

    /// <summary>Whether a delimiter between these two can open (before the inside) or close (behind it).</summary>
    public static bool CanDelimit(Flank outside, Flank inside) =>
        inside != Flank.Space && (inside == Flank.Word || outside != Flank.Word);
}
