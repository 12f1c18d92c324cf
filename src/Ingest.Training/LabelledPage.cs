using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>A page with its truth.</summary>
internal sealed record LabelledPage
{
    public required string Id { get; init; }

    /// <summary>The part it belongs to, 0–4; pages of one host share it.</summary>
    public required int Fold { get; init; }

    public required PageType Type { get; init; }

    public required ParsedPage Page { get; init; }

    /// <summary>Main content as annotated.</summary>
    public required string Truth { get; init; }

    /// <summary>Share of each block that the truth holds, 0–1.</summary>
    public required float[] Labels { get; init; }

    /// <summary>1 for blocks that are headings by the truth, else 0.</summary>
    public required float[] HeadingLabels { get; init; }

    /// <summary>Title as annotated; null where there is none.</summary>
    public required string? Title { get; init; }

    /// <summary>1 for blocks that are the title by the truth, else 0.</summary>
    public required float[] TitleLabels { get; init; }

    /// <summary>Headings the truth lists, whether blocks of the page or not.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Words of each block; 0 for images, whose text is no text of the page.</summary>
    public required float[] Words { get; init; }

    /// <summary>Every seventh page or so is trained with text scores unknown, so that the trees can do without in other languages.</summary>
    public bool ScoresText => HashedTokens.Mix(uint.Parse(Id, System.Globalization.CultureInfo.InvariantCulture)) % 7 != 0;
}
