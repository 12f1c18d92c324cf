namespace Ingest.Parsing.Html.Metadata;

/// <summary>A text that may be the fact looked for, and what speaks for and against it.</summary>
internal sealed class Candidate(string text)
{
    /// <summary>The text as it would be given.</summary>
    public string Text { get; } = text;

    /// <summary>One bit per feature of the kind of fact.</summary>
    public ulong Features { get; set; }

    /// <summary>How many times a source named it.</summary>
    public int Times { get; set; }
}
