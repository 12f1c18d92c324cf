namespace Ingest.Parsing.Html;

/// <summary>Knows the line that names whom a quotation quotes, where the quotation follows without a space (<c>&lt;cite&gt;Anna, 9:40 pm&lt;/cite&gt;Keep it dry</c>), as in phpBB.</summary>
internal static class QuoteSource
{
    /// <summary>Whether a <c>cite</c> begins a quotation and touches the word that follows.</summary>
    public static bool IsAt(HtmlNode cite, InlineText text, BlockKind kind) =>
        kind == BlockKind.Quote && text.Length == 0 && cite.Next is { Exists: true, IsText: true, Text: [var first, ..] } && char.IsLetterOrDigit(first);
}
