using Ingest.Records;
using Ingest.Records.Quality;

namespace Ingest.Tests.Records.Quality;

public sealed class QualityFilterTests
{
    private static readonly QualityHeuristic[] All = Enum.GetValues<QualityHeuristic>();

    [Fact]
    public void Decide_GoodText_Passes()
        => Assert.Null(new QualityFilter(All).Decide(QualitySignals.Measure(QualityText.Good(), "en")));

    [Fact]
    public void Decide_NoHeuristic_PassesAnything()
        => Assert.Null(new QualityFilter([]).Decide(QualitySignals.Measure("", "en")));

    [Theory]
    [InlineData(QualityHeuristic.Gopher, "gopher_word_count", 49, "words-few")]
    [InlineData(QualityHeuristic.Gopher, "gopher_word_count", 100_001, "words-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_mean_word_length", 2.9, "word-length-low")]
    [InlineData(QualityHeuristic.Gopher, "gopher_mean_word_length", 10.1, "word-length-high")]
    [InlineData(QualityHeuristic.Gopher, "gopher_hash_to_word_ratio", 0.11, "hash-signs-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_ellipsis_to_word_ratio", 0.11, "ellipses-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_bullet_line_share", 0.91, "lines-bulleted-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_ellipsis_line_share", 0.31, "lines-ellipsis-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_alphabetic_word_share", 0.79, "words-alphabetic-few")]
    [InlineData(QualityHeuristic.Gopher, "gopher_stop_word_count", 1, "stop-words-few")]
    [InlineData(QualityHeuristic.Gopher, "gopher_duplicate_line_share", 0.31, "lines-duplicate-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_duplicate_paragraph_share", 0.31, "paragraphs-duplicate-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_duplicate_line_character_share", 0.21, "line-characters-duplicate-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_duplicate_paragraph_character_share", 0.21, "paragraph-characters-duplicate-many")]
    [InlineData(QualityHeuristic.Gopher, "gopher_top_4_gram_character_share", 0.17, "top-ngram-frequent")]
    [InlineData(QualityHeuristic.Gopher, "gopher_duplicate_10_gram_character_share", 0.105, "ngrams-duplicate-many")]
    [InlineData(QualityHeuristic.C4, "c4_lorem_ipsum_count", 1, "lorem-ipsum-present")]
    [InlineData(QualityHeuristic.C4, "c4_curly_bracket_count", 1, "curly-bracket-present")]
    [InlineData(QualityHeuristic.C4, "c4_sentence_count", 4, "sentences-few")]
    [InlineData(QualityHeuristic.FineWeb, "fineweb_terminated_line_share", 0.12, "lines-terminated-few")]
    [InlineData(QualityHeuristic.FineWeb, "fineweb_short_line_share", 0.67, "lines-short-many")]
    [InlineData(QualityHeuristic.FineWeb, "fineweb_duplicate_line_character_share", 0.01, "line-characters-duplicate-many")]
    [InlineData(QualityHeuristic.FineWeb, "fineweb_line_break_to_word_ratio", 0.31, "line-breaks-many")]
    public void Decide_ValueBeyondLimit_DropsWithCode(QualityHeuristic heuristic, string signal, double value, string code)
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure(QualityText.Good(), "en");
        signals[signal] = value;

        QualityDrop? drop = new QualityFilter([heuristic]).Decide(signals);

        Assert.Equal(code, drop?.Code.Value);
        Assert.Contains(signal, drop!.Detail, StringComparison.Ordinal);
        foreach (QualityHeuristic other in All.Where(h => h != heuristic))
        {
            Assert.Null(new QualityFilter([other]).Decide(signals));
        }
    }

    [Fact]
    public void Decide_RepeatedBanner_IsDroppedForItsLines()
    {
        string text = QualityText.Good() + string.Concat(Enumerable.Repeat("\nAdd this one to the basket", 20));

        Assert.Equal("lines-duplicate-many", new QualityFilter([QualityHeuristic.Gopher]).Decide(QualitySignals.Measure(text, "en"))?.Code.Value);
    }

    [Fact]
    public void All_EverySignalOfARule_IsMeasured()
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure(QualityText.Good(), "en");

        Assert.All(QualityRuleList.All, rule => Assert.Contains(rule.Signal, signals.Keys));
    }
}
