namespace Ingest.Parsing.Html;

/// <summary>Small sets of names, whatever their case, in which stretches of a page are looked up as they are.</summary>
internal static class NameSet
{
    /// <summary>A set of these names.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params IEnumerable<string> names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
