using System.Diagnostics.CodeAnalysis;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Ingest.Parsing.Markdown;

/// <summary>Markdown: CommonMark with tables, task lists, text struck through, footnotes, definition lists, mathematics and YAML front matter.</summary>
internal sealed class MarkdownParser(ParsingOptions options) : IParser
{
    private static readonly ReasonCode DepthLimited = new("depth-limited");
    private static readonly ReasonCode Truncated = new("truncated");

    // Immutable once built, and safe for many threads.
    private static readonly MarkdownPipeline Syntax = SyntaxOf(new MarkdownPipelineBuilder());
    private static readonly MarkdownPipeline SyntaxWithFrontMatter = SyntaxOf(new MarkdownPipelineBuilder().UseYamlFrontMatter());

    private static MarkdownPipeline SyntaxOf(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new BarlessRows());
        builder.BlockParsers.Insert(0, new NoteParser());
        LeaveStruckText(builder.BlockParsers.FindExact<FencedCodeBlockParser>()!);
        return builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseGridTables()
            .UseDefinitionLists()
            .UseMathematics()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Build();
    }

    // What html2text writes for empty struck and emphasised text ("~~~~__") would otherwise make code of the rest of the page.
    private static void LeaveStruckText(FencedCodeBlockParser fences)
    {
        FencedBlockParserBase.InfoParserDelegate read = fences.InfoParser!;
        fences.InfoParser = (BlockProcessor state, ref StringSlice line, IFencedBlock fence, char mark) =>
        {
            ReadOnlySpan<char> name = line.AsSpan().Trim();
            bool isStruck = mark == '~' && !name.IsEmpty && !name.ContainsAnyExcept("~_*");
            return !isStruck && read(state, ref line, fence, mark);
        };
    }

    /// <inheritdoc/>
    public bool Recognises(DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Item.Kind switch
        {
            ContentKind.Markdown => true,
            ContentKind.Html => false,

            // A field called "text" may well hold what html2text wrote.
            _ => FrontMatter.Opens(text.Text) || MarkdownSigns.AreIn(text.Text),
        };
    }

    /// <inheritdoc/>
    public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        string whole = BrokenLinks.Mend(WrappedHeadings.Join(PandocMarks.Blank(text.Text)));
        string guarded = NestingGuard.Flatten(whole);
        var warnings = new List<ReasonCode>();
        if (!ReferenceEquals(guarded, whole))
        {
            warnings.Add(DepthLimited);
        }

        var walk = new DocumentWalk(guarded, options.MaximumBlocks);
        if (!TryParse(guarded, out MarkdownDocument? document))
        {
            return new()
            {
                Source = text,
                Kind = ContentKind.Markdown,
                Blocks = BareParagraphs.Read(text.Text, options.MaximumBlocks, out bool isCut),
                Warnings = isCut ? [DepthLimited, Truncated] : [DepthLimited],
            };
        }

        walk.Visit(document, cancellationToken);
        if (walk.IsCut)
        {
            warnings.Add(Truncated);
        }

        return new()
        {
            Source = text,
            Kind = ContentKind.Markdown,
            Blocks = walk.Blocks,
            Metadata = FrontMatter.Read(walk.FrontMatterText, walk.FirstHeading),
            Warnings = warnings,
        };
    }

    // The guard leaves little that is too deep; what does get by, Markdig refuses with an exception of this type.
    private static bool TryParse(string text, [NotNullWhen(true)] out MarkdownDocument? document)
    {
        try
        {
            document = Markdig.Markdown.Parse(text, FrontMatter.Opens(text) ? SyntaxWithFrontMatter : Syntax);
            return true;
        }
        catch (ArgumentException)
        {
            document = null;
            return false;
        }
    }
}
