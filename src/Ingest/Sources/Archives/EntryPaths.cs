using System.Globalization;

namespace Ingest.Sources.Archives;

/// <summary>Location paths of entries: each its own, though archives may hold one name twice.</summary>
internal sealed class EntryPaths(string archive)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary><c>archive!/name</c>, and <c>archive!/name#2</c> for the second of that name.</summary>
    public string Of(string name)
    {
        string shown = EntryName.Shown(name);
        int count = _seen.GetValueOrDefault(shown) + 1;
        _seen[shown] = count;
        return count == 1
            ? $"{archive}!/{shown}"
            : string.Create(CultureInfo.InvariantCulture, $"{archive}!/{shown}#{count}");
    }
}
