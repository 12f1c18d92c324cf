using Ingest.Records.Quality;

namespace Ingest.Tests.Records.Quality;

public sealed class QualitySignalsTests
{
    [Fact]
    public void Measure_EmptyText_AllZeroAndFinite()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("", null);

        Assert.All(signals, pair => Assert.Equal(0, pair.Value));
    }

    [Fact]
    public void Measure_AnyText_SameNamesInSameOrder()
        => Assert.Equal(QualitySignals.Measure("", "en").Keys, QualitySignals.Measure(QualityText.Good(), "en-GB").Keys);

    [Fact]
    public void Measure_Words_CountsThoseWithLetterOrDigitWithoutPunctuation()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("(Four) words -- and 42!", null);

        Assert.Equal(4, signals["gopher_word_count"]);
        Assert.Equal((4 + 5 + 3 + 2) / 4.0, signals["gopher_mean_word_length"]);
        Assert.Equal(3 / 5.0, signals["gopher_alphabetic_word_share"]);
        Assert.Equal(1, signals["gopher_stop_word_count"]);
    }

    [Fact]
    public void Measure_Symbols_PerWord()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("#one #two three... four…", null);

        Assert.Equal(0.5, signals["gopher_hash_to_word_ratio"]);
        Assert.Equal(0.5, signals["gopher_ellipsis_to_word_ratio"]);
    }

    [Fact]
    public void Measure_Lines_BulletsAndEllipses()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("• one\n- two\n-three\nfour...", null);

        Assert.Equal(0.5, signals["gopher_bullet_line_share"]);
        Assert.Equal(0.25, signals["gopher_ellipsis_line_share"]);
    }

    [Fact]
    public void Measure_RepeatedLinesAndParagraphs_SharesByNumberAndCharacters()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("abcd\nxy\n\nabcd\nxy\n\nother", null);

        Assert.Equal(2 / 5.0, signals["gopher_duplicate_line_share"]);
        Assert.Equal(1 / 3.0, signals["gopher_duplicate_paragraph_share"], 6);
        Assert.Equal(6 / 23.0, signals["gopher_duplicate_line_character_share"], 6);
        Assert.Equal(7 / 23.0, signals["gopher_duplicate_paragraph_character_share"], 6);
        Assert.Equal(6 / 17.0, signals["fineweb_duplicate_line_character_share"], 6);
    }

    [Fact]
    public void Measure_TopNgram_CountTimesLength()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("go now we go now they go now", null);

        Assert.Equal(3 * 6 / 28.0, signals["gopher_top_2_gram_character_share"], 6);
        Assert.Equal(0, signals["gopher_top_3_gram_character_share"]);
    }

    [Fact]
    public void Measure_DuplicateNgrams_CountCharactersOnce()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("a b c d e a b c d e a b c d e", null);

        Assert.Equal(2 * 9 / 29.0, signals["gopher_duplicate_5_gram_character_share"], 6);
        Assert.Equal(19 / 29.0, signals["gopher_duplicate_10_gram_character_share"], 6);
    }

    [Fact]
    public void Measure_C4_CountsSentencesOfLinesItWouldKeep()
    {
        const string Text = "One two three. Four five six! \"Seven eight?\"\nToo short.\nA heading without mark\n"
            + "Enable JavaScript to see this page.\nRead our privacy policy for this site.\nAnd so on and on...";
        OrderedDictionary<string, double> signals = QualitySignals.Measure(Text, null);

        Assert.Equal(3, signals["c4_sentence_count"]);
        Assert.Equal(2 / 6.0, signals["c4_unterminated_line_share"], 6);
        Assert.Equal(1, signals["c4_javascript_line_count"]);
        Assert.Equal(1, signals["c4_policy_line_count"]);
    }

    [Fact]
    public void Measure_FineWeb_LineSignals()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure(
            "A heading\nA line of more than thirty characters, ended.\nHe said \"go\"\nlast", null);

        Assert.Equal(0.5, signals["fineweb_terminated_line_share"]);
        Assert.Equal(0.75, signals["fineweb_short_line_share"]);
        Assert.Equal(3 / 14.0, signals["fineweb_line_break_to_word_ratio"], 6);
    }

    [Fact]
    public void Measure_ScriptWithoutSpaces_OmitsWordSignals()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure("今天天气很好。我们去公园散步吧。", "zh-Hans");

        Assert.Equal(14, signals["gopher_word_count"]);
        Assert.Equal(2, signals["c4_sentence_count"]);
        Assert.DoesNotContain("gopher_mean_word_length", signals.Keys);
        Assert.DoesNotContain("gopher_stop_word_count", signals.Keys);
        Assert.DoesNotContain("gopher_top_2_gram_character_share", signals.Keys);
    }

    [Fact]
    public void Measure_OtherLanguage_OmitsEnglishStopWords()
        => Assert.DoesNotContain("gopher_stop_word_count", QualitySignals.Measure("Der Hund und die Katze", "de").Keys);
}
