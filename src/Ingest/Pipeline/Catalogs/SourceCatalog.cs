using Ingest.Sources;
using Ingest.Sources.Archives;
using Ingest.Sources.Compression;
using Ingest.Sources.Files;
using Ingest.Sources.Mime;
using Ingest.Sources.Tabular;
using Ingest.Sources.Tabular.Columnar;
using Ingest.Sources.Warc;

namespace Ingest.Pipeline.Catalogs;

/// <summary>Input containers in the order they are asked; the plain file, which takes everything, comes last.</summary>
internal static class SourceCatalog
{
    /// <summary>Name of the entry that knows containers only to refuse them.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The containers.</summary>
    public static IReadOnlyList<CatalogEntry<ISource, SourceOptions>> Entries { get; } =
    [
        new("warc", "WARC 1.0 and 1.1, and WET: a page for each successful response, resource or conversion.", _ => new WarcSource()),
        new("zip", "ZIP archives, each entry read as a file of its own; of a WACZ, the WARC files.", _ => new ZipSource()),
        new("parquet", "Parquet tables: a page a row, with a field mapping.", options => new ParquetSource(options)),
        new(Unsupported, "ARC, 7z, RAR, lz4, lzip and .Z: refused by name.", _ => new UnsupportedSource()),
        new("tar", "TAR archives, each file read as one of its own.", _ => new TarSource()),
        new("jsonl", "JSONL (NDJSON): a page a line, with a field mapping.", options => new JsonLinesSource(options)),
        new("json", "A JSON array of objects, or objects one after the other: a page each, with a field mapping.", options => new JsonValuesSource(options)),
        new("mhtml", "MHTML as browsers save it: its root page.", _ => new MhtmlSource()),
        new("csv", "CSV and TSV with a header: a page a row, with a field mapping.", options => new CsvSource(options)),
        new("text", "A text file of many pages, between separator lines or form feeds, where a separator is given.", options => new SeparatedTextSource(options)),
        new("file", "A file that is one page: HTML, plain text or Markdown.", _ => new PlainFileSource()),
    ];

    /// <summary>Compressions undone around any input, and around each other.</summary>
    public static IReadOnlyList<CatalogEntry<ICompression, SourceOptions>> Compressions { get; } =
    [
        new("gz", "Gzip, every member, each checksum verified.", _ => new GzipCompression()),
        new("zst", "Zstandard, every frame.", _ => new ZstdCompression()),
        new("xz", "Xz, every stream.", _ => new XzCompression()),
        new("bz2", "Bzip2, every stream.", _ => new Bzip2Compression()),
    ];

    /// <summary>A reader over all of them.</summary>
    public static SourceReader CreateReader(SourceOptions options) => CreateReader(options, [.. Entries.Select(entry => entry.Create(options))]);

    /// <summary>A reader of records that an earlier run wrote as JSONL, a line an item.</summary>
    public static SourceReader CreateRecordReader(SourceOptions options) => CreateReader(options, [new RecordLinesSource()]);

    private static SourceReader CreateReader(SourceOptions options, IReadOnlyList<ISource> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SourceReader(sources, [.. Compressions.Select(entry => entry.Create(options))], options);
    }
}
