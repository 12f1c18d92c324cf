using AngleSharp.Dom;

namespace Ingest.Parsing.Html.Construction;

/// <summary>Tells which elements end a <see cref="Scope"/>.</summary>
internal static class Scopes
{
    /// <summary>Whether an element ends it.</summary>
    public static bool Ends(Scope scope, in NodeRow row)
    {
        if (row.Kind != NodeKind.Html)
        {
            return scope != Scope.Table && row.Kind is NodeKind.SvgIntegration or NodeKind.MathIntegration or NodeKind.Annotation or NodeKind.AnnotationIntegration;
        }

        NodeFlags flags = TagTable.FlagsOf(row.Tag);
        return scope switch
        {
            Scope.Table => (flags & NodeFlags.HtmlTableScoped) != 0,
            Scope.ListItem => (flags & (NodeFlags.Scoped | NodeFlags.HtmlListScoped)) != 0 || row.Tag == Tag.Select,
            Scope.Button => (flags & NodeFlags.Scoped) != 0 || row.Tag is Tag.Button or Tag.Select,
            _ => (flags & NodeFlags.Scoped) != 0 || row.Tag == Tag.Select,
        };
    }
}
