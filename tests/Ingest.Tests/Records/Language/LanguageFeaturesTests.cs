using Ingest.Records.Language;

namespace Ingest.Tests.Records.Language;

/// <summary>Pins what training and use both count.</summary>
public sealed class LanguageFeaturesTests
{
    [Fact]
    public void Collect_Word_RunsWithEdgesAndTheWord()
    {
        ulong[] keys = Collect("De.", WritingSystem.Latin);

        Assert.Equal([Key("d"), Key(" d"), Key("e"), Key("de"), Key(" de"), Key("e "), Key("de "), Key(" de ")], keys[..^1]);
        Assert.Equal(5, LanguageFeatures.ClassOf(keys[^1]));
    }

    [Fact]
    public void Collect_Han_LettersAndPairs()
        => Assert.Equal([Key("今"), Key("天"), Key("今天")], Collect("abc 今天", WritingSystem.Han));

    [Fact]
    public void Collect_CombiningAccent_DoesNotEndTheWord()
        => Assert.Equal(Collect("cafes", WritingSystem.Latin), Collect("cafe\u0301s", WritingSystem.Latin));

    [Fact]
    public void Collect_Identifier_IsLeftOut()
        => Assert.Equal(Collect("we call it", WritingSystem.Latin), Collect("we useState call it isOnline", WritingSystem.Latin));

    [Theory]
    [InlineData('a')]
    [InlineData('今')]
    [InlineData(' ')]
    public void Collect_AnyRun_FitsTheRoom(char letter)
    {
        for (int length = 0; length < 100; length++)
        {
            Collect(new string(letter, length), WritingSystem.Latin);
            Collect(new string(letter, length), WritingSystem.Han);
        }
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("ab", 2)]
    [InlineData("abc", 3)]
    [InlineData(" abc", 4)]
    public void ClassOf_Run_IsItsLength(string run, int expected) => Assert.Equal(expected, LanguageFeatures.ClassOf(Key(run)));

    private static ulong[] Collect(string text, WritingSystem script)
    {
        ulong[] keys = new ulong[(text.Length + 1) * LanguageFeatures.MaximumPerCharacter];
        return keys[..LanguageFeatures.Collect(text, script, keys)];
    }

    private static ulong Key(string run) => run.Aggregate(0UL, (key, c) => (key << 16) | c);
}
