namespace Ingest.Records.Masking;

/// <summary>Whether a number stands on its own, so that part of a longer number or word is never masked.</summary>
internal static class TokenEdge
{
    /// <summary>Whether a number may begin at <paramref name="start"/>.</summary>
    public static bool OpensAt(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        char before = text[start - 1];
        if (char.IsLetterOrDigit(before) || before is '_' or '#' or '$' or '€' or '£' or '+')
        {
            return false;
        }

        bool joins = before is '.' or ',' or '-' or '/' or ':' or '\u2013';
        return !joins || start < 2 || !char.IsLetterOrDigit(text[start - 2]) || (before == ':' && !char.IsDigit(text[start - 2]));
    }

    /// <summary>Whether a number may end before <paramref name="end"/>.</summary>
    public static bool ClosesAt(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        char after = text[end];
        if (char.IsLetterOrDigit(after) || after is '_' or '%' or '€')
        {
            return false;
        }

        bool joins = after is '.' or ',' or '-' or '/' or ':' or '\u2013';
        return !joins || end + 1 >= text.Length || !char.IsDigit(text[end + 1]);
    }
}
