using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The stages of one page, ready to run. All of them are thread-safe and keep nothing between pages.</summary>
internal sealed record PageStages : IItemRoad
{
    /// <summary>Bytes to text.</summary>
    public required Func<RawItem, Outcome<DecodedText>> Decode { get; init; }

    /// <summary>Parsers in the order they are asked; the last takes anything.</summary>
    public required IReadOnlyList<IParser> Parsers { get; init; }

    /// <summary>A verdict for every block.</summary>
    public required PageCleaner Cleaner { get; init; }

    /// <summary>Replaces personal data in kept blocks; null: nothing is masked.</summary>
    public BlockMasker? Masker { get; init; }

    /// <summary>Kept blocks to sections.</summary>
    public required Func<CleanedPage, SectionedPage> Section { get; init; }

    /// <summary>Sections to a record.</summary>
    public required Func<SectionedPage, PageRecord> Build { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<IRecordStep> Steps { get; init; } = [];

    /// <summary>From verdicts to a record, masked where that is asked for.</summary>
    public PageRecord BuildRecord(CleanedPage cleaned)
    {
        if (Masker is null)
        {
            return Build(Section(cleaned));
        }

        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        PageRecord record = Build(Section(Masker.Mask(cleaned, counts)));
        return record with { Quality = counts.ToDictionary(count => "masked_" + count.Key, count => (double)count.Value) };
    }

    /// <inheritdoc/>
    public Outcome<PageRecord> Make(RawItem item, ref Stage stage, CancellationToken cancellationToken)
    {
        stage = Stage.Decoding;
        Outcome<DecodedText> text = Decode(item);
        if (!text.IsSuccess)
        {
            return text.Fault;
        }

        stage = Stage.Parsing;
        ParsedPage page = Parse(text.Value, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        stage = Stage.Cleaning;
        CleanedPage cleaned = Cleaner.Clean(page);
        cancellationToken.ThrowIfCancellationRequested();
        stage = Stage.Sectioning;
        return BuildRecord(cleaned);
    }

    /// <summary>The first parser that takes the text.</summary>
    public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken)
    {
        foreach (IParser parser in Parsers)
        {
            if (parser.Recognises(text))
            {
                return parser.Parse(text, cancellationToken);
            }
        }

        throw new InvalidOperationException("No parser takes this content: the catalog's last entry has to take anything.");
    }
}
