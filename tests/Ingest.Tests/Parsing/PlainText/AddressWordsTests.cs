using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class AddressWordsTests
{
    private static readonly AddressWords Words = AddressWords.Of("https://example.org/how-to-grind-a-mirror");

    [Theory]
    [InlineData("How to grind a mirror", 1.0)]
    [InlineData("HOW TO GRIND A MIRROR: a mirror", 1.0)]
    [InlineData("A mirror", 4.0 / 7)]
    [InlineData("Mirror", 0.0)]
    [InlineData("Nothing alike", 0.0)]
    [InlineData("", 0.0)]
    public void Likeness_Line_CountsDifferentWords(string line, double expected) => Assert.Equal(expected, Words.Likeness(line), 6);

    [Fact]
    public void Likeness_LineOfMoreThanThirtyWords_IsNothing() =>
        Assert.Equal(0, Words.Likeness("how to grind a mirror " + string.Join(' ', Enumerable.Range(0, 26))));

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    public void Of_NoAddress_HasNoWords(string? url) => Assert.Equal(0, AddressWords.Of(url).Count);
}
