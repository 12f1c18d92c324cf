using AngleSharp.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>A <c>template</c>; what it holds stays its children.</summary>
internal sealed class LightTemplate(LightDocument document)
    : LightElement(document, "template", Tag.Template, TagTable.FlagsOf(Tag.Template)), IConstructableTemplateElement
{
    void IConstructableTemplateElement.PopulateFragment()
    {
        // No separate fragment.
    }
}
