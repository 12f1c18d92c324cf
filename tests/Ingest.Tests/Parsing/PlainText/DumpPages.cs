using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>Parses text given as a string.</summary>
internal static class DumpPages
{
    public static ParsedPage Parse(string text, ParsingOptions? options = null) =>
        new PlainTextParser(options ?? new()).Parse(new DecodedText(new() { Location = new("x") }, text, "utf-8", CharsetSource.Container), default);
}
