namespace Ingest.Parsing.PlainText.Forms;

/// <summary>A form lines can have: a table, a list, code. Looks ahead only as far as it takes, or a bounded number of lines.</summary>
internal interface IDumpForm
{
    /// <summary>Adds the drafts of what begins at a line; the number of lines taken, 0 when the line does not begin this form.</summary>
    int Read(DumpText dump, int line, DraftList drafts);
}
