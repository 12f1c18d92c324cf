using Ingest.Parsing.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>HTML text to an <see cref="HtmlTree"/>. Thread-safe.</summary>
internal sealed class HtmlTreeReader(ParsingOptions options)
{
    /// <summary>Parses. The caller disposes the tree when it needs none of its texts any more.</summary>
    public HtmlTree Read(string html, CancellationToken cancellationToken, out ParsingLimits reached)
    {
        var tree = new HtmlTree(html);
        var builder = new TreeBuilder(html, tree, options);
        builder.Run(cancellationToken);
        reached = builder.Reached;
        return tree;
    }
}
