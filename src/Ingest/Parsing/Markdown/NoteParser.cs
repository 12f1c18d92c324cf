using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Footnotes, also those that nothing refers to: they come last. Markdig takes them out of the page, which would lose their text, one by one, which takes
/// time by the square of their number.
/// </summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        // Before Markdig's own, which is added with the first note.
        if (!processor.Document.ContainsData(Key))
        {
            processor.Document.SetData(Key, Key);
            processor.Document.ProcessInlinesEnd += NumberRest;
        }

        return base.TryOpen(processor);
    }

    /// <summary>What stands for a note: its number, or its name where nothing refers to it.</summary>
    public static string LabelOf(Footnote note) => note.Links.Count > 0 ? $"[{note.Order}]" : $"[{note.Label.AsSpan().TrimStart('^')}]";

    private static void NumberRest(InlineProcessor state, Inline? inline)
    {
        foreach (FootnoteGroup group in state.Document.OfType<FootnoteGroup>())
        {
            int number = group.Count;
            foreach (Footnote note in group.OfType<Footnote>())
            {
                note.Order = note.Order < 0 ? ++number : note.Order;
            }
        }
    }
}
