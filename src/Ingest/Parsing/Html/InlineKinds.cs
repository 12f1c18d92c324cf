namespace Ingest.Parsing.Html;

/// <summary>Which spans elements open that need no attribute for it.</summary>
internal static class InlineKinds
{
    /// <summary>The kind of an element's span; null for none.</summary>
    public static InlineKind? Of(Tag tag) => tag switch
    {
        Tag.B or Tag.Strong => InlineKind.Strong,
        Tag.I or Tag.Em or Tag.Cite or Tag.Dfn => InlineKind.Emphasis,
        Tag.Code or Tag.Kbd or Tag.Samp or Tag.Tt => InlineKind.Code,
        _ => null,
    };
}
