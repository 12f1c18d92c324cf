using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class NicknamesTests
{
    [Theory]
    [InlineData("Richard (R.J.) Eskow", "Richard Eskow")]
    [InlineData("Ann  (Bo)  Weir", "Ann Weir")]
    [InlineData("Ann Weir", "Ann Weir")]
    [InlineData("(Bo) Weir", "(Bo) Weir")]
    [InlineData(" ( ", "(")]
    public void Without_Nickname_LeavesTheName(string name, string expected) => Assert.Equal(expected, Nicknames.Without(name).ToString());
}
