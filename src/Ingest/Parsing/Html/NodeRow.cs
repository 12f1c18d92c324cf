namespace Ingest.Parsing.Html;

/// <summary>A node of an <see cref="HtmlTree"/>; links are indexes of rows, −1 for none.</summary>
internal struct NodeRow
{
    /// <summary>Element: a bit for each <see cref="AttributeKind"/> it has, so that most questions need no search.</summary>
    public ulong Attributes;

    public int Parent;
    public int First;
    public int Last;
    public int Next;
    public int Previous;

    /// <summary>Text: where it starts. Element: index of its first attribute.</summary>
    public int Start;

    /// <summary>Text: characters. Element: number of attributes.</summary>
    public int Length;

    /// <summary>Index of the element's name among the tree's names; −1 where <see cref="Tag"/> says it.</summary>
    public int Name;

    /// <summary>Distance from the document when it was inserted; not updated inside a subtree that is moved as a whole.</summary>
    public ushort Depth;

    public Tag Tag;
    public NodeKind Kind;

    /// <summary>What was found out about its content; set by <see cref="ContentScan"/>.</summary>
    public ContentMarks Marks;
}
