using System.Globalization;

namespace Ingest.Records.Quality;

/// <summary>Decides by chosen sets of published rules whether a page is dropped. A rule whose signal is absent does not apply. Thread-safe.</summary>
internal sealed class QualityFilter
{
    private readonly List<QualityRule> _rules = [];

    /// <summary>Creates a filter.</summary>
    /// <param name="heuristics">The sets; order and repetition do not matter.</param>
    public QualityFilter(IEnumerable<QualityHeuristic> heuristics)
    {
        ArgumentNullException.ThrowIfNull(heuristics);
        HashSet<QualityHeuristic> chosen = [.. heuristics];
        foreach (QualityRule rule in QualityRuleList.All)
        {
            if (chosen.Contains(rule.Heuristic))
            {
                _rules.Add(rule);
            }
        }
    }

    /// <summary>The first rule broken, in the list's order; null when the page passes.</summary>
    /// <param name="signals">What <see cref="QualitySignals.Measure"/> found.</param>
    public QualityDrop? Decide(IReadOnlyDictionary<string, double> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        foreach (QualityRule rule in _rules)
        {
            if (signals.TryGetValue(rule.Signal, out double value) && rule.IsBrokenBy(value))
            {
                string detail = string.Create(CultureInfo.InvariantCulture, $"{rule.Signal} is {value}, limit {rule.Limit}");
                return new QualityDrop(rule.Code, detail);
            }
        }

        return null;
    }
}
