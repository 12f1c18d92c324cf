namespace Ingest.Parsing.PlainText;

/// <summary>Decides which paragraphs are headings. Looks at shapes and neighbours only, so any language will do.</summary>
internal sealed class HeadingJudge(HeadingModel model)
{
    /// <summary>Longest text that may be a heading: of 20,761 labelled ones 99 % have at most 98 characters, 29 more than 200.</summary>
    public const int MaximumCharacters = 200;

    // Log-odds. Best of the steps tried on held-out hosts (-1, -0.6, -0.3, 0 ...), five folds over the labelled dumps.
    private const double Threshold = -0.6;
    private const int DefaultLevel = 2;
    private const int MaximumLevel = 6;

    /// <summary>Turns the paragraphs that are headings into such.</summary>
    public void Judge(IReadOnlyList<Draft> drafts)
    {
        DumpProfile profile = DumpProfile.Measure(drafts);
        Span<int> active = stackalloc int[HeadingFeatures.Templates];
        var headings = new List<Draft>();
        for (int i = 0; i < drafts.Count; i++)
        {
            if (IsCandidate(drafts[i]))
            {
                HeadingFeatures.Extract(drafts, i, profile, active);
                if (model.Score(active) > Threshold)
                {
                    headings.Add(drafts[i]);
                }
            }
        }

        // Only now: a neighbour's kind is a feature, and must not depend on what was judged before it.
        foreach (Draft heading in headings)
        {
            heading.Kind = BlockKind.Heading;
            heading.Level = Math.Min(MaximumLevel, heading.Marker.Kind == MarkerKind.Outline ? heading.Marker.Depth + 1 : DefaultLevel);
        }
    }

    /// <summary>Whether a draft may be a heading at all.</summary>
    public static bool IsCandidate(Draft draft) =>
        draft.Kind == BlockKind.Paragraph && draft.Text.Length <= MaximumCharacters && draft.Shape.Letters + draft.Shape.Digits > 0;
}
