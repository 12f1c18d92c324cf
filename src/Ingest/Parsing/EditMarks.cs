using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>
/// What a flattened page leaves of the little links behind a heading: <c>[edit]</c> and <c>[Bearbeiten | Quelltext bearbeiten]</c> of wikis, <c>[source]</c> and <c>¶</c> of manuals.
/// </summary>
internal static class EditMarks
{
    /// <summary>Longest mark: two links with a bar between them, and brackets.</summary>
    public const int MaximumCharacters = 60;

    private static readonly KnownWords Words = new(EmbeddedLines.Read("Parsing/edit-marks.txt"));

    /// <summary>A text without the marks at its end; the same instance where there are none, and where there is nothing else.</summary>
    public static string Trim(string text)
    {
        int end = text.Length;
        while (MarkBefore(text.AsSpan(0, end)) is var mark and > 0)
        {
            end -= mark;
        }

        return end == text.Length || end == 0 ? text : text[..end];
    }

    /// <summary>Whether a text is such a mark in brackets and nothing else.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> text)
    {
        if (text is not ['[', _, _, .., ']'] || text.Length > MaximumCharacters)
        {
            return false;
        }

        foreach (Range part in text[1..^1].Split('|'))
        {
            if (!Words.Contains(text[1..^1][part].Trim()))
            {
                return false;
            }
        }

        return true;
    }

    // Characters of the last mark, with the blanks before it; 0 where none is the last.
    private static int MarkBefore(ReadOnlySpan<char> text)
    {
        int open = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
        int start = text.EndsWith('¶') ? text.Length - 1 : open >= 0 && IsBracketed(text[open..]) ? open : text.Length;
        return start == text.Length ? 0 : text.Length - text[..start].TrimEnd().Length;
    }
}
