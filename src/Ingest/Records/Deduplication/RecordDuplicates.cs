namespace Ingest.Records.Deduplication;

/// <summary>Finds repeated records by their text, and at the near level by the signature that <see cref="SignatureStep"/> put into them.</summary>
internal sealed class RecordDuplicates(DeduplicationOptions options) : IDuplicateFinder
{
    private readonly DuplicateIndex _index = new(options);

    public string? FindKeeper(PageRecord record)
    {
        ulong? exact = DuplicateKeys.OfParagraph(record.Text, minimumWords: 1);
        NearDuplicateSignature? near = record.NearDupHash is { } printed ? NearDuplicateSignature.Parse(printed) : null;
        return _index.Find(record.Id, new DuplicateKeys(exact, near))?.KeeperId;
    }

    public void Dispose() => _index.Dispose();
}
