using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>HTML and XHTML pages. Thread-safe.</summary>
internal sealed class HtmlPageParser(ParsingOptions options, IMetadataReader metadata) : IParser
{
    private static readonly ReasonCode DepthLimited = new("depth-limited");
    private static readonly ReasonCode ElementsLimited = new("elements-limited");
    private static readonly ReasonCode Truncated = new("truncated");

    private readonly HtmlTreeReader _reader = new(options);

    /// <inheritdoc/>
    public bool Recognises(DecodedText text) => (text.Item.Kind is { } kind ? kind == ContentKind.Html : HtmlSniffer.LooksLikeHtml(text)) || HtmlSniffer.IsMarkup(text.Text);

    /// <inheritdoc/>
    public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        using HtmlTree tree = _reader.Read(text.Text, cancellationToken, out ParsingLimits reached);
        ParsedPage page = ReadBlocks(text, tree, reached, cancellationToken);
        MetadataReading reading = metadata.Read(tree, page.Blocks, page.Containers, text);
        page = page with { Metadata = reading.Metadata };
        return HiddenContent.Find(tree, page.Blocks, reading.Bodies) is { } hidden ? Show(page, hidden.Markup, hidden.Warning, cancellationToken) : page;
    }

    // The page as its scripts would have made it.
    private ParsedPage Show(ParsedPage page, string markup, ReasonCode warning, CancellationToken cancellationToken)
    {
        using HtmlTree tree = _reader.Read(page.Source.Text + markup, cancellationToken, out ParsingLimits reached);
        ParsedPage shown = ReadBlocks(page.Source, tree, reached, cancellationToken);
        return shown with { Metadata = page.Metadata, Warnings = [.. shown.Warnings, warning] };
    }

    private ParsedPage ReadBlocks(DecodedText text, HtmlTree tree, ParsingLimits reached, CancellationToken cancellationToken)
    {
        ContentScan.Mark(tree);
        using var assembly = new BlockAssembly(options.MaximumBlocks);
        new BlockWalk(assembly, cancellationToken).Run(tree);
        reached |= assembly.IsFull ? ParsingLimits.Blocks : ParsingLimits.None;
        return new ParsedPage { Source = text, Kind = ContentKind.Html, Blocks = assembly.Blocks, Containers = assembly.BuildContainers(), Warnings = Warnings(reached) };
    }

    private static ReasonCode[] Warnings(ParsingLimits reached)
    {
        var warnings = new List<ReasonCode>();
        if ((reached & ParsingLimits.Depth) != 0)
        {
            warnings.Add(DepthLimited);
        }

        if ((reached & ParsingLimits.Elements) != 0)
        {
            warnings.Add(ElementsLimited);
        }

        if ((reached & ParsingLimits.Blocks) != 0)
        {
            warnings.Add(Truncated);
        }

        return [.. warnings];
    }
}
