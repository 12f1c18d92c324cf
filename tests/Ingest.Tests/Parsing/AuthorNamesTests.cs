using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Ann Example and Bob van der Sample", "Ann Example, Bob van der Sample")]
    [InlineData("Ann Example, Bob Sample, and Cy Test", "Ann Example, Bob Sample, Cy Test")]
    [InlineData("Ann Example, Bob Sample & Cy Test", "Ann Example, Bob Sample, Cy Test")]
    [InlineData("Ann Example, Bob Sample", "Ann Example, Bob Sample")]
    [InlineData("Ann Example", "Ann Example")]
    [InlineData("Ann and Bob Example", "Ann and Bob Example")]
    [InlineData("Barnes and Noble", "Barnes and Noble")]
    [InlineData("Ann Example, PhD and Bob Sample", "Ann Example, PhD and Bob Sample")]
    [InlineData("the staff and the readers", "the staff and the readers")]
    public void Listed_SeveralPersons_AreJoinedByCommas(string text, string expected) => Assert.Equal(expected, AuthorNames.Listed(text));
}
