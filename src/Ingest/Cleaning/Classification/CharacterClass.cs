namespace Ingest.Cleaning.Classification;

/// <summary>What a character is to the shape of a text.</summary>
internal enum CharacterClass : byte
{
    Space,
    Lower,
    Upper,
    Digit,

    /// <summary>A letter of a script without case that puts spaces between words (Arabic, Hebrew, Hangul, Devanagari …).</summary>
    OtherLetter,

    /// <summary>A letter of a script without spaces (Han, kana, Thai, Lao, Khmer, Burmese).</summary>
    Unspaced,

    SentenceEnd,
    Comma,
    Colon,
    Separator,
    Currency,
    Quote,
    Mark,
}
