using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class HashedTokensTests
{
    [Fact]
    public void Name_CompoundName_GivesItsPartsAndTheWhole()
    {
        uint[] compound = NameTokens("site-footer__navList");

        Assert.Equal(5, compound.Length);
        Assert.Contains(NameTokens("footer")[0], compound);
        Assert.Contains(NameTokens("nav")[0], compound);
        Assert.Contains(NameTokens("list")[0], compound);
    }

    [Fact]
    public void Name_Numbered_HasTheSameWholeForAllNumbers() => Assert.Equal(NameTokens("post-17"), NameTokens("post-25"));

    [Fact]
    public void Name_MoreThanFits_IsCut() =>
        Assert.Equal(HashedTokens.MaximumNameTokens, NameTokens(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"name{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"))).Length);

    [Fact]
    public void Words_CaseAndDigits_AreFolded() => Assert.Equal(WordTokens("MODEL 2024"), WordTokens("model 1999"));

    [Fact]
    public void Text_ShortText_HasPairsEndsAndWhole()
    {
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumTextTokens];

        Assert.Equal(3 + 2 + 2 + 1, HashedTokens.Text(WordTokens("read more here"), tokens));
    }

    private static uint[] NameTokens(string name)
    {
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumNameTokens];
        return tokens[..HashedTokens.Name(name, 0, tokens, 0)].ToArray();
    }

    private static uint[] WordTokens(string text)
    {
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        return words[..HashedTokens.Words(text, words)].ToArray();
    }
}
