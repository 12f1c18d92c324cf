using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class DuplicateKeysTests
{
    [Fact]
    public void Of_CasePunctuationAndLayout_DoNotMatter()
    {
        DuplicateKeys first = DuplicateKeys.Of("The  quick, brown\nfox (jumps) over it.");
        DuplicateKeys second = DuplicateKeys.Of("the quick brown FOX jumps over it");

        Assert.Equal(first.Exact, second.Exact);
        Assert.Equal(first.Near, second.Near);
    }

    [Theory]
    [InlineData("the quick brown fox", "the quick brown fix")]
    [InlineData("one two", "two one")]
    [InlineData("ab c", "a bc")]
    [InlineData("今天天气", "今天天氣")]
    public void Of_OtherWords_DifferentExactKey(string first, string second)
        => Assert.NotEqual(DuplicateKeys.Of(first).Exact, DuplicateKeys.Of(second).Exact);

    [Theory]
    [InlineData("")]
    [InlineData(" \n—!")]
    public void Of_NoWords_NoKeys(string text) => Assert.Equal(new DuplicateKeys(null, null), DuplicateKeys.Of(text));

    [Fact]
    public void Of_KnownText_KeysNeverChange()
    {
        // Signatures stand in published records: a change here needs a new schema version.
        DuplicateKeys keys = DuplicateKeys.Of("Records of two runs years apart must still find each other.");

        Assert.Equal(PinnedExact, keys.Exact);
        Assert.StartsWith(PinnedNear, keys.Near!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfParagraph_FewWords_Null()
    {
        Assert.Null(DuplicateKeys.OfParagraph("Two words", 3));
        Assert.NotNull(DuplicateKeys.OfParagraph("Now three words", 3));
    }

    private const ulong PinnedExact = 12202497497873947730;
    private const string PinnedNear = "bq8UFym4jTYy4qy_njT2lYRYTuaWGevo";
}
