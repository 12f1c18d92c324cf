using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>A content type: text to blocks and page metadata. Thread-safe; keeps nothing between pages.</summary>
internal interface IParser
{
    /// <summary>Whether this parser takes the text: by the item's declared kind, else by looking. The catalog's last entry takes anything.</summary>
    bool Recognises(DecodedText text);

    /// <summary>Parses. Must be total: any string gives a page, within the limits of <see cref="ParsingOptions"/>.</summary>
    ParsedPage Parse(DecodedText text, CancellationToken cancellationToken);
}
