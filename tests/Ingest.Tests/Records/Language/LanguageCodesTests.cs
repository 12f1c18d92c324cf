using Ingest.Records.Language;

namespace Ingest.Tests.Records.Language;

public sealed class LanguageCodesTests
{
    [Theory]
    [InlineData("no", "nb", true)]
    [InlineData("no", "nn", true)]
    [InlineData("nb", "nn", false)]
    [InlineData("nb", "no", true)]
    [InlineData("de", "de-AT", true)]
    [InlineData("DE", "de_CH", true)]
    [InlineData("zh", "zh-Hant", true)]
    [InlineData("sh", "hr", true)]
    [InlineData("iw", "he", true)]
    [InlineData("de", "nl", false)]
    public void AreSame_Tags_FollowTheRegistry(string one, string other, bool expected) => Assert.Equal(expected, LanguageCodes.AreSame(one, other));

    [Theory]
    [InlineData("en", true)]
    [InlineData("no", true)]
    [InlineData("pt-BR", true)]
    [InlineData("english", false)]
    [InlineData("xx", false)]
    [InlineData("", false)]
    public void IsKnown_Tags_AreThoseThatCanBeTold(string tag, bool expected) => Assert.Equal(expected, LanguageCodes.IsKnown(tag));
}
