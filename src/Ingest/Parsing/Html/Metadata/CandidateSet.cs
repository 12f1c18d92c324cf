namespace Ingest.Parsing.Html.Metadata;

/// <summary>Candidates in the order they were found, each text once.</summary>
/// <param name="normalise">What is written differently in texts that are the same.</param>
internal sealed class CandidateSet(Func<string, string>? normalise = null)
{
    // Cards of a listing name an author each.
    private const int MaximumCandidates = 60;

    private readonly Dictionary<string, Candidate> _byKey = new(StringComparer.Ordinal);

    /// <summary>The candidates, first found first.</summary>
    public List<Candidate> All { get; } = [];

    /// <summary>Adds features to the candidate of a text; null when the text is empty or there are too many.</summary>
    public Candidate? Add(string text, ulong features)
    {
        string key = KeyOf(text);
        if (key.Length == 0)
        {
            return null;
        }

        if (!_byKey.TryGetValue(key, out Candidate? candidate))
        {
            if (All.Count >= MaximumCandidates)
            {
                return null;
            }

            candidate = new Candidate(text);
            _byKey.Add(key, candidate);
            All.Add(candidate);
        }

        candidate.Features |= features;
        candidate.Times++;
        return candidate;
    }

    /// <summary>The candidate with this text but for case, spaces and punctuation; null when there is none.</summary>
    public Candidate? Find(string text) => _byKey.GetValueOrDefault(KeyOf(text));

    private string KeyOf(string text) => TextKeys.Of(normalise is null ? text : normalise(text));
}
