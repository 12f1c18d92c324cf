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
        ParsedPage page = Parse(text, "", out (string Markup, ReasonCode Warning)? hidden, cancellationToken);
        if (hidden is not { } found)
        {
            return page;
        }

        ParsedPage shown = Parse(text, found.Markup, out _, cancellationToken);
        return shown with { Metadata = page.Metadata, Warnings = [.. shown.Warnings, found.Warning] };
    }

    private ParsedPage Parse(DecodedText text, string markup, out (string Markup, ReasonCode Warning)? hidden, CancellationToken cancellationToken)
    {
        using HtmlTree tree = _reader.Read(text.Text + markup, cancellationToken, out ParsingLimits reached);
        ContentScan.Mark(tree);
        using var assembly = new BlockAssembly(options.MaximumBlocks);
        new BlockWalk(assembly, cancellationToken).Run(tree);
        reached |= assembly.IsFull ? ParsingLimits.Blocks : ParsingLimits.None;
        IReadOnlyList<Container> containers = assembly.BuildContainers();
        MetadataReading reading = metadata.Read(tree, assembly.Blocks, containers, text);
        hidden = HiddenContent.Find(tree, assembly.Blocks, reading.Bodies);
        return new ParsedPage
        {
            Source = text,
            Kind = ContentKind.Html,
            Blocks = assembly.Blocks,
            Containers = containers,
            Metadata = reading.Metadata,
            Warnings = Warnings(reached),
        };
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
