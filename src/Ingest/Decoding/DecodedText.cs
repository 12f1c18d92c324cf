using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Decoding;

/// <summary>An item as text.</summary>
/// <param name="Item">The item it came from.</param>
/// <param name="Text">The text, without byte order mark.</param>
/// <param name="Charset">WHATWG name of the charset, lower case (<c>utf-8</c>).</param>
/// <param name="CharsetSource">What decided it.</param>
public sealed record DecodedText(RawItem Item, string Text, string Charset, CharsetSource CharsetSource)
{
    /// <summary>Codes of what was noticed, such as <c>mojibake</c> or <c>invalid-bytes-replaced</c>.</summary>
    public IReadOnlyList<ReasonCode> Warnings { get; init; } = [];
}
