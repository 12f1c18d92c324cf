using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Benchmarks.EndToEnd;

/// <summary>What parsing consists of, measured once more part by part: tree, blocks, metadata.</summary>
internal sealed class ParsingParts
{
    private static readonly ParsingOptions Options = new();
    private readonly HtmlTreeReader _reader = new(Options);
    private readonly PageMetadataReader _metadata = new();

    /// <summary>Names of the parts.</summary>
    public static IReadOnlyList<string> Names { get; } = ["· tree", "· blocks", "· metadata"];

    /// <summary>Parses a page and adds what each part took.</summary>
    public void Measure(DecodedText text, Dictionary<string, Measurement> measured)
    {
        HtmlTree? tree = null;
        measured[Names[0]].Add(() => tree = _reader.Read(text.Text, default, out _));
        using (tree)
        using (var assembly = new BlockAssembly(Options.MaximumBlocks))
        {
            IReadOnlyList<Container> containers = [];
            measured[Names[1]].Add(() =>
            {
                ContentScan.Mark(tree!);
                new BlockWalk(assembly, default).Run(tree!);
                containers = assembly.BuildContainers();
            });
            measured[Names[2]].Add(() => _metadata.Read(tree!, assembly.Blocks, containers, text));
        }
    }
}
