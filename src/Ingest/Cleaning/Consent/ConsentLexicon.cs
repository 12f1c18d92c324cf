using Ingest.Decoding;
using Ingest.Sources;

namespace Ingest.Cleaning.Consent;

/// <summary>The phrase lists of all languages, and what they find in a text. Immutable, loaded at first use, thread-safe.</summary>
internal sealed class ConsentLexicon
{
    /// <summary>Farthest that the storage may stand from the site's word for itself, in characters: a clause.</summary>
    private const int DeclarationReach = 110;

    /// <summary>Longest block that can be a button or label, in characters.</summary>
    private const int MaximumLabelCharacters = 60;

    /// <summary>Longest text looked at, in characters: no notice is longer, and work per block stays bounded.</summary>
    private const int MaximumCharacters = 6000;

    /// <summary>Hits up to which comparing them with each other is cheaper than a set.</summary>
    private const int FewHits = 16;

    private static readonly Lazy<ConsentLexicon> Shared = new(static () => new ConsentLexicon());

    private readonly PhraseTrie _trie;
    private readonly ConsentConcept[] _concepts;
    private readonly HashSet<string> _buttons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    private ConsentLexicon()
    {
        List<string> phrases = [];
        List<ConsentConcept> concepts = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string file in EmbeddedLines.FilesIn("Cleaning/Consent/Phrases"))
        {
            foreach (string entry in EmbeddedLines.Read(file))
            {
                Add(entry, phrases, concepts, known);
            }
        }

        _trie = new PhraseTrie(phrases);
        _concepts = [.. concepts];
    }

    /// <summary>The lists.</summary>
    public static ConsentLexicon Default => Shared.Value;

    /// <summary>Reads one text.</summary>
    public ConsentSignals Read(string text)
    {
        int length = Math.Min(text.Length, MaximumCharacters);
        char[] buffer = ScratchArrays.Rent<char>(Math.Max(1, length));
        ReadOnlySpan<char> folded = TextFolding.Fold(text.AsSpan(0, length), buffer);
        List<PhraseHit> hits = [];
        _trie.Find(folded, hits);
        ConsentSignals signals = Count(hits, folded);
        ScratchArrays.Return(buffer);
        return signals;
    }

    private static ConsentConcept Parse(ReadOnlySpan<char> name, string entry) =>
        Enum.TryParse(name, ignoreCase: true, out ConsentConcept concept)
            ? concept
            : throw new InvalidOperationException($"Unknown concept in consent phrase '{entry}'.");

    private void Add(string entry, List<string> phrases, List<ConsentConcept> concepts, HashSet<string> known)
    {
        int space = entry.IndexOf(' ', StringComparison.Ordinal);
        ConsentConcept concept = Parse(entry.AsSpan(0, space), entry);
        string phrase = entry[(space + 1)..];
        if (concept is ConsentConcept.Button or ConsentConcept.Label)
        {
            (concept == ConsentConcept.Button ? _buttons : _labels).Add(TextFolding.Fold(phrase));
        }
        else if (known.Add(entry))
        {
            phrases.Add(phrase);
            concepts.Add(concept);
        }
    }

    private ConsentSignals Count(List<PhraseHit> hits, ReadOnlySpan<char> folded)
    {
        Span<int> counts = stackalloc int[(int)ConsentConcept.Reporting + 1];
        counts.Clear();
        HashSet<int>? seen = hits.Count > FewHits ? [] : null;
        for (int i = 0; i < hits.Count; i++)
        {
            if (seen?.Add(hits[i].Phrase) ?? !IsAmongFirst(hits, i))
            {
                counts[(int)_concepts[hits[i].Phrase]]++;
            }
        }

        (bool isButton, bool isLabel) = Whole(folded);
        return new ConsentSignals
        {
            Actor = counts[(int)ConsentConcept.Actor],
            Storage = counts[(int)ConsentConcept.Storage],
            Purpose = counts[(int)ConsentConcept.Purpose],
            Action = counts[(int)ConsentConcept.Action],
            Policy = counts[(int)ConsentConcept.Policy] + counts[(int)ConsentConcept.Reference],
            NamesPolicy = counts[(int)ConsentConcept.Policy] > 0,
            Visitor = counts[(int)ConsentConcept.Visitor],
            Category = counts[(int)ConsentConcept.Category],
            Duration = counts[(int)ConsentConcept.Duration],
            Formula = counts[(int)ConsentConcept.Formula],
            Reporting = counts[(int)ConsentConcept.Reporting],
            Declares = Declares(hits),
            IsButton = isButton,
            IsLabel = isLabel,
            Words = CountWords(folded),
        };
    }

    private static bool IsAmongFirst(List<PhraseHit> hits, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (hits[i].Phrase == hits[count].Phrase)
            {
                return true;
            }
        }

        return false;
    }

    private bool Declares(List<PhraseHit> hits)
    {
        int lastActor = -DeclarationReach;
        int lastStorage = -DeclarationReach;
        foreach (PhraseHit hit in hits)
        {
            if (_concepts[hit.Phrase] == ConsentConcept.Actor)
            {
                lastActor = hit.Start + hit.Length;
            }
            else if (_concepts[hit.Phrase] == ConsentConcept.Storage)
            {
                lastStorage = hit.Start + hit.Length;
            }
            else
            {
                continue;
            }

            if (lastActor >= 0 && lastStorage >= 0 && Math.Abs(lastActor - lastStorage) < DeclarationReach)
            {
                return true;
            }
        }

        return false;
    }

    private (bool IsButton, bool IsLabel) Whole(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<char> bare = folded.Trim(" \t\n.:!*•+-–—×✕✓›»>▼▾[]()…。！：、（）");
        if (bare.Length > MaximumLabelCharacters)
        {
            return (false, false);
        }

        if (bare.IsEmpty)
        {
            return (true, false);
        }

        return (_buttons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare), _labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare));
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        int unspaced = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool isWord = TextFolding.IsSpacedWord(c) || c is >= '\u0590' and <= '\u06FF' or >= '\uAC00' and <= '\uD7AF';
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord || (inWord && c is '\'' or '-');
            unspaced += c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
        }

        return words + (unspaced / 2);
    }
}
