using Ingest.Parsing;
using Ingest.Records;
using Ingest.Records.Chunking;
using Ingest.Tests.Sectioning;
using Ingest.Tokens;

namespace Ingest.Tests.Records.Chunking;

public sealed class TokenChunkTests
{
    private static readonly TokenCounter Counter = TokenCounter.For(TokenEncoding.O200k);

    [Theory]
    [InlineData(TokenEncoding.O200k, "Hello, world!", 4)]
    [InlineData(TokenEncoding.Cl100k, "Hello, world!", 4)]
    [InlineData(TokenEncoding.O200k, "", 0)]
    [InlineData(TokenEncoding.O200k, "one\n\ntwo", 3)]
    public void Count_KnownTexts_HaveKnownCounts(TokenEncoding encoding, string text, int expected) => Assert.Equal(expected, TokenCounter.For(encoding).Count(text));

    [Theory]
    [InlineData(16)]
    [InlineData(50)]
    [InlineData(512)]
    public void Cut_ManyRandomPages_NeverOverBudgetButForOneRowOrLine(int budget)
    {
        var chunker = new Chunker(new ChunkingOptions { Tokens = Counter, BudgetTokens = budget });
        for (int seed = 0; seed < 60; seed++)
        {
            PageRecord page = RandomPage(new Random(seed));
            int end = 0;
            foreach (ChunkRecord chunk in chunker.Cut(page))
            {
                int tokens = Counter.Count(chunk.Text);
                Assert.Equal(tokens, chunk.TokenCount);
                Assert.Equal(page.Text[chunk.CharStart..chunk.CharEnd], chunk.Text);
                Assert.True(string.IsNullOrWhiteSpace(page.Text[end..chunk.CharStart]));
                Assert.True(chunk.IsOverBudget ? !chunk.Text.Contains('\n', StringComparison.Ordinal) : tokens + AboveOf(chunk) <= budget, $"seed {seed}: {tokens} tokens\n{chunk.Text}");
                end = chunk.CharEnd;
            }

            Assert.True(string.IsNullOrWhiteSpace(page.Text[end..]));
        }
    }

    [Fact]
    public void Cut_OneLongLineOfCode_IsMarked()
    {
        PageRecord page = new PageSketch().Code(string.Join(" + ", Enumerable.Range(0, 200).Select(i => $"value{i}")), "c").Record();

        Assert.True(Assert.Single(new Chunker(new ChunkingOptions { Tokens = Counter, BudgetTokens = 64 }).Cut(page)).IsOverBudget);
    }

    [Fact]
    public void Cut_LongSentence_FillsItsChunks()
    {
        PageRecord page = new PageSketch().Paragraph(string.Join(' ', Enumerable.Repeat("considerably longer sentences without any end", 100))).Record();
        IReadOnlyList<ChunkRecord> chunks = new Chunker(new ChunkingOptions { Tokens = Counter, BudgetTokens = 100 }).Cut(page);

        Assert.All(chunks.SkipLast(1), chunk => Assert.InRange(chunk.TokenCount!.Value, 90, 100));
    }

    [Fact]
    public void Constructor_BudgetTooSmall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Chunker(new ChunkingOptions { Tokens = Counter, BudgetTokens = 15 }));

    private static int AboveOf(ChunkRecord chunk)
    {
        bool beginsWithOwn = chunk.HeadingPath.Count > 0 && chunk.Text.StartsWith(chunk.HeadingPath[^1], StringComparison.Ordinal);
        return chunk.HeadingPath.Take(chunk.HeadingPath.Count - (beginsWithOwn ? 1 : 0)).Sum(heading => Counter.Count(heading));
    }

    private static PageRecord RandomPage(Random random)
    {
        var sketch = new PageSketch();
        for (int i = random.Next(1, 15); i > 0; i--)
        {
            _ = random.Next(7) switch
            {
                0 or 1 => sketch.Heading(random.Next(1, 5), "Heading " + Text(random, random.Next(0, 6))),
                2 => sketch.List([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (random.Next(1, 3), Text(random, random.Next(1, 40))))]),
                3 => sketch.Table([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new[] { new TableCell(Text(random, random.Next(1, 25))) })]),
                4 => sketch.Code(string.Join('\n', Enumerable.Range(0, random.Next(1, 9)).Select(n => new string(' ', n) + Text(random, random.Next(1, 12)))), "text"),
                _ => sketch.Paragraph(string.Join(". ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text(random, random.Next(1, 60))))),
            };
        }

        return sketch.Record();
    }

    private static string Text(Random random, int words)
    {
        string[] known = ["the", "Übergrößenträger", "antidisestablishmentarianism", "漢字とかな", "😀👩‍👩‍👧", "3.14159265358979", "naïve", "https://example.org/a/b?c=d", "жизнь", "العربية", "x", "(see)", "\u00a0", "----------"];
        return string.Join(random.Next(9) == 0 ? "" : " ", Enumerable.Range(0, words).Select(_ => known[random.Next(known.Length)])).Trim();
    }
}
