using Ingest.Decoding;

namespace Ingest.Parsing.Html;

/// <summary>Reads what a page says about itself. Thread-safe.</summary>
internal interface IMetadataReader
{
    /// <summary>Reads the metadata of a page whose blocks are known.</summary>
    MetadataReading Read(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers, DecodedText text);
}
