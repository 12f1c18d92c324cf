using Ingest.Records.Masking;

namespace Ingest.Tests.Records.Masking;

public sealed class WordFileTests
{
    [Theory]
    [InlineData("file-extensions.txt")]
    [InlineData("iban-lengths.tsv")]
    [InlineData("version-words.txt")]
    public void ReadLines_EachList_IsSortedWithoutRepetition(string name)
    {
        List<string> lines = WordFile.ReadLines(name);

        Assert.NotEmpty(lines);
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), lines);
    }
}
