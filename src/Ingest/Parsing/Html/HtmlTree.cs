using System.Buffers;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>
/// The element tree of a page as rows of one array: no object for any node. Characters are addresses: below the length of the source
/// they are its own, beyond it those of a buffer with what had to be decoded. Arrays are pooled: dispose only when nothing of the tree is used any more.
/// </summary>
internal sealed class HtmlTree : IDisposable
{
    // Beyond this many different unknown names each is a new string: only hostile pages have more.
    private const int MaximumInternedNames = 1000;

    // Half of the labelled pages have a node in fewer characters: those grow once.
    private const int CharactersPerNode = 64;

    private readonly string _source;
    private readonly Dictionary<string, int> _nameIndexes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<(int Start, int End)> _rawTexts = [];
    private readonly ValueTable _values = new();
    private NodeRow[] _rows;
    private AttributeRow[] _attributes;
    private char[] _decoded = ScratchArrays.Rent<char>(1024);
    private int _decodedLength;

    /// <summary>Starts a tree with nothing but its document.</summary>
    /// <param name="source">The page.</param>
    public HtmlTree(string source)
    {
        _source = source;
        int expected = Math.Clamp(source.Length / CharactersPerNode, 1024, 16_384);
        _rows = ScratchArrays.Rent<NodeRow>(expected);
        _attributes = ScratchArrays.Rent<AttributeRow>(expected);
        Add(NodeKind.Document);
    }

    /// <summary>The node around all others.</summary>
    public HtmlNode Document => new(this, 0);

    /// <summary>Rows in use; elements that were taken out of the tree are among them.</summary>
    public int Count { get; private set; }

    /// <summary>Elements made so far.</summary>
    public int ElementCount { get; private set; }

    /// <summary>Attributes so far: the index of the next.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Address of the next character that <see cref="Decode(char)"/> takes.</summary>
    public int DecodedEnd => _source.Length + _decodedLength;

    /// <summary>A row.</summary>
    public ref NodeRow Row(int index) => ref _rows[index];

    /// <summary>The characters at an address.</summary>
    public ReadOnlySpan<char> Characters(int start, int length) =>
        start < _source.Length ? _source.AsSpan(start, length) : _decoded.AsSpan(start - _source.Length, length);

    /// <summary>Likewise, as memory.</summary>
    public ReadOnlyMemory<char> CharacterMemory(int start, int length) =>
        start < _source.Length ? _source.AsMemory(start, length) : _decoded.AsMemory(start - _source.Length, length);

    /// <summary>Adds a text that stands nowhere yet.</summary>
    public int AddText(int start, int length)
    {
        int text = Add(NodeKind.Text);
        _rows[text].Start = start;
        _rows[text].Length = length;
        return text;
    }

    /// <summary>Adds an element that stands nowhere yet.</summary>
    public int AddElement(NodeKind kind, Tag tag, int name, int firstAttribute, int attributeCount)
    {
        ElementCount++;
        int element = Add(kind);
        _rows[element].Tag = tag;
        _rows[element].Name = name;
        SetAttributes(element, firstAttribute, attributeCount);
        return element;
    }

    /// <summary>Gives an element its attributes.</summary>
    public void SetAttributes(int element, int first, int count)
    {
        ref NodeRow row = ref _rows[element];
        row.Start = first;
        row.Length = count;
        row.Attributes = 0;
        foreach (ref readonly AttributeRow attribute in _attributes.AsSpan(first, count))
        {
            row.Attributes |= Bit(attribute.Kind);
        }
    }

    /// <summary>Adds an attribute; those of one element follow one another.</summary>
    public void AddAttribute(AttributeRow attribute)
    {
        if (AttributeCount == _attributes.Length)
        {
            ScratchArrays.Grow(ref _attributes, AttributeCount, AttributeCount * 2);
        }

        _attributes[AttributeCount++] = attribute;
    }

    /// <summary>The attributes of an element.</summary>
    public ReadOnlySpan<AttributeRow> AttributesOf(in NodeRow element) => _attributes.AsSpan(element.Start, element.Length);

    /// <summary>Attributes in a range.</summary>
    public ReadOnlySpan<AttributeRow> Attributes(int first, int count) => _attributes.AsSpan(first, count);

    /// <summary>The value of an attribute; empty when it is absent.</summary>
    public ReadOnlySpan<char> Attribute(in NodeRow element, AttributeKind kind)
    {
        if ((element.Attributes & Bit(kind)) == 0)
        {
            return default;
        }

        foreach (ref readonly AttributeRow attribute in _attributes.AsSpan(element.Start, element.Length))
        {
            if (attribute.Kind == kind)
            {
                return Characters(attribute.Start, attribute.Length);
            }
        }

        return default;
    }

    /// <summary>Whether an attribute is present, empty or not.</summary>
    public static bool HasAttribute(in NodeRow element, AttributeKind kind) => (element.Attributes & Bit(kind)) != 0;

    /// <summary>The bits of attributes in <see cref="NodeRow.Attributes"/>.</summary>
    public static ulong Mask(params ReadOnlySpan<AttributeKind> kinds)
    {
        ulong mask = 0;
        foreach (AttributeKind kind in kinds)
        {
            mask |= Bit(kind);
        }

        return mask;
    }

    /// <summary>A number for the value of an attribute, equal values alike; −1 when it is absent.</summary>
    public int ValueOf(in NodeRow element, AttributeKind kind)
    {
        if ((element.Attributes & Bit(kind)) == 0)
        {
            return -1;
        }

        foreach (ref AttributeRow attribute in _attributes.AsSpan(element.Start, element.Length))
        {
            if (attribute.Kind == kind)
            {
                attribute.Value = attribute.Value == 0 ? _values.Find(this, attribute.Start, attribute.Length) + 1 : attribute.Value;
                return attribute.Value - 1;
            }
        }

        return -1;
    }

    /// <summary>The value of a number, one string for all that are equal.</summary>
    public string Text(int value) => _values.Text(this, value);

    /// <summary>Adds a decoded character.</summary>
    public void Decode(char c)
    {
        EnsureDecoded(1);
        _decoded[_decodedLength++] = c;
    }

    /// <summary>Adds characters to the decoded ones.</summary>
    public void Decode(ReadOnlySpan<char> characters)
    {
        EnsureDecoded(characters.Length);
        characters.CopyTo(_decoded.AsSpan(_decodedLength));
        _decodedLength += characters.Length;
    }

    /// <summary>Notes a stretch of the source that is no markup, as scripts and styles are; in the order of the source.</summary>
    public void AddRawText(int start, int end) => _rawTexts.Add((start, end));

    /// <summary>Whether the page has one of these words anywhere, in text or markup; what scripts and styles say does not count.</summary>
    public bool Mentions(SearchValues<string> words)
    {
        int at = 0;
        foreach ((int start, int end) in _rawTexts)
        {
            if (_source.AsSpan(at, start - at).ContainsAny(words))
            {
                return true;
            }

            at = end;
        }

        return _source.AsSpan(at).ContainsAny(words);
    }

    /// <summary>One number for equal names; the name is given in either case.</summary>
    public int Intern(ReadOnlySpan<char> name)
    {
        Span<char> lower = name.Length <= 64 ? stackalloc char[64] : new char[name.Length];
        lower = lower[..name.ToLowerInvariant(lower)];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _nameIndexes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(lower, out int known))
        {
            return known;
        }

        string made = lower.ToString();
        if (_names.Count < MaximumInternedNames)
        {
            _nameIndexes.Add(made, _names.Count);
        }

        _names.Add(made);
        return _names.Count - 1;
    }

    /// <summary>The name of an element, lower case.</summary>
    public string NameOf(in NodeRow element) => element.Name >= 0 ? _names[element.Name] : TagTable.NameOf(element.Tag);

    /// <summary>Inserts a node before <paramref name="before"/>, a child of <paramref name="parent"/>; −1 appends. It must stand nowhere.</summary>
    public void Insert(int parent, int node, int before)
    {
        ref NodeRow row = ref _rows[node];
        ref NodeRow around = ref _rows[parent];
        int previous = before < 0 ? around.Last : _rows[before].Previous;
        row.Parent = parent;
        row.Previous = previous;
        row.Next = before;
        row.Depth = (ushort)Math.Min(around.Depth + 1, ushort.MaxValue);
        if (previous < 0)
        {
            around.First = node;
        }
        else
        {
            _rows[previous].Next = node;
        }

        if (before < 0)
        {
            around.Last = node;
        }
        else
        {
            _rows[before].Previous = node;
        }
    }

    /// <summary>Takes a node out of its place, with all it holds.</summary>
    public void Detach(int node)
    {
        ref NodeRow row = ref _rows[node];
        if (row.Parent < 0)
        {
            return;
        }

        ref NodeRow around = ref _rows[row.Parent];
        (row.Previous < 0 ? ref around.First : ref _rows[row.Previous].Next) = row.Next;
        (row.Next < 0 ? ref around.Last : ref _rows[row.Next].Previous) = row.Previous;
        row.Parent = row.Previous = row.Next = -1;
    }

    /// <summary>Moves all children to another parent, behind those it has.</summary>
    public void MoveChildren(int from, int to)
    {
        for (int child = _rows[from].First; child >= 0; child = _rows[from].First)
        {
            Detach(child);
            Insert(to, child, -1);
        }
    }

    /// <summary>The node after another inside <paramref name="root"/> in document order, children included; −1 at the end.</summary>
    public int NextIn(int node, int root) => _rows[node].First >= 0 ? _rows[node].First : NextSkippingIn(node, root);

    /// <summary>Likewise, without the children of <paramref name="node"/>.</summary>
    public int NextSkippingIn(int node, int root)
    {
        for (int at = node; at >= 0 && at != root; at = _rows[at].Parent)
        {
            if (_rows[at].Next >= 0)
            {
                return _rows[at].Next;
            }
        }

        return -1;
    }

    /// <summary>Returns the arrays: everything of the tree becomes invalid.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_rows);
        ScratchArrays.Return(_attributes);
        ScratchArrays.Return(_decoded);
        _values.Dispose();
        _rows = [];
        _attributes = [];
        _decoded = [];
    }

    private static ulong Bit(AttributeKind kind) => 1UL << (int)kind;

    private int Add(NodeKind kind)
    {
        if (Count == _rows.Length)
        {
            ScratchArrays.Grow(ref _rows, Count, Count * 2);
        }

        ref NodeRow row = ref _rows[Count];
        row = default;
        row.Kind = kind;
        row.Parent = row.First = row.Last = row.Next = row.Previous = row.Name = -1;
        return Count++;
    }

    private void EnsureDecoded(int more)
    {
        if (_decodedLength + more > _decoded.Length)
        {
            ScratchArrays.Grow(ref _decoded, _decodedLength, Math.Max(_decoded.Length * 2, _decodedLength + more));
        }
    }
}
