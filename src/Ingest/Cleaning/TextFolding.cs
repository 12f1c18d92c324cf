using System.Text;

namespace Ingest.Cleaning;

/// <summary>
/// Makes spellings of one phrase equal: lower case, straight apostrophes, plain spaces, and the letters that lower-casing
/// treats differently by language (Turkish dotless i, Russian ё). Character by character, so positions stay valid.
/// </summary>
internal static class TextFolding
{
    /// <summary>Folds one character.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '\u00A0' or '\u2009' or '\u202F' or '\u3000' => ' ',
        '\u2018' or '\u2019' or '\u02BC' or '\u02B9' => '\'',
        '\u2010' or '\u2011' => '-',
        '\u0130' or '\u0131' => 'i',
        '\u0451' or '\u0401' => '\u0435',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Folds a text into a buffer of at least its length.</summary>
    public static Span<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        // What is ASCII is folded many characters at a time.
        Ascii.ToLower(text, buffer, out int done);
        for (int i = done; i < text.Length; i++)
        {
            buffer[i] = Fold(text[i]);
        }

        return buffer[..text.Length];
    }

    /// <summary>Folds a text.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) => Fold(source, span));

    /// <summary>Whether words of this script are written without spaces, or take prefixes glued to them: no word border to ask for.</summary>
    public static bool IsUnspaced(char c) => c
        is (>= '\u0590' and <= '\u06FF') // Hebrew, Arabic: particles are prefixed to the word
        or (>= '\u0E00' and <= '\u0E7F') // Thai
        or (>= '\u1100' and <= '\u11FF')
        or (>= '\u3040' and <= '\u9FFF') // kana, ideographs
        or (>= '\uAC00' and <= '\uD7AF'); // Hangul: particles are suffixed

    /// <summary>Whether words of this script take prefixes but end at a border (Hebrew, Arabic).</summary>
    public static bool IsPrefixing(char c) => c is >= '\u0590' and <= '\u06FF';

    /// <summary>Whether the character can stand inside a word that is bordered by spaces or punctuation.</summary>
    public static bool IsSpacedWord(char c) => char.IsLetterOrDigit(c) && !IsUnspaced(c);
}
