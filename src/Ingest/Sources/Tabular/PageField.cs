namespace Ingest.Sources.Tabular;

/// <summary>What a field of a row can be for a page.</summary>
internal enum PageField
{
    Html,
    Markdown,
    Text,
    Url,
    Id,
    FetchedAt,
    Title,
    ContentType,
    Charset,
    Status,
}
