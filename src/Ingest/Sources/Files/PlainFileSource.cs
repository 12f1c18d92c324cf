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
        if (FileKinds.NotAPage(input.Name) is { } extension)
        {
            yield return SourceReport.Skip(location, SourceCodes.MediaTypeNotAPage, $"a file named {extension} is part of a page, not one");
        }
        else if (!TextSniffer.IsText(head.Span))
        {
            yield return SourceReport.Skip(location, SourceCodes.NotText, "the content is binary");
        }
        else if (TextSniffer.IsOtherXml(head.Span))
        {
            yield return SourceReport.Skip(location, SourceCodes.MediaTypeNotAPage, "the content is XML, but no XHTML");
        }
        else
        {
            yield return ReadPage(input, location);
        }
    }

    private static SourceEvent ReadPage(SourceInput input, ItemLocation location)
    {
        if (!ItemBytes.TryReadToEnd(input.Content, input.Options.MaximumItemBytes, out byte[] body))
        {
            return SourceReport.TooLarge(location, input.Options.MaximumItemBytes);
        }

        // The reader reports the break itself after this item.
        return new SourceEvent.ItemRead(new RawItem
        {
            Location = location,
            Body = body,
            Kind = FileKinds.KindOf(input.Name),
            Warnings = input.Content.Defect is null ? [] : [SourceCodes.Truncated],
        });
    }
}
