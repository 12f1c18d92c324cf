using Ingest.Outcomes;

namespace Ingest.Records.Quality;

/// <summary>Every rule with its published limit, in the order they are asked. Sources: <see cref="QualityHeuristic"/>.</summary>
internal static class QualityRuleList
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<QualityRule> All { get; } = [.. Gopher(), .. Repetition(), .. C4(), .. FineWeb()];

    private static QualityRule[] Gopher() =>
    [
        Rule(QualityHeuristic.Gopher, GopherSignals.WordCount, LimitBreach.Below, 50, "words-few"),
        Rule(QualityHeuristic.Gopher, GopherSignals.WordCount, LimitBreach.Above, 100_000, "words-many"),
        Rule(QualityHeuristic.Gopher, GopherSignals.MeanWordLength, LimitBreach.Below, 3, "word-length-low"),
        Rule(QualityHeuristic.Gopher, GopherSignals.MeanWordLength, LimitBreach.Above, 10, "word-length-high"),
        Rule(QualityHeuristic.Gopher, GopherSignals.HashToWordRatio, LimitBreach.Above, 0.1, "hash-signs-many"),
        Rule(QualityHeuristic.Gopher, GopherSignals.EllipsisToWordRatio, LimitBreach.Above, 0.1, "ellipses-many"),
        Rule(QualityHeuristic.Gopher, GopherSignals.BulletLineShare, LimitBreach.Above, 0.9, "lines-bulleted-many"),
        Rule(QualityHeuristic.Gopher, GopherSignals.EllipsisLineShare, LimitBreach.Above, 0.3, "lines-ellipsis-many"),
        Rule(QualityHeuristic.Gopher, GopherSignals.AlphabeticWordShare, LimitBreach.Below, 0.8, "words-alphabetic-few"),
        Rule(QualityHeuristic.Gopher, GopherSignals.StopWordCount, LimitBreach.Below, 2, "stop-words-few"),
    ];

    private static List<QualityRule> Repetition()
    {
        List<QualityRule> rules =
        [
            Rule(QualityHeuristic.Gopher, RepetitionSignals.DuplicateLineShare, LimitBreach.Above, 0.3, "lines-duplicate-many"),
            Rule(QualityHeuristic.Gopher, RepetitionSignals.DuplicateParagraphShare, LimitBreach.Above, 0.3, "paragraphs-duplicate-many"),
            Rule(QualityHeuristic.Gopher, RepetitionSignals.DuplicateLineCharacterShare, LimitBreach.Above, 0.2, "line-characters-duplicate-many"),
            Rule(QualityHeuristic.Gopher, RepetitionSignals.DuplicateParagraphCharacterShare, LimitBreach.Above, 0.2, "paragraph-characters-duplicate-many"),
        ];
        ReadOnlySpan<double> top = [0.20, 0.18, 0.16];
        for (int i = 0; i < top.Length; i++)
        {
            rules.Add(Rule(QualityHeuristic.Gopher, RepetitionSignals.TopName(i + 2), LimitBreach.Above, top[i], "top-ngram-frequent"));
        }

        ReadOnlySpan<double> duplicate = [0.15, 0.14, 0.13, 0.12, 0.11, 0.10];
        for (int i = 0; i < duplicate.Length; i++)
        {
            rules.Add(Rule(QualityHeuristic.Gopher, RepetitionSignals.DuplicateName(i + 5), LimitBreach.Above, duplicate[i], "ngrams-duplicate-many"));
        }

        return rules;
    }

    private static QualityRule[] C4() =>
    [
        Rule(QualityHeuristic.C4, C4Signals.LoremIpsumCount, LimitBreach.Above, 0, "lorem-ipsum-present"),
        Rule(QualityHeuristic.C4, C4Signals.CurlyBracketCount, LimitBreach.Above, 0, "curly-bracket-present"),
        Rule(QualityHeuristic.C4, C4Signals.SentenceCount, LimitBreach.Below, 5, "sentences-few"),
    ];

    private static QualityRule[] FineWeb() =>
    [
        Rule(QualityHeuristic.FineWeb, FineWebSignals.TerminatedLineShare, LimitBreach.AtMost, 0.12, "lines-terminated-few"),
        Rule(QualityHeuristic.FineWeb, FineWebSignals.ShortLineShare, LimitBreach.AtLeast, 0.67, "lines-short-many"),
        Rule(QualityHeuristic.FineWeb, FineWebSignals.DuplicateLineCharacterShare, LimitBreach.AtLeast, 0.01, "line-characters-duplicate-many"),
        Rule(QualityHeuristic.FineWeb, FineWebSignals.LineBreakToWordRatio, LimitBreach.Above, 0.3, "line-breaks-many"),
    ];

    private static QualityRule Rule(QualityHeuristic heuristic, string signal, LimitBreach breach, double limit, string code)
        => new(heuristic, signal, breach, limit, new ReasonCode(code));
}
