using Ingest.Decoding;

namespace Ingest.Tests.Decoding;

public sealed class EmbeddedLinesTests
{
    [Theory]
    [InlineData("Records/Masking/file-extensions.txt")]
    [InlineData("Records/Masking/iban-lengths.tsv")]
    [InlineData("Records/Masking/version-words.txt")]
    [InlineData("Records/Quality/c4-policy-phrases.txt")]
    [InlineData("Records/Quality/gopher-stop-words.txt")]
    public void Read_EachList_IsSortedWithoutRepetition(string path)
    {
        IReadOnlyList<string> lines = EmbeddedLines.Read(path);

        Assert.NotEmpty(lines);
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void Read_NoSuchList_Throws() => Assert.Throws<ArgumentException>(() => EmbeddedLines.Read("Records/Masking/missing.txt"));

    [Fact]
    public void FilesIn_Folder_GivesPathsThatCanBeRead() => Assert.All(EmbeddedLines.FilesIn("Cleaning/Consent/Phrases"), path => Assert.NotEmpty(EmbeddedLines.Read(path)));
}
