using Ingest.Parsing.PlainText.Forms;

namespace Ingest.Parsing.PlainText;

/// <summary>Lines to drafts: asks each form in order, the paragraph last. One per page, since forms may remember.</summary>
internal sealed class DumpReader
{
    // Order matters: what marks itself comes before what is only told by its shape.
    private readonly IDumpForm[] _forms =
    [
        new FencedCodeForm(),
        new IndentedCodeForm(),
        new MarkedHeadingForm(),
        new SetOffHeadingForm(),
        new EditMarkForm(),
        new GridTableForm(),
        new RuleForm(),
        new LinkAddressForm(),
        new BarTableForm(),
        new TabTableForm(),
        new CodeForm(),
        new OutdentedHeadingForm(),
        new RuledColumnsForm(),
        new ColumnTableForm(),
        new StackedTableForm(),
        new ListForm(),
        new KeyValueForm(),
        new DefinitionForm(),
        new ParagraphForm(),
    ];

    /// <summary>Reads a dump from a line on; at most <paramref name="maximumDrafts"/>, and whether that cut it.</summary>
    public (IReadOnlyList<Draft> Drafts, bool IsCut) Read(DumpText dump, int line, int maximumDrafts, CancellationToken cancellationToken)
    {
        var drafts = new DraftList();
        int end = dump.References.FirstLine;
        while (line < end && drafts.All.Count < maximumDrafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line += ReadOne(dump, line, drafts);
        }

        return (drafts.All, line < end);
    }

    private int ReadOne(DumpText dump, int line, DraftList drafts)
    {
        foreach (IDumpForm form in _forms)
        {
            int taken = form.Read(dump, line, drafts);
            if (taken > 0)
            {
                return taken;
            }
        }

        return 1;
    }
}
