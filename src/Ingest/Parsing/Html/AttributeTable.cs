using System.Collections.Frozen;

namespace Ingest.Parsing.Html;

/// <summary>Attribute names to <see cref="AttributeKind"/>.</summary>
internal static class AttributeTable
{
    private static readonly FrozenDictionary<string, AttributeKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Enum.GetValues<AttributeKind>()
            .Where(static kind => kind != AttributeKind.Other)
            .ToFrozenDictionary(static kind => kind.ToString().ToLowerInvariant().Replace('_', '-'), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a lower-case name; <see cref="AttributeKind.Other"/> for names that are not kept.</summary>
    public static AttributeKind Find(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out AttributeKind kind) ? kind : AttributeKind.Other;
}
