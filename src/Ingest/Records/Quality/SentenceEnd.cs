namespace Ingest.Records.Quality;

/// <summary>Marks that end a sentence. The papers name the English ones; the others are their equals in other scripts.</summary>
internal static class SentenceEnd
{
    /// <summary>Whether the character ends a sentence.</summary>
    public static bool IsMark(char c)
        => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．' or '।' or '॥' or '؟' or '۔' or '\u0589' or '\u104B' or '\u1362' or '\u17D4';

    /// <summary>Whether the character may stand after the mark: a closing quote or bracket.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›' or '“' or ')' or ']' or '」' or '』' or '）';

    /// <summary>Whether a line ends in such a mark, closers aside. An ellipsis does not count where <paramref name="acceptEllipsis"/> is false.</summary>
    public static bool Closes(ReadOnlySpan<char> line, bool acceptEllipsis)
    {
        int end = line.Length;
        while (end > 0 && IsCloser(line[end - 1]))
        {
            end--;
        }

        // A line closed by a quotation mark alone counts: C4 and FineWeb list it among the marks.
        bool isQuoted = end < line.Length && line[end] is '"' or '”' or '“' or '»' or '」' or '』';
        if (end == 0 || !IsMark(line[end - 1]))
        {
            return isQuoted;
        }

        bool isEllipsis = line[end - 1] == '…' || line[..end].EndsWith("...", StringComparison.Ordinal);
        return acceptEllipsis || !isEllipsis;
    }
}
