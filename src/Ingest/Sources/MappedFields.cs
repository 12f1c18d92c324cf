namespace Ingest.Sources;

/// <summary>
/// Whether rows had the fields that the user mapped: a name that none of them had is likely misspelled, and because of it the usual names are not looked for.
/// Thread-safe.
/// </summary>
/// <param name="map">Target to the name that the user gave.</param>
internal sealed class MappedFields(IReadOnlyDictionary<string, string> map)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private string? _first;
    private bool _areMany;

    /// <summary>Says that rows of an input are read.</summary>
    public void LookIn(string input)
    {
        lock (_gate)
        {
            _areMany |= _first is not null && _first != input;
            _first ??= input;
        }
    }

    /// <summary>Says that a row has a field of this name.</summary>
    public void Find(string name)
    {
        lock (_gate)
        {
            _found.Add(name);
        }
    }

    /// <summary>A sentence for each mapped field that none of the rows read had; none where no rows were read.</summary>
    public IReadOnlyList<string> Missing()
    {
        lock (_gate)
        {
            string rows = _areMany ? $"{_first} or of the inputs behind it" : $"{_first}";
            return
            [
                .. map.Where(pair => _first is not null && !_found.Contains(pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"--map {pair.Key}={pair.Value}: no row of {rows} has text or a number under that name, and the usual names for {pair.Key} are not looked for where one is mapped"),
            ];
        }
    }
}
