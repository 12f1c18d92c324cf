using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The stages of one page, ready to run. All of them are thread-safe and keep nothing between pages.</summary>
internal sealed record PageStages
{
    /// <summary>Bytes to text.</summary>
    public required Func<RawItem, Outcome<DecodedText>> Decode { get; init; }

    /// <summary>Parsers in the order they are asked; the last takes anything.</summary>
    public required IReadOnlyList<IParser> Parsers { get; init; }

    /// <summary>A verdict for every block.</summary>
    public required PageCleaner Cleaner { get; init; }

    /// <summary>Kept blocks to sections.</summary>
    public required Func<CleanedPage, SectionedPage> Section { get; init; }

    /// <summary>Sections to a record.</summary>
    public required Func<SectionedPage, PageRecord> Build { get; init; }

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
