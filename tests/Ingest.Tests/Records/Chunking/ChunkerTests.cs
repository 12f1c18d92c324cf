using Ingest.Parsing;
using Ingest.Records;
using Ingest.Records.Chunking;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Records.Chunking;

public sealed class ChunkerTests
{
    private const int Budget = 20;

    [Fact]
    public void Chunk_EmptyPage_None() => Assert.Empty(Chunk(SampleRecords.Empty()));

    [Fact]
    public void Chunk_PageThatFits_OneChunkUnderCommonPath()
    {
        ChunkRecord chunk = Assert.Single(Chunk(new PageSketch().Heading(1, "T").Heading(2, "A").Paragraph(Words(3)).Heading(2, "B").Paragraph(Words(3)).Record()));

        Assert.Equal(["T"], chunk.HeadingPath);
        Assert.Equal(3, chunk.SectionIds.Count);
        Assert.False(chunk.IsOverBudget);
    }

    [Fact]
    public void Chunk_SiblingsThatDoNotFitTogether_OneChunkEach()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Heading(2, "A").Paragraph(Words(12)).Heading(2, "B").Paragraph(Words(12)).Record());

        Assert.Equal([["A"], ["B"]], chunks.Select(c => c.HeadingPath));
    }

    [Fact]
    public void Chunk_DividedSection_SharesNothingWithTheNext()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch()
            .Heading(2, "A").Paragraph(Words(15)).Paragraph(Words(6)).Heading(2, "B").Paragraph("b").Record());

        Assert.Equal(3, chunks.Count);
        Assert.Equal(["A"], chunks[1].HeadingPath);
        Assert.Equal("B\n\nb", chunks[2].Text);
    }

    [Fact]
    public void Chunk_DividedSection_TakesSubsectionsThatFit()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch()
            .Heading(2, "A").Paragraph(Words(15)).Paragraph(Words(6)).Heading(3, "A1").Paragraph("x").Record());

        Assert.Equal(2, chunks.Count);
        Assert.EndsWith("A1\n\nx", chunks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_HeadingBeforeLargeBlock_NotLeftBehind()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Heading(1, "T").Paragraph(Words(10)).Heading(2, "A").Paragraph(Words(16)).Paragraph(Words(9)).Record());

        Assert.StartsWith("A\n\n", chunks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_LargeTable_BrokenBetweenRowsOnly()
    {
        TableCell[][] rows = [.. Enumerable.Range(0, 10).Select(_ => new[] { new TableCell(Words(3)), new TableCell(Words(3)) })];
        PageRecord page = new PageSketch().Table(rows).Record();

        Assert.All(Chunk(page), chunk => Assert.All(chunk.Text.Split('\n'), line => Assert.Contains(line, page.Text.Split('\n'))));
        Assert.Equal(4, Chunk(page).Count);
    }

    [Fact]
    public void Chunk_OneLargeRow_MarkedOverBudget()
    {
        ChunkRecord chunk = Assert.Single(Chunk(new PageSketch().Table([new TableCell(Words(30))]).Record()));

        Assert.True(chunk.IsOverBudget);
    }

    [Fact]
    public void Chunk_LongSentence_BrokenBetweenWords()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Paragraph(Words(50)).Record());

        Assert.Equal([20, 20, 10], chunks.Select(c => c.WordCount));
    }

    [Fact]
    public void Chunk_ScriptWithoutSpaces_BrokenBetweenCharacters()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Paragraph(new string('漢', 50)).Record());

        Assert.Equal([20, 20, 10], chunks.Select(c => c.WordCount));
    }

    [Fact]
    public void Chunk_BudgetTooSmall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Chunker(new ChunkingOptions { BudgetWords = 15 }).Cut(SampleRecords.Full()));

    [Fact]
    public void Chunk_LargeCode_EachPieceInFences()
    {
        string code = string.Join('\n', Enumerable.Range(0, 6).Select(static i => $"    # *{i}* {Words(6)}"));

        Assert.All(Chunk(new PageSketch().Code(code, "sh").Record()), static chunk => Assert.Equal($"```sh\n{chunk.Text}\n```", chunk.Markdown));
    }

    [Fact]
    public void Chunk_LargeTable_EachPieceWithItsHeader()
    {
        TableCell[][] rows = [[new("k", true), new("v", true)], .. Enumerable.Range(0, 6).Select(static i => new TableCell[] { new($"a|{i}"), new(Words(8)) })];

        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Table(rows).Record());

        Assert.True(chunks.Count > 2);
        Assert.All(chunks, static chunk => Assert.StartsWith("| k | v |\n| --- | --- |\n| a\\|", chunk.Markdown, StringComparison.Ordinal));
        Assert.Equal(6, chunks.Sum(static chunk => chunk.Markdown.Split('\n').Length - 2));
    }

    [Fact]
    public void Chunk_LargeProse_EachPieceEscaped()
    {
        string text = $"{Words(18)} [a](b). # Not a *heading* {Words(15)}.";

        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Paragraph(text).Record());
        IReadOnlyList<ChunkRecord> quoted = Chunk(new PageSketch().Grouped((BlockKind.Quote, text), (BlockKind.Quote, "End.")).Record());

        Assert.EndsWith(" \\[a\\](b).", chunks[0].Markdown, StringComparison.Ordinal);
        Assert.StartsWith("\\# Not a \\*heading\\* w0", chunks[1].Markdown, StringComparison.Ordinal);
        Assert.StartsWith("> \\# Not a \\*heading\\* w0", quoted[1].Markdown, StringComparison.Ordinal);
        Assert.EndsWith("\n>\n> End.", quoted[^1].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_LargeList_ItemsStayItems()
    {
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().List((1, Words(15)), (2, "*a* " + Words(10)), (3, "b"), (1, "c")).Record());

        Assert.Equal($"- \\*a\\* {Words(10)}\n  - b\n- c", chunks[1].Markdown);
    }

    [Fact]
    public void Chunk_LargeLabelledList_NumbersStayNumbers()
    {
        Block item = new() { Ordinal = 0, Kind = BlockKind.ListItem, Text = Words(15), Level = 1, IsOrdered = true, Group = 0 };
        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Add(item with { Label = "7." }).Add(item with { Label = "8." }).Record());

        Assert.Equal($"8. {Words(15)}", chunks[1].Markdown);
    }

    [Fact]
    public void Chunk_ManyRandomPages_PromisesHold()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            PageRecord page = RandomPage(new Random(seed));
            IReadOnlyList<ChunkRecord> chunks = Chunk(page);
            AssertPromises(page, chunks);
        }
    }

    [Fact]
    public void Chunk_BeginsWithinAnItem_MarkdownIsNotIndented()
    {
        var item = new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = Words(19), Level = 1, Group = 0 };
        Block below = item with { Kind = BlockKind.Code, Text = "a\n  b", Item = new(0, 1) };

        IReadOnlyList<ChunkRecord> chunks = Chunk(new PageSketch().Add(item).Add(below).Add(below).Add(item with { Text = "c" }).Record());

        Assert.Equal(["- " + Words(19), "```\na\n  b\n```\n\n```\na\n  b\n```\n\n- c"], chunks.Select(static chunk => chunk.Markdown));
    }

    private static void AssertPromises(PageRecord page, IReadOnlyList<ChunkRecord> chunks)
    {
        int end = 0;
        foreach (ChunkRecord chunk in chunks)
        {
            Assert.Equal(page.Text[chunk.CharStart..chunk.CharEnd], chunk.Text);
            Assert.True(string.IsNullOrWhiteSpace(page.Text[end..chunk.CharStart]));
            Assert.True(WordCounter.Count(chunk.Text) == chunk.WordCount, chunk.Text + "\n====" + chunk.WordCount + "\n" + page.Text);
            Assert.Equal(chunk.IsOverBudget, chunk.WordCount > Budget || PathAbove(chunk) + chunk.WordCount > Budget);
            Assert.True(!chunk.IsOverBudget || !chunk.Text.Contains('\n', StringComparison.Ordinal), chunk.Text);
            end = chunk.CharEnd;
        }

        Assert.True(string.IsNullOrWhiteSpace(page.Text[end..]));
    }

    /// <summary>Words of the path that do not stand in the chunk itself.</summary>
    private static int PathAbove(ChunkRecord chunk)
    {
        bool beginsWithOwn = chunk.HeadingPath.Count > 0 && chunk.Text.StartsWith(chunk.HeadingPath[^1], StringComparison.Ordinal);
        return chunk.HeadingPath.Take(chunk.HeadingPath.Count - (beginsWithOwn ? 1 : 0)).Sum(h => WordCounter.Count(h));
    }

    private static PageRecord RandomPage(Random random)
    {
        var sketch = new PageSketch();
        int count = random.Next(1, 15);
        for (int i = 0; i < count; i++)
        {
            _ = random.Next(6) switch
            {
                0 or 1 => sketch.Heading(random.Next(1, 5), $"H{i} " + Words(random.Next(0, 3))),
                2 => sketch.List([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (random.Next(1, 3), Words(random.Next(1, 30))))]),
                3 => sketch.Table([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new[] { new TableCell(Words(random.Next(1, 25))) })]),
                4 => sketch.Of(BlockKind.Image, "alt text", new InlineSpan(InlineKind.Image, 0, 8, "https://x.org/i.png")),
                _ => sketch.Paragraph(string.Join(". ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words(random.Next(1, 40))))),
            };
        }

        return sketch.Record();
    }

    private static IReadOnlyList<ChunkRecord> Chunk(PageRecord page) => new Chunker(new ChunkingOptions { BudgetWords = Budget }).Cut(page);

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"w{i}"));
}
