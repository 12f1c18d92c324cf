namespace Ingest.Records.Language;

/// <summary>Scripts as far as they decide or narrow down a language.</summary>
internal enum WritingSystem : byte
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Bengali,
    Hebrew,
    Han,
    Kana,
    Hangul,
    Greek,
    Armenian,
    Georgian,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Tibetan,
    Sinhala,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Gujarati,
    Gurmukhi,
    Odia,
    Ethiopic,
}
