namespace Ingest.Parsing.PlainText;

/// <summary>One line of a dump that is not blank.</summary>
/// <param name="Start">First character that is no white space, in the whole text.</param>
/// <param name="End">After the last character that is no white space.</param>
/// <param name="Indent">Columns before it; a tab goes to the next multiple of 8.</param>
/// <param name="BlankBefore">Blank lines between it and the line before.</param>
/// <param name="Quotes">Marks of quotation before its start, as mail has them (<c>&gt; </c>).</param>
internal readonly record struct TextLine(int Start, int End, int Indent, int BlankBefore, int Quotes = 0)
{
    /// <summary>Characters between start and end.</summary>
    public int Length => End - Start;

    /// <summary>The line's characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
