namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Lines that are nothing but addresses of links and images; see <see cref="LinkAddresses"/>. They say nothing and are passed over.</summary>
internal sealed class LinkAddressForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts) => dump.Links.AreAll(dump.Line(line)) ? 1 : 0;
}
