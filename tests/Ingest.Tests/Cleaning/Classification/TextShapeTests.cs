using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class TextShapeTests
{
    [Fact]
    public void Of_EnglishSentence_CountsWordsAndMarks()
    {
        TextShape shape = TextShape.Of("The lens, ground in 1758, doesn't weigh much. Does it?");

        Assert.Equal(10, shape.Words);
        Assert.Equal(4, shape.Digits);
        Assert.Equal(2, shape.Capitalised);
        Assert.Equal(2, shape.Commas);
        Assert.Equal(2, shape.SentenceEnds);
        Assert.Equal(1, shape.Questions);
        Assert.Equal(CharacterClass.SentenceEnd, shape.Last);
    }

    [Theory]
    [InlineData("望远镜的镜片很重。", 4, 1)]
    [InlineData("กล้องโทรทรรศน์นี้", 5, 0)]
    [InlineData("العدسة ثقيلة؟", 2, 1)]
    public void Of_OtherScripts_CountsWordsAndSentences(string text, int words, int sentences)
    {
        TextShape shape = TextShape.Of(text);

        Assert.Equal((words, sentences), (shape.Words, shape.SentenceEnds));
    }

    [Fact]
    public void Of_VersionNumber_HasNoSentenceEndInside() => Assert.Equal(0, TextShape.Of("version 2.10.3 of example.org").SentenceEnds);

    [Fact]
    public void Of_EmptyText_IsAllZero() => Assert.Equal((0, 0, CharacterClass.Space), (TextShape.Of("").Words, TextShape.Of("").Characters, TextShape.Of("").Last));
}
