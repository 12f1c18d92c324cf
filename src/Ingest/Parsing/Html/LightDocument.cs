using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Ingest.Parsing.Html;

/// <summary>
/// The light document: the tree AngleSharp's constructor builds, in nodes that hold only what blocks and metadata need. Texts are
/// slices of the tokenizer's pooled buffer: dispose only when nothing of the tree is used any more.
/// </summary>
internal sealed class LightDocument(TextSource source) : LightParent, IConstructableDocument, IDisposable
{
    // Beyond this many different unknown names each is a new string: only hostile pages have more.
    private const int MaximumInternedNames = 1000;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // Open tables and templates, outermost first: where misplaced table content goes.
    private readonly List<LightElement> _tables = [];

    private IDisposable? _builder;

    /// <summary>The <c>html</c> element; null before it is opened.</summary>
    public LightElement? Root { get; private set; }

    /// <summary>Elements made so far.</summary>
    public int ElementCount { get; private set; }

    /// <summary>Elements made and not yet closed: at least the size of the stack of open elements.</summary>
    public int OpenCount { get; private set; }

    /// <summary>The element that characters most likely go to: the innermost open one.</summary>
    public LightElement? Current { get; private set; }

    /// <summary>Whether the innermost open table or template is a template.</summary>
    public bool IsDirectlyInTemplate => _tables.Count > 0 && _tables[^1].Tag == Tag.Template;

    /// <summary>Set by the guard: the next element created stands for a <c>pre</c> or <c>listing</c> (see <see cref="TokenGuard"/>).</summary>
    public Tag NextTag { get; set; }

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder
    {
        get => _builder;
        set => _builder = value;
    }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => FindHead();

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    /// <inheritdoc/>
    protected override string NodeName => "#document";

    /// <summary>Makes an element that the constructor opens.</summary>
    public LightElement Open(string localName, Tag tag, NodeFlags flags) => Opened(new LightElement(this, localName, tag, flags));

    /// <summary>Counts an element that the constructor opens.</summary>
    public T Opened<T>(T element)
        where T : LightElement
    {
        ElementCount++;
        OpenCount++;
        if (element.Tag is Tag.Table or Tag.Template && element.IsHtml)
        {
            _tables.Add(element);
        }

        return element;
    }

    /// <summary>Called when an element is attached.</summary>
    public void OnOpened(LightElement element) => Current = element;

    /// <summary>Called when an element leaves the stack of open elements.</summary>
    public void OnClosed(LightElement element)
    {
        OpenCount--;
        Current = element.Parent as LightElement ?? Root;
        if (element.Tag is Tag.Table or Tag.Template)
        {
            _tables.Remove(element);
        }
    }

    /// <summary>One string for equal names.</summary>
    public string Intern(ReadOnlySpan<char> name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out string? known))
        {
            return known;
        }

        string made = name.ToString();
        if (_names.Count < MaximumInternedNames)
        {
            _names.Add(made, made);
        }

        return made;
    }

    /// <summary>
    /// Appends a node. The constructor recognises tables and templates by its own classes when it looks for the place of an element
    /// that must not be in a table, finds none and ends up here: such elements go before the innermost open table, as the standard
    /// says ("foster parent").
    /// </summary>
    public override void Add(LightNode node)
    {
        if (Root is null && node is LightElement { Tag: Tag.Html } root)
        {
            Root = root;
        }
        else if (node is LightElement && _tables.Count > 0)
        {
            Foster(node, _tables[^1]);
            return;
        }

        base.Add(node);
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
        // Comments are not kept.
    }

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
        // No scripts.
    }

    void IConstructableDocument.ProvideStableState()
    {
        // No scripts.
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
        // Only scripts and resources report here.
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
        // No application cache.
    }

    void IConstructableDocument.Clear() => ((IConstructableNodeList)this).Clear();

    /// <summary>Returns the tokenizer's buffer: all texts of the tree become invalid.</summary>
    public void Dispose()
    {
        _builder?.Dispose();
        _builder = null;
        source.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInserted(LightNode node) => Current = node as LightElement ?? Current;

    private static void Foster(LightNode node, LightElement table)
    {
        if (table.Tag == Tag.Template)
        {
            table.Add(node);
        }
        else if (table.Parent is { } parent)
        {
            parent.Insert(node, table);
        }
        else
        {
            table.Add(node);
        }
    }

    private LightElement? FindHead()
    {
        for (LightNode? node = Root?.First; node is not null; node = node.Next)
        {
            if (node is LightElement { Tag: Tag.Head } head)
            {
                return head;
            }
        }

        return null;
    }
}
