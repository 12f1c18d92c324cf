using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Classification;

/// <summary>Everything learned about one family of pages: linear scorers, two stages of trees over blocks, trees over headings and over pages.</summary>
internal sealed record ContentModel
{
    private static readonly Lazy<ContentModel> Html = new(() => Load("html"));
    private static readonly Lazy<ContentModel> Text = new(() => Load("text"));

    /// <summary>Scores that are features.</summary>
    public required LinearScorers Scorers { get; init; }

    /// <summary>Trees over the features of a block alone.</summary>
    public required TreeEnsemble First { get; init; }

    /// <summary>Trees over these and what <see cref="First"/> thinks of the blocks around.</summary>
    public required TreeEnsemble Second { get; init; }

    /// <summary>Trees that tell whether a block is a heading; null where the markup says it.</summary>
    public TreeEnsemble? Headings { get; init; }

    /// <summary>Trees that tell the page type from the page's features; null where none were trained.</summary>
    public TreeEnsemble? Types { get; init; }

    /// <summary>The model for pages of a kind: elements known, or only lines.</summary>
    public static ContentModel For(ContentKind kind) => kind == ContentKind.Html ? Html.Value : Text.Value;

    /// <summary>Builds a model from a weights file.</summary>
    public static ContentModel From(WeightsFile file)
    {
        if (!file.Features.SequenceEqual(BlockFeatures.Names, StringComparer.Ordinal))
        {
            throw new InvalidOperationException("The weights were trained with other features than the code has; train them again.");
        }

        return new ContentModel
        {
            Scorers = new LinearScorers(file.Linear("text"), file.Linear("names")),
            First = file.Trees("first"),
            Second = file.Trees("second"),
            Headings = file.Has("headings.starts") ? file.Trees("headings") : null,
            Types = file.Has("types.starts") ? file.Trees("types") : null,
        };
    }

    /// <summary>Judges a page.</summary>
    public PageJudgement Judge(ParsedPage page) => Judge(new PageProfile(page, Scorers));

    /// <summary>Judges a page from its profile.</summary>
    public PageJudgement Judge(PageProfile profile)
    {
        int blocks = profile.Blocks.Length;
        float[] rows = BlockFeatures.Extract(profile);
        var probabilities = new float[blocks];
        First.Score(rows, BlockFeatures.Count, probabilities);
        Squash(probabilities);
        ContextFeatures.Write(profile, probabilities, rows);
        Array.Clear(probabilities);
        Second.Score(rows, BlockFeatures.Count, probabilities);
        Squash(probabilities);
        return new PageJudgement
        {
            Profile = profile,
            Rows = rows,
            Probabilities = probabilities,
            Headings = ScoreHeadings(rows),
            Types = ScoreTypes(rows),
        };
    }

    /// <summary>Log-odds to probabilities, in place.</summary>
    public static void Squash(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = 1 / (1 + MathF.Exp(-values[i]));
        }
    }

    private float[]? ScoreHeadings(float[] rows)
    {
        if (Headings is null)
        {
            return null;
        }

        var scores = new float[rows.Length / BlockFeatures.Count];
        Headings.Score(rows, BlockFeatures.Count, scores);
        Squash(scores);
        return scores;
    }

    private float[]? ScoreTypes(float[] rows)
    {
        if (Types is null || rows.Length == 0)
        {
            return null;
        }

        var scores = new float[Types.Classes];
        Types.Score(rows.AsSpan(0, BlockFeatures.Count), BlockFeatures.Count, scores);
        return scores;
    }

    private static ContentModel Load(string name) =>
        From(WeightsFile.Load($"Ingest.Cleaning.Classification.{name}.weights"));
}
