using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ingest.Parsing.Markdown;

/// <summary>The syntax tree to the flat list of blocks, in document order. Walks without recursion.</summary>
internal sealed class DocumentWalk(string text, int maximumBlocks)
{
    /// <summary>Characters of a paragraph of prose, at least; 100, an estimate.</summary>
    private const int LeastProse = 100;

    private readonly List<Ingest.Parsing.Block> _blocks = [];
    private int _groups;
    private bool _isSiteNamed;

    /// <summary>The blocks.</summary>
    public IReadOnlyList<Ingest.Parsing.Block> Blocks => _blocks;

    /// <summary>Whether there were more blocks than allowed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The YAML front matter; null without one.</summary>
    public string? FrontMatterText { get; private set; }

    /// <summary>The first heading of the first level that is not the site's name; null without one.</summary>
    public string? FirstHeading { get; private set; }

    /// <summary>Visits a document.</summary>
    public void Visit(MarkdownDocument document, CancellationToken cancellationToken)
    {
        var open = new Stack<(Markdig.Syntax.Block Block, Setting Setting)>();
        PushChildren(open, document, new(BlockKind.Paragraph, -1, 0, false));
        while (open.TryPop(out (Markdig.Syntax.Block Block, Setting Setting) next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.Block is Table table)
            {
                AddTable(table, next.Setting.Item);
            }
            else if (next.Block is ContainerBlock container)
            {
                PushChildren(open, container, Enter(container, next.Setting));
            }
            else if (next.Block is LeafBlock leaf)
            {
                AddLeaf(leaf, next.Setting);
            }
        }
    }

    private static void PushChildren(Stack<(Markdig.Syntax.Block Block, Setting Setting)> open, ContainerBlock container, Setting setting)
    {
        string[]? labels = container is ListBlock { IsOrdered: true } list ? ItemNumbers.Of(list) : null;
        for (int i = container.Count - 1; i >= 0; i--)
        {
            // Only an item's first block carries its marker; later ones are paragraphs below it.
            bool isBelow = container is ListItemBlock or Footnote && i > 0;
            Setting own = isBelow && container[i] is LeafBlock ? setting with { Kind = BlockKind.Paragraph, Group = -1 } : setting;
            own = isBelow && container[0] is ParagraphBlock ? own with { Item = new(setting.Group, setting.Depth) } : own;
            open.Push((container[i], container is ListBlock ? own with { Label = labels?[i] } : own));
        }
    }

    private Setting Enter(ContainerBlock container, Setting outer)
    {
        return container switch
        {
            ListBlock list => new(BlockKind.ListItem, outer.Kind == BlockKind.ListItem ? outer.Group : _groups++, outer.Depth + 1, list.IsOrdered),
            FootnoteGroup => new(BlockKind.ListItem, _groups++, 1, false),
            Footnote note => outer with { Label = NoteParser.LabelOf(note) },
            QuoteBlock => outer with { Kind = BlockKind.Quote, Group = outer.Kind == BlockKind.Quote ? outer.Group : _groups++ },
            DefinitionList => outer with { Kind = BlockKind.DefinitionDescription, Group = _groups++ },
            _ => outer,
        };
    }

    private void AddLeaf(LeafBlock leaf, Setting setting)
    {
        switch (leaf)
        {
            case YamlFrontMatterBlock yaml:
                FrontMatterText ??= LinesOf(yaml);
                break;
            case HeadingBlock heading:
                AddInlines(heading, new(BlockKind.Heading, -1, heading.Level, false));
                NoteTitle(heading.Level);
                break;
            case MathBlock math:
                Add(math, new(BlockKind.Math, -1, 0, false) { Item = setting.Item }, LinesOf(math).Trim(), null);
                break;
            case FencedCodeBlock fenced:
                Add(fenced, new(BlockKind.Code, -1, 0, false) { Item = setting.Item }, CodeOf(fenced), fenced.Info);
                break;
            case CodeBlock code:
                Add(code, new(BlockKind.Code, -1, 0, false) { Item = setting.Item }, CodeOf(code), null);
                break;
            case HtmlBlock html:
                AddMarkup(html, setting);
                break;
            case DefinitionTerm term:
                AddInlines(term, setting with { Kind = BlockKind.DefinitionTerm });
                break;
            case ParagraphBlock paragraph:
                AddInlines(paragraph, setting);
                _isSiteNamed &= !(_blocks.Count > 0 && IsProse(_blocks[^1]));
                break;
            default:
                break;
        }
    }

    // The first heading of the first rank; but where that is a link to the start of a site, its name, and another comes before any prose, that one.
    private void NoteTitle(int level)
    {
        bool isTitle = level == 1 && _blocks.Count > 0 && (FirstHeading is null || _isSiteNamed);
        if (isTitle)
        {
            Ingest.Parsing.Block block = _blocks[^1];
            FirstHeading = block.Text;
            _isSiteNamed = block.WholeLink is { } target && IsStart(target);
        }
    }

    private static bool IsProse(Ingest.Parsing.Block block) => block.Kind == BlockKind.Paragraph && block.Text.Length >= LeastProse;

    private static bool IsStart(string target) => target == "/" || (Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && address is { AbsolutePath: "/", Query: "", Fragment: "" });

    private static string LinesOf(LeafBlock block) => BrokenLinks.RestoreLines(block.Lines.ToString());

    private static string CodeOf(CodeBlock code) => LinesOf(code).TrimEnd().Replace("\r", "", StringComparison.Ordinal);

    private void AddInlines(LeafBlock leaf, Setting setting)
    {
        var reader = new InlineReader();
        reader.Read(leaf.Inline);
        bool isImage = setting.Kind == BlockKind.Paragraph && HoldsOnlyImage(leaf.Inline);
        Setting own = isImage ? setting with { Kind = BlockKind.Image } : setting;
        string content = leaf is HeadingBlock ? EditMarks.Trim(reader.Text) : reader.Text;
        if (content.Length > 0 || isImage)
        {
            IReadOnlyList<InlineSpan> spans = content.Length == reader.Text.Length ? reader.Spans : [.. reader.Spans.Where(span => span.Start + span.Length <= content.Length)];
            Append(leaf, own, new(content) { Inlines = spans, LineBreaks = reader.LineBreaks, LinkCharacters = reader.LinkCharacters });
        }
    }

    // Also one that is a link.
    private static bool HoldsOnlyImage(ContainerInline? inlines) =>
        inlines?.FirstChild is LinkInline only && IsNothing(only.NextSibling) && (only.IsImage || HoldsOnlyImage(only));

    // Or what stands for an image's attributes.
    private static bool IsNothing(Inline? inline) =>
        inline is null || (inline is LiteralInline { NextSibling: null } literal && !literal.Content.AsSpan().ContainsAnyExcept(PandocMarks.Filler));

    private void AddTable(Table table, ItemPlace? item)
    {
        int group = _groups++;
        foreach (Markdig.Syntax.Block block in table)
        {
            if (block is TableRow row)
            {
                AddRow(row, group, item);
            }
        }
    }

    private void AddRow(TableRow row, int group, ItemPlace? item)
    {
        var cells = new List<Ingest.Parsing.TableCell>();
        var spans = new List<InlineSpan>();
        int start = 0;
        int links = 0;
        foreach (Markdig.Syntax.Block block in row)
        {
            var cell = (Markdig.Extensions.Tables.TableCell)block;
            var reader = new InlineReader();
            foreach (LeafBlock leaf in cell.Descendants<LeafBlock>())
            {
                reader.Read(leaf.Inline);
            }

            links += reader.LinkCharacters;
            string own = reader.Text;
            foreach (InlineSpan span in reader.Spans)
            {
                spans.Add(span with { Start = start + span.Start });
            }

            start += own.Length + 1;
            cells.Add(new(own, row.IsHeader, Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan)));
        }

        string joined = string.Join('\t', cells.Select(static cell => cell.Text));
        if (!string.IsNullOrWhiteSpace(joined))
        {
            Append(row, new(BlockKind.TableRow, group, 0, false) { Item = item }, new(joined) { Inlines = spans, Cells = cells, LinkCharacters = links });
        }
    }

    // A blank line ends a block of markup, not the table in it: rows behind it are the same table's.
    private void AddMarkup(HtmlBlock html, Setting setting)
    {
        string markup = LinesOf(html);
        if (MarkupTable.RowsOf(markup) is not { } rows)
        {
            Add(html, setting, MarkupText.Of(markup), null);
            return;
        }

        bool isBegun = !markup.Contains("<table", StringComparison.OrdinalIgnoreCase);
        int first = Math.Max(0, markup.IndexOf("<tr", StringComparison.OrdinalIgnoreCase));
        int end = markup.LastIndexOf("</table>", StringComparison.OrdinalIgnoreCase);
        bool goesOn = isBegun && _blocks.Count > 0 && _blocks[^1].Kind == BlockKind.TableRow;
        int group = goesOn ? _blocks[^1].Group : _groups++;
        Add(html, setting, MarkupText.Of(markup.AsSpan(0, first)), null);
        foreach (IReadOnlyList<Ingest.Parsing.TableCell> cells in rows)
        {
            string joined = string.Join('\t', cells.Select(static cell => cell.Text));
            Append(html, new(BlockKind.TableRow, group, 0, false) { Item = setting.Item }, new(joined) { Cells = cells });
        }

        Add(html, setting, end < 0 ? "" : MarkupText.Of(markup.AsSpan(end)), null);
    }

    private void Add(LeafBlock leaf, Setting setting, string content, string? language)
    {
        if (content.Length > 0)
        {
            Append(leaf, setting, new(content) { Language = string.IsNullOrWhiteSpace(language) ? null : language });
        }
    }

    private void Append(Markdig.Syntax.Block source, Setting setting, Content content)
    {
        if (_blocks.Count >= maximumBlocks)
        {
            IsCut = true;
            return;
        }

        int start = Math.Clamp(source.Span.Start, 0, text.Length);
        _blocks.Add(new()
        {
            Ordinal = _blocks.Count,
            Kind = setting.Kind,
            Text = content.Text,
            Level = setting.Kind is BlockKind.Heading or BlockKind.ListItem ? setting.Depth : 0,
            IsMarkedHeading = setting.Kind == BlockKind.Heading,
            Group = setting.Group,
            IsOrdered = setting.IsOrdered && setting.Kind == BlockKind.ListItem,
            Label = setting.Kind == BlockKind.ListItem ? setting.Label : null,
            Item = setting.Kind == BlockKind.ListItem ? null : setting.Item,
            Inlines = content.Inlines,
            LineBreaks = content.LineBreaks,
            Cells = content.Cells,
            LinkCharacters = Math.Min(content.LinkCharacters, content.Text.Length),
            CodeLanguage = content.Language,
            SourceStart = start,
            SourceEnd = Math.Clamp(source.Span.End + 1, start, text.Length),
        });
    }

    /// <summary>What a block holds.</summary>
    private sealed record Content(string Text)
    {
        public string? Language { get; init; }

        public IReadOnlyList<InlineSpan> Inlines { get; init; } = [];

        public IReadOnlyList<int> LineBreaks { get; init; } = [];

        public int LinkCharacters { get; init; }

        public IReadOnlyList<Ingest.Parsing.TableCell> Cells { get; init; } = [];
    }

    /// <summary>What the containers around a block make of it.</summary>
    private readonly record struct Setting(BlockKind Kind, int Group, int Depth, bool IsOrdered, string? Label = null, ItemPlace? Item = null);
}
