using Ingest.Records.Language;

namespace Ingest.Training.Language;

/// <summary>A language to be learned and the locales its text comes from.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Script">Script it is told apart in.</param>
/// <param name="Locales">Folders below the locale folder; none for English, whose text is the original messages.</param>
internal sealed record LanguageSource(string Tag, WritingSystem Script, params string[] Locales)
{
    /// <summary>
    /// The languages of the shipped model: those with enough translated messages on a Debian 12 system, and English. Where two languages differ
    /// too little for forty characters to tell (Asturian, Valencian, Ijekavian), the larger stands for both.
    /// </summary>
    public static IReadOnlyList<LanguageSource> All { get; } =
    [
        Latin("af"), Latin("az"), Latin("bs"), Latin("ca"), Latin("cs"), Latin("cy"), Latin("da"), Latin("de"), new("en", WritingSystem.Latin),
        Latin("eo"), Latin("es"), Latin("et"), Latin("eu"), Latin("fi"), Latin("fr"), Latin("ga"), Latin("gl"), Latin("hr"), Latin("hu"), Latin("id"),
        Latin("is"), Latin("it"), new("ku", WritingSystem.Latin, "ku"), Latin("lt"), Latin("lv"), Latin("ms"), Latin("nb"), Latin("nl"), Latin("nn"),
        Latin("oc"), Latin("pl"), new("pt", WritingSystem.Latin, "pt", "pt_BR", "pt_PT"), Latin("ro"), Latin("sk"), Latin("sl"), Latin("sq"),
        new("sr-Latn", WritingSystem.Latin, "sr@latin"), Latin("sv"), Latin("tl"), Latin("tr"), Latin("uz"), Latin("vi"), Latin("xh"),
        new("be", WritingSystem.Cyrillic, "be"), new("bg", WritingSystem.Cyrillic, "bg"), new("kk", WritingSystem.Cyrillic, "kk"),
        new("mk", WritingSystem.Cyrillic, "mk"), new("mn", WritingSystem.Cyrillic, "mn"), new("ru", WritingSystem.Cyrillic, "ru"),
        new("sr", WritingSystem.Cyrillic, "sr"), new("uk", WritingSystem.Cyrillic, "uk"),
        new("ar", WritingSystem.Arabic, "ar"), new("fa", WritingSystem.Arabic, "fa"), new("ps", WritingSystem.Arabic, "ps"),
        new("ug", WritingSystem.Arabic, "ug"), new("ur", WritingSystem.Arabic, "ur"),
        new("hi", WritingSystem.Devanagari, "hi"), new("mr", WritingSystem.Devanagari, "mr"), new("ne", WritingSystem.Devanagari, "ne"),
        new("as", WritingSystem.Bengali, "as"), new("bn", WritingSystem.Bengali, "bn", "bn_IN", "bn_BD"),
        new("he", WritingSystem.Hebrew, "he"), new("yi", WritingSystem.Hebrew, "yi"),
        new("zh-Hans", WritingSystem.Han, "zh_CN"), new("zh-Hant", WritingSystem.Han, "zh_TW", "zh_HK"),
    ];

    /// <summary>Languages known by their script alone and measured all the same.</summary>
    public static IReadOnlyList<LanguageSource> ByScript { get; } =
    [
        new("el", WritingSystem.Greek, "el"), new("gu", WritingSystem.Gujarati, "gu"), new("hy", WritingSystem.Armenian, "hy"),
        new("ja", WritingSystem.Kana, "ja"), new("ka", WritingSystem.Georgian, "ka"), new("km", WritingSystem.Khmer, "km"),
        new("kn", WritingSystem.Kannada, "kn"), new("ko", WritingSystem.Hangul, "ko"), new("ml", WritingSystem.Malayalam, "ml"),
        new("my", WritingSystem.Burmese, "my"), new("or", WritingSystem.Odia, "or"), new("pa", WritingSystem.Gurmukhi, "pa"),
        new("si", WritingSystem.Sinhala, "si"), new("ta", WritingSystem.Tamil, "ta"), new("te", WritingSystem.Telugu, "te"),
        new("th", WritingSystem.Thai, "th"),
    ];

    private static LanguageSource Latin(string tag) => new(tag, WritingSystem.Latin, tag);
}
