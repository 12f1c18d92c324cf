using Ingest.Records;

namespace Ingest.Tests.Records;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" … — ", 0)]
    [InlineData("one two", 2)]
    [InlineData("don't re-use it", 3)]
    [InlineData("3.5 kg", 3)]
    [InlineData("été naïve", 2)]
    [InlineData("漢字かな", 4)]
    [InlineData("한국어 문장", 2)]
    [InlineData("𠀀𠀁 a", 3)]
    [InlineData("हिन्दी भाषा", 2)]
    [InlineData("a\uD800b", 2)]
    public void Count_Text_Words(string text, int expected) => Assert.Equal(expected, WordCounter.Count(text));
}
