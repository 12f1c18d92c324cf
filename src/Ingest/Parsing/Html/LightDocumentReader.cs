using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Ingest.Parsing.Html;

/// <summary>HTML text to a <see cref="LightDocument"/>, by AngleSharp's tokenizer and tree constructor. Thread-safe.</summary>
internal sealed class LightDocumentReader(ParsingOptions options)
{
    // A page has a handful; beyond this a tag is an attack on whatever compares attributes with one another.
    private const int MaximumAttributes = 64;

    // AngleSharp's own depth limit works after the fact and by index; the guard keeps the tree shallow, so it is put out of reach.
    private const int NoDepthLimit = int.MaxValue / 2;

    private readonly HtmlParserOptions _parserOptions = new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = ShouldEmit,
        MaximumDepth = NoDepthLimit,
    };

    /// <summary>Parses. The caller disposes the document when it needs none of its texts any more.</summary>
    public LightDocument Read(string html, CancellationToken cancellationToken, out ParsingLimits reached)
    {
        // One factory per page: it hands the document to the guard. Context and parser around it cost next to nothing.
        var factory = new LightFactory();
        var guard = new TokenGuard(options, factory, cancellationToken);
        var parser = new HtmlParser(_parserOptions, BrowsingContext.New(new Configuration([factory])));
        var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        LightDocument document = parser.ParseDocument<LightDocument, LightElement>(source, guard.Pass);
        reached = guard.Reached;
        return document;
    }

    private static bool ShouldEmit(ref StructHtmlToken token, ReadOnlyMemory<char> attributeName)
    {
        if (AttributeTable.Find(attributeName.Span) == AttributeKind.Other && !DecidesReopening(TagTable.Find(token.Name.Memory.Span)))
        {
            return false;
        }

        return token.Attributes.Count < MaximumAttributes;
    }

    // Equal formatting elements are reopened three times at most, so all their attributes count. Links never are open twice.
    private static bool DecidesReopening(Tag tag) => tag != Tag.A && (TagTable.FlagsOf(tag) & NodeFlags.HtmlFormatting) != 0;
}
