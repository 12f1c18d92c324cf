using System.Globalization;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Classifies characters: a table for the scripts of Europe, Unicode categories for the rest.</summary>
internal static class CharacterClasses
{
    /// <summary>Characters in the table: up to Hebrew.</summary>
    private const int TableSize = 0x600;

    private static readonly CharacterClass[] Table = BuildTable();

    public static CharacterClass Of(char c) => c < TableSize ? Table[c] : OfUnicode(c);

    /// <summary>Whether characters of a class make words together.</summary>
    public static bool IsInWord(CharacterClass kind) => kind is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Digit or CharacterClass.OtherLetter;

    /// <summary>The class of the last character, looking through closing quotes and brackets.</summary>
    public static CharacterClass OfLast(string text)
    {
        for (int i = text.Length - 1; i >= 0 && i >= text.Length - 3; i--)
        {
            CharacterClass kind = Of(text[i]);
            if (kind is not CharacterClass.Quote and not CharacterClass.Space && text[i] is not ')' and not ']')
            {
                return kind;
            }
        }

        return Of(text[^1]);
    }

    /// <summary>Quarter words a character of an unspaced script stands for: about two Han characters, four Thai letters make a word.</summary>
    public static int UnspacedWeight(char c) => UnspacedScripts.IsSoutheastAsian(c) ? 1 : 2;

    private static bool IsUnspaced(char c) =>
        UnspacedScripts.IsSoutheastAsian(c) || c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々' or '〆';

    private static CharacterClass OfUnicode(char c)
    {
        if (IsUnspaced(c))
        {
            return CharacterClass.Unspaced;
        }

        switch (c)
        {
            case '。' or '！' or '？' or '؟' or '।' or '॥' or '։' or '።' or '…' or '．' or '۔' or '｡':
                return CharacterClass.SentenceEnd;
            case '，' or '、' or '،' or '；' or '؛' or '､':
                return CharacterClass.Comma;
            case '：':
                return CharacterClass.Colon;
            case '·' or '•' or '»' or '›' or '«' or '‹' or '→' or '｜' or '／' or '▸' or '▶' or '●' or '■' or '・':
                return CharacterClass.Separator;
            default:
                return OfCategory(char.GetUnicodeCategory(c));
        }
    }

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter => CharacterClass.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.OtherLetter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.CurrencySymbol => CharacterClass.Currency,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => CharacterClass.Quote,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharacterClass.Space,
        _ => CharacterClass.Mark,
    };

    private static CharacterClass[] BuildTable()
    {
        var table = new CharacterClass[TableSize];
        for (int c = 128; c < table.Length; c++)
        {
            table[c] = OfUnicode((char)c);
        }

        for (int c = 0; c < 128; c++)
        {
            table[c] = (char)c switch
            {
                >= 'a' and <= 'z' => CharacterClass.Lower,
                >= 'A' and <= 'Z' => CharacterClass.Upper,
                >= '0' and <= '9' => CharacterClass.Digit,
                '.' or '!' or '?' => CharacterClass.SentenceEnd,
                ',' or ';' => CharacterClass.Comma,
                ':' => CharacterClass.Colon,
                '|' or '/' or '>' or '<' => CharacterClass.Separator,
                '$' => CharacterClass.Currency,
                '"' or '\'' => CharacterClass.Quote,
                <= ' ' or '\u007F' => CharacterClass.Space,
                _ => CharacterClass.Mark,
            };
        }

        return table;
    }
}
