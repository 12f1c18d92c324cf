namespace Ingest.Cleaning;

/// <summary>
/// The states of a <see cref="PhraseTrie"/> in flat arrays, those below one state next to each other: most states lead to one other only,
/// so that a step is a comparison where a dictionary of all edges had to be searched. Immutable.
/// </summary>
internal sealed class PhraseStates
{
    /// <summary>Before the first character.</summary>
    public const int Root = 0;

    /// <summary>No phrase goes on here. The root is below nothing, so it can stand for that.</summary>
    public const int None = 0;

    /// <summary>The character that leads to each state.</summary>
    private readonly char[] _characters;

    /// <summary>First state below each, one more than states; ascending, because states are numbered level by level.</summary>
    private readonly int[] _below;

    /// <summary>First of <see cref="_phrases"/> of each state, one more than states.</summary>
    private readonly int[] _ends;

    /// <summary>Numbers of the phrases that end in a state.</summary>
    private readonly int[] _phrases;

    /// <summary>Lays the states out.</summary>
    /// <param name="phrases">Folded, without marks.</param>
    public PhraseStates(IReadOnlyList<string> phrases)
    {
        int[] sorted = SortedByText(phrases);
        List<char> characters = ['\0'];
        List<int> below = [];
        List<int> ends = [0];
        List<int> ending = [];

        // Sorted phrases that share a beginning stand together: a state is a range of them and a length.
        var open = new Queue<(int First, int End, int Length)>();
        open.Enqueue((0, sorted.Length, 0));
        while (open.TryDequeue(out (int First, int End, int Length) state))
        {
            below.Add(characters.Count);
            int at = state.First;
            for (; at < state.End && phrases[sorted[at]].Length == state.Length; at++)
            {
                ending.Add(sorted[at]);
            }

            ends.Add(ending.Count);
            for (int start = at; start < state.End; start = at)
            {
                char c = phrases[sorted[start]][state.Length];
                at = start + 1;
                while (at < state.End && phrases[sorted[at]][state.Length] == c)
                {
                    at++;
                }

                characters.Add(c);
                open.Enqueue((start, at, state.Length + 1));
            }
        }

        (_characters, _below, _ends, _phrases) = ([.. characters], [.. below, characters.Count], [.. ends], [.. ending]);
    }

    /// <summary>The state after one more character; <see cref="None"/> where no phrase has it.</summary>
    public int Next(int state, char c)
    {
        int first = _below[state];
        int index = _characters.AsSpan(first, _below[state + 1] - first).IndexOf(c);
        return index < 0 ? None : first + index;
    }

    /// <summary>Phrases that end in a state, ascending.</summary>
    public ReadOnlySpan<int> EndingAt(int state) => _phrases.AsSpan(_ends[state], _ends[state + 1] - _ends[state]);

    // Equal ones in their order.
    private static int[] SortedByText(IReadOnlyList<string> phrases)
    {
        int[] sorted = [.. Enumerable.Range(0, phrases.Count)];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(phrases[a], phrases[b]) is var order and not 0 ? order : a - b);
        return sorted;
    }
}
