namespace Ingest.Parsing.Html;

/// <summary>Attribute names to <see cref="AttributeKind"/>.</summary>
internal static class AttributeTable
{
    private static readonly NameTable Names =
        new([.. Enum.GetValues<AttributeKind>().Select(static kind => kind == AttributeKind.Other ? "" : kind.ToString().ToLowerInvariant().Replace('_', '-'))]);

    /// <summary>The kind of a name in either case; <see cref="AttributeKind.Other"/> for names that are not kept.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hash">Its <see cref="NameTable.Hash"/>.</param>
    public static AttributeKind Find(ReadOnlySpan<char> name, uint hash) => (AttributeKind)Math.Max(0, Names.Find(name, hash));
}
