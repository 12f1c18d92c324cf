using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class LinkTokensTests
{
    private static readonly PageAddress Page = PageAddress.Of("https://example.org/guide/page");

    [Fact]
    public void Collect_BlockWithoutLinks_GivesNothing() => Assert.Empty(TokensOf());

    [Fact]
    public void Collect_SameLink_GivesTheSameTokens() => Assert.Equal(TokensOf("/blog/ten-gifts"), TokensOf("https://www.example.org/blog/ten-gifts"));

    [Fact]
    public void Collect_AnotherHostOrPathOrQuery_GivesOtherTokens()
    {
        uint[][] all = [TokensOf("/blog/ten-gifts"), TokensOf("https://other.example/blog/ten-gifts"), TokensOf("/shop/ten-gifts"), TokensOf("/blog/ten-gifts?sort=price"), TokensOf("#gifts")];

        Assert.Equal(all.Length, all.Select(tokens => string.Join(' ', tokens)).Distinct().Count());
    }

    [Fact]
    public void Collect_ManyLinks_StopsAtTheMaximum()
    {
        uint[] tokens = TokensOf([.. Enumerable.Range(0, 1_000).Select(i => $"https://a.b.c.d.example/one/two/three/four/five/six/seven/eight/{i}?p=q&r=s&t=u")]);

        Assert.InRange(tokens.Length, 1, LinkTokens.Maximum);
    }

    private static uint[] TokensOf(params string[] targets)
    {
        var block = new Block
        {
            Ordinal = 0,
            Kind = BlockKind.Paragraph,
            Text = "x",
            Inlines = [.. targets.Select(target => new InlineSpan(InlineKind.Link, 0, 1, target))],
        };
        var tokens = new uint[LinkTokens.Maximum];
        return tokens[..LinkTokens.Collect(block, Page, tokens)];
    }
}
