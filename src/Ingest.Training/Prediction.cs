using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>What a model made of a labelled page.</summary>
internal sealed record Prediction
{
    public required LabelledPage Page { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>What cleaning left of the page's metadata or found in its text.</summary>
    public required PageMetadata Metadata { get; init; }

    public required PageType? Type { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Word F1 against the truth.</summary>
    public required double F1 { get; init; }

    /// <summary>Word F1 by the same model where no rule looks for consent notices.</summary>
    public required double F1WithoutConsentRules { get; init; }

    /// <summary>Word F1 of the blocks that the truth holds for the most part: what no choice of blocks could better by much.</summary>
    public required double BestF1 { get; init; }

    /// <summary>Sum of the cross entropy of the block probabilities, by weight, and the weight.</summary>
    public required (double Loss, double Weight) Loss { get; init; }
}
