namespace Ingest.Parsing.Html.Construction;

/// <summary>"in body", the mode that most others fall back to.</summary>
internal sealed class BodyMode(TreeState state, TreeBuilder builder)
{
    private readonly BodyStartTags _start = new(state, builder);

    /// <summary>Takes any token. False when it is to be taken again.</summary>
    public bool Take() => state.Token.Kind switch
    {
        TokenKind.Text => TakeText(),
        TokenKind.StartTag => _start.Start(),
        TokenKind.EndTag => builder.BodyEnd.End(),
        TokenKind.End => EndTemplates(),
        _ => true,
    };

    /// <summary>Takes a start tag. Likewise.</summary>
    public bool StartTag() => _start.Start();

    // At the end of the page the head and body around a template are still to be made.
    private bool EndTemplates()
    {
        if (state.TemplateModes.Count == 0)
        {
            return true;
        }

        builder.Head.EndTemplate();
        return false;
    }

    private bool TakeText()
    {
        state.ReopenFormatting();
        state.InsertText();
        state.IsFramesetOk = state.IsFramesetOk && state.Token.LeadingWhiteSpace() == state.Token.TextLength;
        return true;
    }
}
