using System.Text.Json;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;
using Ingest.Sources;

namespace Ingest.Training.Metadata;

/// <summary>What a labelled page says about itself, and the truth.</summary>
internal sealed record MetadataPage
{
    public required string Id { get; init; }

    /// <summary>The part it belongs to, 0–4; pages of one host share it.</summary>
    public required int Fold { get; init; }

    public required MetadataEvidence Evidence { get; init; }

    public required string? Title { get; init; }

    /// <summary>Null where the truth names none.</summary>
    public required string? Author { get; init; }

    /// <summary>All pages of an evaluation folder, by id.</summary>
    public static List<MetadataPage> Load(string folder)
    {
        Dictionary<string, int> folds = LabelledPages.ReadFolds(Path.Combine(folder, "wcxb-dev", "folds.tsv"));
        Dictionary<string, JsonElement> truth = LabelledPages.Lines(Path.Combine(folder, "wcxb-dev", "truth.jsonl.gz")).ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        string[] files = ["wcxb-dev/pages-1.jsonl.gz", "wcxb-dev/pages-2.jsonl.gz"];
        return [.. files.SelectMany(file => LabelledPages.Lines(Path.Combine(folder, file)))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(line => Read(line, truth[line.GetProperty("id").GetString()!], folds))
            .OrderBy(page => page.Id, StringComparer.Ordinal)];
    }

    private static MetadataPage Read(JsonElement line, JsonElement truth, Dictionary<string, int> folds)
    {
        string id = line.GetProperty("id").GetString()!;
        var item = new RawItem { Location = new ItemLocation(id), Url = line.GetProperty("url").GetString(), RecordId = id, Kind = ContentKind.Html };
        var keeper = new EvidenceKeeper();
        new HtmlPageParser(new ParsingOptions(), keeper).Parse(new DecodedText(item, line.GetProperty("html").GetString()!, "utf-8", CharsetSource.Container), CancellationToken.None);
        return new MetadataPage
        {
            Id = id,
            Fold = folds[id],
            Evidence = keeper.Evidence!,
            Title = truth.GetProperty("title").GetString(),
            Author = truth.GetProperty("author").GetString() is { Length: > 0 } author ? author : null,
        };
    }

    private sealed class EvidenceKeeper : IMetadataReader
    {
        public MetadataEvidence? Evidence { get; private set; }

        public MetadataReading Read(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers, DecodedText text)
        {
            Evidence = new MetadataEvidence(tree, blocks, containers, text);
            return new MetadataReading(PageMetadata.Empty, []);
        }
    }
}
