namespace Ingest.Parsing.Html.Construction;

/// <summary>The insertion modes of the HTML standard. "text" and "in table text" need none here, for such
/// text is one token; those of <c>select</c> were dropped from the standard in 2025.</summary>
internal enum InsertionMode : byte
{
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}
