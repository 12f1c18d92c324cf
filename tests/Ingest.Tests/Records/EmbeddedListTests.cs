using Ingest.Records;
using Ingest.Records.Masking;
using Ingest.Records.Quality;

namespace Ingest.Tests.Records;

public sealed class EmbeddedListTests
{
    [Theory]
    [InlineData(typeof(TextMasker), "file-extensions.txt")]
    [InlineData(typeof(TextMasker), "iban-lengths.tsv")]
    [InlineData(typeof(TextMasker), "version-words.txt")]
    [InlineData(typeof(QualitySignals), "c4-policy-phrases.txt")]
    [InlineData(typeof(QualitySignals), "gopher-stop-words.txt")]
    public void ReadLines_EachList_IsSortedWithoutRepetition(Type owner, string name)
    {
        List<string> lines = EmbeddedList.ReadLines(owner, name);

        Assert.NotEmpty(lines);
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void ReadLines_NoSuchList_Throws()
        => Assert.Throws<InvalidOperationException>(() => EmbeddedList.ReadLines(typeof(TextMasker), "missing.txt"));
}
