namespace Ingest.Parsing;

/// <summary>Ends of lines: LF, CR, or both.</summary>
internal static class LineEnds
{
    /// <summary>Characters of the line end at a position: 2 for CR LF, else 1.</summary>
    public static int LengthAt(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;
}
