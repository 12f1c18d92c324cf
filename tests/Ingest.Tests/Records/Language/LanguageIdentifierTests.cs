using Ingest.Records.Language;

namespace Ingest.Tests.Records.Language;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = LanguageIdentifier.Default;

    /// <summary>Prose of another kind and source than what the model learned from.</summary>
    [Fact]
    public void Identify_OwnWords_NearlyAllRight()
    {
        List<(string Tag, string Text)> texts = LanguageFixture.Read();
        List<string> wrong = [];
        foreach ((string tag, string text) in texts)
        {
            LanguageGuess guess = Identifier.Identify(text);
            if (guess.Tag != tag)
            {
                wrong.Add($"{tag} as {guess.Tag}");
            }
        }

        Assert.True(texts.Count >= 60, $"only {texts.Count} texts");
        Assert.True(wrong.Count <= 0.03 * texts.Count, $"{wrong.Count} of {texts.Count} wrong: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void Identify_OwnWordsCutAtForty_NineInTenRight()
    {
        int right = 0;
        int pieces = 0;
        List<string> wrong = [];
        foreach ((string tag, string text) in LanguageFixture.Read())
        {
            for (int start = 0; start + 40 <= text.Length; start += 40)
            {
                LanguageGuess guess = Identifier.Identify(text.AsSpan(start, 40));
                pieces++;
                right += guess.Tag == tag ? 1 : 0;
                if (guess.Tag != tag)
                {
                    wrong.Add($"{tag} as {guess.Tag}");
                }
            }
        }

        Assert.True(right >= 0.9 * pieces, $"{right} of {pieces}: {string.Join(", ", wrong)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12:45 — 3.5 %")]
    [InlineData("ok")]
    [InlineData("𐌲𐌿𐍄𐌰𐌽𐍃 𐌲𐌿𐍄𐌰𐌽𐍃")]
    public void Identify_TooFewLettersOrUnknownScript_NoTag(string text)
        => Assert.Equal(new LanguageGuess(null, 0), Identifier.Identify(text));

    [Fact]
    public void Identify_LongText_SamplesAllOfItAndIsRepeatable()
    {
        string german = LanguageFixture.TextOf("de");
        string text = "Home Login Cart Search\n" + string.Concat(Enumerable.Repeat(german + "\n", 2000));

        LanguageGuess guess = Identifier.Identify(text);

        Assert.Equal("de", guess.Tag);
        Assert.True(guess.Score > 0.99, $"score {guess.Score}");
        Assert.Equal(guess, Identifier.Identify(text));
    }

    [Fact]
    public void Identify_UpperCase_SameLanguage()
        => Assert.Equal("sv", Identifier.Identify(LanguageFixture.TextOf("sv").ToUpperInvariant()).Tag);

    [Fact]
    public void Identify_Score_IsAProbability()
    {
        foreach ((_, string text) in LanguageFixture.Read())
        {
            Assert.InRange(Identifier.Identify(text.AsSpan(0, 20)).Score, 0.01, 1);
        }
    }

    [Fact]
    public void Identify_RandomCharacters_NeverFails()
    {
        Random random = new(11);
        char[] text = new char[300];
        for (int round = 0; round < 300; round++)
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)random.Next(char.MaxValue + 1);
            }

            Assert.InRange(Identifier.Identify(text).Score, 0, 1);
        }
    }

    [Fact]
    public void Tags_Shipped_HaveNearPairsAndAreMany()
    {
        IReadOnlyList<string> tags = Identifier.Tags;

        Assert.True(tags.Count >= 80, $"{tags.Count} tags");
        string[] near = ["nb", "da", "sv", "cs", "sk", "hr", "sl", "uk", "ru", "bg", "mk", "be", "id", "ms", "gl", "ca", "fa", "ar", "ur", "hi", "mr", "ne", "zh-Hans", "zh-Hant"];
        Assert.Empty(near.Except(tags));
    }
}
