using System.Text.RegularExpressions;

namespace Ingest.Parsing.PlainText;

/// <summary>Colours and bold type as terminals are told them: escape sequences, and letters struck over with a backspace as <c>man</c> writes them.</summary>
internal static partial class TerminalCodes
{
    /// <summary>Takes the place of a code: a word joiner, which shows nothing and divides no word.</summary>
    public const char Filler = '\u2060';

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("\u001b\b");

    /// <summary>The text with characters that show nothing in their place, so that positions stay; the same instance where there are none.</summary>
    public static string Blank(string text) =>
        text.AsSpan().ContainsAny(Signs) ? Codes().Replace(text, static match => new string(Filler, match.Length)) : text;

    // ECMA-48, 5.4: parameters, intermediates, a final character; and commands that end in BEL or ST, as titles and links do.
    [GeneratedRegex("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\\\)?|\u001b[ -/]+[0-~]|[^\r\n]\u0008", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
