using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class KnownWordsTests
{
    private static readonly KnownWords Words = new(["by", "Éditeur", "автор", new string('x', 80)]);

    [Theory]
    [InlineData("by", true)]
    [InlineData("BY", true)]
    [InlineData("éditeur", true)]
    [InlineData("АВТОР", true)]
    [InlineData("bye", false)]
    [InlineData("my", false)]
    [InlineData("", false)]
    public void Contains_Word_IsToldInEitherCase(string word, bool expected) => Assert.Equal(expected, Words.Contains(word));

    [Fact]
    public void Contains_LongerThanAnyBit_IsStillCompared()
    {
        Assert.True(Words.Contains(new string('X', 80)));
        Assert.False(Words.Contains(new string('x', 79)));
    }
}
