namespace Ingest.Records.Deduplication;

/// <summary>Finds repeated records by their text, and at the near level by the signature that <see cref="SignatureStep"/> put into them; repeated paragraphs of the others.</summary>
internal sealed class RecordDuplicates(DeduplicationOptions options) : IDuplicateFinder
{
    private readonly DuplicateIndex? _records = options.Level is null ? null : new DuplicateIndex(options);
    private readonly ParagraphIndex? _paragraphs = options.MarksParagraphs ? new ParagraphIndex(options) : null;

    public PageRecord Compare(PageRecord record)
    {
        if (_records is not null && FindKeeper(_records, record) is { } keeper)
        {
            return record with { DuplicateOf = keeper };
        }

        IReadOnlyList<CharSpan> repeated = _paragraphs?.FindRepeated(record.Host, record.Text) ?? [];
        return repeated.Count == 0 ? record : record with { RepeatedParagraphs = repeated };
    }

    public void Dispose()
    {
        _records?.Dispose();
        _paragraphs?.Dispose();
    }

    private static string? FindKeeper(DuplicateIndex index, PageRecord record)
    {
        ulong? exact = DuplicateKeys.OfParagraph(record.Text, minimumWords: 1);
        NearDuplicateSignature? near = record.NearDupHash is { } printed ? NearDuplicateSignature.Parse(printed) : null;
        return index.Find(record.Id, new DuplicateKeys(exact, near))?.KeeperId;
    }
}
