using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Ingest.Parsing.Html;

/// <summary>Makes the light nodes of one page for AngleSharp's tree constructor.</summary>
internal sealed class LightFactory : IDomConstructionElementFactory<LightDocument, LightElement>
{
    /// <summary>The document; null until the constructor has asked for it.</summary>
    public LightDocument? Document { get; private set; }

    public LightElement Create(LightDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        ReadOnlySpan<char> name = localName.Memory.Span;
        Tag tag = TagTable.Find(name);
        string own = tag == Tag.Unknown ? document.Intern(name) : TagTable.NameOf(tag);
        NodeFlags all = TagTable.FlagsOf(tag) | flags;
        if (document.NextTag != Tag.Unknown && tag is (Tag.Dir or Tag.Center))
        {
            tag = document.NextTag;
            document.NextTag = Tag.Unknown;
        }

        return tag switch
        {
            Tag.Template => document.Opened(new LightTemplate(document)),
            Tag.Script => document.Opened(new LightScript(document)),
            _ => document.Open(own, tag, all),
        };
    }

    public LightElement CreateNoScript(LightDocument document, bool scripting) => Make(document, Tag.Noscript);

    public IConstructableNode CreateDocumentType(LightDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new LightText(default);

    public IConstructableMathElement CreateMath(LightDocument document, StringOrMemory name = default)
    {
        string own = document.Intern(name.Memory.Span);
        return document.Open(own, ForeignTag(own), TagTable.MathFlagsOf(own));
    }

    public IConstructableSvgElement CreateSvg(LightDocument document, StringOrMemory name = default)
    {
        string own = document.Intern(name.Memory.Span);
        return document.Open(own, own == "svg" ? Tag.Svg : Tag.Unknown, TagTable.SvgFlagsOf(own));
    }

    public IConstructableMetaElement CreateMeta(LightDocument document) => Make(document, Tag.Meta);

    public IConstructableScriptElement CreateScript(LightDocument document, bool parserInserted, bool started) => document.Opened(new LightScript(document));

    public IConstructableFrameElement CreateFrame(LightDocument document) => Make(document, Tag.Frame);

    public IConstructableTemplateElement CreateTemplate(LightDocument document) => document.Opened(new LightTemplate(document));

    public IConstructableFormElement CreateForm(LightDocument document) => Make(document, Tag.Form);

    public LightElement CreateUnknown(LightDocument document, StringOrMemory tagName) =>
        document.Open(document.Intern(tagName.Memory.Span), Tag.Unknown, NodeFlags.HtmlMember);

    public LightDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new LightDocument(source);

    private static LightElement Make(LightDocument document, Tag tag) => document.Open(TagTable.NameOf(tag), tag, TagTable.FlagsOf(tag));

    private static Tag ForeignTag(string name) => name switch
    {
        "math" => Tag.Math,
        "annotation" => Tag.Annotation,
        "semantics" => Tag.Semantics,
        _ => Tag.Unknown,
    };
}
