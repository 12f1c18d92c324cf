using Ingest.Cleaning.Templates;

namespace Ingest.Tests.Cleaning.Templates;

public sealed class BlockKeyTests
{
    [Theory]
    [InlineData("Page 3 of 12", "page 11 of 9")]
    [InlineData("Updated 4 May 2024", "Updated 12 September 2019")]
    [InlineData("Home | News | Contact", "News · Contact · Home")]
    [InlineData("Zuletzt geändert am 3. Mai", "Zuletzt geändert am 14. Dezember")]
    public void Of_NumbersDatesAndOrder_DoNotCount(string one, string other) => Assert.Equal(BlockKey.Of(one), BlockKey.Of(other));

    [Theory]
    [InlineData("Home | News", "Home | Contact")]
    [InlineData("Home", "Home Home")]
    public void Of_OtherWords_Differs(string one, string other) => Assert.NotEqual(BlockKey.Of(one), BlockKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("12.05.2024")]
    [InlineData("» | «")]
    public void Of_NothingToCompare_IsNone(string text) => Assert.Equal(BlockKey.None, BlockKey.Of(text));
}
