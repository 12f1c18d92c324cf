namespace Ingest.Cleaning.Consent;

/// <summary>Tells a consent tool's element by id or class. Immutable, thread-safe.</summary>
internal sealed class ConsentContainerNames
{
    /// <summary>Longest class attribute looked at, in characters.</summary>
    private const int MaximumCharacters = 400;

    private static readonly Lazy<ConsentContainerNames> Shared = new(static () => new ConsentContainerNames());
    private readonly PhraseTrie _names;

    private ConsentContainerNames() => _names = new PhraseTrie(EmbeddedList.Read(typeof(ConsentContainerNames), "consent-containers.txt"));

    /// <summary>The list.</summary>
    public static ConsentContainerNames Default => Shared.Value;

    /// <summary>The name found in an id or class value; null when there is none.</summary>
    public string? Find(string names)
    {
        if (names.Length == 0 || names.Length > MaximumCharacters)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[MaximumCharacters];
        List<PhraseHit>? hits = null;
        ReadOnlySpan<char> folded = TextFolding.Fold(names, buffer);
        for (int start = 0; start < folded.Length;)
        {
            if (_names.StartsAt(folded[start..]))
            {
                _names.Find(folded[start..], hits ??= []);
            }

            if (hits is { Count: > 0 } && NameAt(names, start, hits) is { } name)
            {
                return name;
            }

            hits?.Clear();
            int space = folded[start..].IndexOf(' ');
            start = space < 0 ? folded.Length : start + space + 1;
        }

        return null;
    }

    private string? NameAt(string names, int start, List<PhraseHit> hits)
    {
        int end = names.IndexOf(' ', start);
        string name = end < 0 ? names[start..] : names[start..end];
        foreach (PhraseHit hit in hits)
        {
            if (hit.Start == 0 && (name.Length == hit.Length || _names.IsOpenAtEnd(hit.Phrase)))
            {
                return name;
            }
        }

        return null;
    }
}
