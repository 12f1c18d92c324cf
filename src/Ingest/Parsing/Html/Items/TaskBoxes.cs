namespace Ingest.Parsing.Html.Items;

/// <summary>Reads the boxes of task lists, as GitHub and Markdown programs write them: those that cannot be ticked, or of an item that says it is a task. Others are controls of a form.</summary>
internal static class TaskBoxes
{
    /// <summary>The box as Markdown writes it; null for another form control.</summary>
    public static string? Of(HtmlNode control)
    {
        bool isBox = control.Tag == Tag.Input && control.Get(AttributeKind.Type).Equals("checkbox", StringComparison.OrdinalIgnoreCase)
            && (control.Has(AttributeKind.Disabled) || IsTask(control.Parent));
        return !isBox ? null : control.Has(AttributeKind.Checked) ? "[x] " : "[ ] ";
    }

    /// <summary>Whether a text is a box and nothing else.</summary>
    public static bool IsBox(ReadOnlySpan<char> text) => text is "[x]" or "[ ]";

    // The item, or the label or paragraph in it.
    private static bool IsTask(HtmlNode parent) =>
        parent.Get(AttributeKind.Class).Contains("task-list-item", StringComparison.Ordinal)
        || (parent.Tag is Tag.Label or Tag.P && parent.Parent.Get(AttributeKind.Class).Contains("task-list-item", StringComparison.Ordinal));
}
