namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Items with bullets, and with numbers that count on from line to line. Depth comes from indentation.</summary>
internal sealed class ListForm : IDumpForm
{
    private const int MaximumDepth = 9;

    private readonly int[] _indents = new int[MaximumDepth];
    private int _depth;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        ListMarker marker = dump.MarkerOf(line);
        if (marker.Kind is MarkerKind.None or MarkerKind.Outline)
        {
            return 0;
        }

        int end = Paragraph.FindItemEnd(dump, line, dump.Lines[line].Indent + 1);
        bool continues = drafts.Last is { Kind: BlockKind.ListItem };
        if (marker.Kind == MarkerKind.Number && !CountsOn(dump, end, marker, drafts.Last))
        {
            return 0;
        }

        _depth = continues ? _depth : 0;
        Draft item = Paragraph.Make(dump, line..end, BlockKind.ListItem, marker, marker.Length);
        item.Level = FindDepth(dump.Lines[line].Indent);
        item.Label = marker.Kind == MarkerKind.Number ? text[..marker.Length].TrimEnd().ToString() : null;
        item.Group = continues ? drafts.Last!.Group : drafts.OpenGroup();
        drafts.Add(item);
        return end - line;
    }

    // "1. A heading" before a paragraph is no list: a neighbour has to count on.
    private static bool CountsOn(DumpText dump, int next, ListMarker marker, Draft? last)
    {
        bool follows = last is { Kind: BlockKind.ListItem } && (last.Marker.Kind != MarkerKind.Number || last.Marker.Number == marker.Number - 1);
        if (follows || next >= dump.References.FirstLine)
        {
            return follows;
        }

        ListMarker following = dump.MarkerOf(next);
        return (following.Kind == MarkerKind.Number && following.Number == marker.Number + 1)
            || (following.Kind == MarkerKind.Bullet && dump.Lines[next].Indent > 0 && dump.Wrap.Width > 0);
    }

    private int FindDepth(int indent)
    {
        while (_depth > 0 && _indents[_depth - 1] > indent)
        {
            _depth--;
        }

        if (_depth == 0 || (_indents[_depth - 1] < indent && _depth < MaximumDepth))
        {
            _indents[_depth++] = indent;
        }

        return _depth;
    }
}
