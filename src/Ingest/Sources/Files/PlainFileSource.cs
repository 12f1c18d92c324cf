using Ingest.Outcomes;

namespace Ingest.Sources.Files;

/// <summary>A file that is one page: HTML, text or Markdown. Recognises everything, so it comes last.</summary>
internal sealed class PlainFileSource : ISource
{
    public bool Recognises(SourceProbe probe) => true;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var location = new ItemLocation(input.Path);
        ReadOnlyMemory<byte> head = input.Content.Peek(TextSniffer.Length);

        // Pages saved without a head may begin with the sprite of their icons.
        ContentKind? kind = FileKinds.IsHtml(input.Name) && TextSniffer.IsDrawing(head.Span) ? ContentKind.Html : FileKinds.KindOf(input.Name);
        if (SiteFiles.Find(new SourceProbe(input.Name, head)) is { } found)
        {
            yield return SourceReport.Skip(location, found.Code, found.Detail);
        }
        else if (!TextSniffer.IsText(head.Span))
        {
            yield return SourceReport.Skip(location, SourceCodes.NotText, "the content is binary");
        }
        else if (kind != ContentKind.Html && TextSniffer.IsOtherXml(head.Span))
        {
            yield return SourceReport.Skip(location, SourceCodes.MediaTypeNotAPage, "the content is XML, but no XHTML");
        }
        else
        {
            yield return ReadPage(input, location, kind);
        }
    }

    private static SourceEvent ReadPage(SourceInput input, ItemLocation location, ContentKind? kind)
    {
        if (!ItemBytes.TryReadToEnd(input.Content, input.Options.MaximumItemBytes, out byte[] body))
        {
            return SourceReport.TooLarge(location, input.Options.MaximumItemBytes);
        }

        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty && !input.Content.IsCut)
        {
            return SourceReport.Skip(location, SourceCodes.EmptyItem, "the file holds white space alone");
        }

        // The reader reports the break itself after this item.
        return new SourceEvent.ItemRead(new RawItem
        {
            Location = location,
            Body = body,
            Kind = kind,
            Warnings = input.Content.IsCut ? [SourceCodes.Truncated] : [],
        });
    }
}
