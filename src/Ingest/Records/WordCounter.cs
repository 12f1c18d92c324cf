using System.Globalization;
using System.Text;

namespace Ingest.Records;

/// <summary>
/// Counts words: runs of letters, digits, marks and connector punctuation (the <c>\w</c> of Unicode), where an apostrophe or
/// hyphen between two letters joins (<c>don't</c> is one word). In scripts written without spaces (Han, kana, Thai, Lao, Khmer,
/// Burmese) each letter counts as one, because finding their words would take a dictionary.
/// </summary>
internal static class WordCounter
{
    /// <summary>Words of a text; 0 for an empty one. Linear, without allocation.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool isInWord = false;
        for (int i = 0; i < text.Length;)
        {
            // Three in four characters of most texts: no rune to decode.
            if (char.IsAsciiLetter(text[i]))
            {
                words += isInWord ? 0 : 1;
                isInWord = true;
                i++;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length);
            Place place = PlaceOf(rune);
            if (place == Place.Alone || (place == Place.Inside && !isInWord))
            {
                words++;
            }

            isInWord = place == Place.Inside || (isInWord && Joins(text, i, rune)) || (isInWord && place == Place.Mark);
            i += length;
        }

        return words;
    }

    private static bool Joins(ReadOnlySpan<char> text, int i, Rune rune) =>
        rune.Value is '\'' or '\u2019' or '-' or '\u2010' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static Place PlaceOf(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_' ? Place.Inside : Place.Outside;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => Place.Inside,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => IsWrittenWithoutSpaces(rune.Value) ? Place.Alone : Place.Inside,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation => Place.Inside,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Place.Mark,
            _ => Place.Outside,
        };
    }

    /// <summary>Blocks of the Unicode Character Database whose scripts do not separate words.</summary>
    private static bool IsWrittenWithoutSpaces(int c) => c
        is (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) // Burmese
        or (>= 0x1780 and <= 0x17FF) // Khmer
        or (>= 0x3005 and <= 0x3007)
        or (>= 0x3040 and <= 0x30FF) // Hiragana, Katakana
        or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x9FFF) // Han
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9F)
        or (>= 0x20000 and <= 0x3FFFF);

    private enum Place
    {
        Outside,
        Inside,
        Mark,
        Alone,
    }
}
