using Ingest.Parsing.PlainText.Forms;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// A first guess at which paragraphs are headings: short lines that open a paragraph or a list. Looks at shapes and neighbours only, so any
/// language will do. Cleaning has the last word: there a learned model sees the whole page.
/// </summary>
internal static class HeadingJudge
{
    // Of the labelled headings 97 % have at most 14 words.
    private const int MaximumWords = 14;
    private const int DefaultLevel = 2;
    private const int MaximumLevel = 6;

    /// <summary>Turns the paragraphs that look like headings into such.</summary>
    public static void Judge(IReadOnlyList<Draft> drafts)
    {
        var headings = new List<Draft>();
        for (int i = 0; i + 1 < drafts.Count; i++)
        {
            if (IsCandidate(drafts[i]) && LooksLikeHeading(drafts[i]) && Opens(drafts[i + 1]))
            {
                headings.Add(drafts[i]);
            }
        }

        // Only now: what a line opens must not depend on what was judged before it.
        foreach (Draft heading in headings)
        {
            heading.Kind = BlockKind.Heading;
            heading.Level = LevelOf(heading.Marker, DefaultLevel);
        }
    }

    /// <summary>The level of a heading by its number; another one where it has none.</summary>
    public static int LevelOf(ListMarker marker, int otherwise) => marker.Kind == MarkerKind.Outline ? Math.Min(MaximumLevel, marker.Depth + 1) : otherwise;

    /// <summary>Whether a draft may be a heading at all.</summary>
    public static bool IsCandidate(Draft draft) =>
        draft.Kind == BlockKind.Paragraph && draft.Text.Length <= HeadingLength.Maximum && draft.Shape.Letters + draft.Shape.Digits > 0;

    private static bool LooksLikeHeading(Draft draft) =>
        draft.Shape.Words <= MaximumWords
        && draft.Shape.Letters > 0
        && !HashHeading.IsOneSign(draft.Text)
        && draft.Shape.Ending is LineEnding.Open or LineEnding.Question
        && draft.Shape.Start is LineStart.Capital or LineStart.Caseless or LineStart.Digit
        && draft.Shape.InnerSentenceEnds <= 1;

    private static bool Opens(Draft next) => next.Kind switch
    {
        BlockKind.Paragraph when HashHeading.IsOneSign(next.Text) => false,
        BlockKind.Paragraph => next.Shape.Words >= LineShape.ProseWords || (next.Shape.Ending == LineEnding.Sentence && next.Shape.Words > MaximumWords / 2),
        BlockKind.ListItem or BlockKind.Code or BlockKind.Quote or BlockKind.DefinitionTerm => true,
        _ => false,
    };
}
