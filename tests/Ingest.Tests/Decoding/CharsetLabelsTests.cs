using Ingest.Decoding;

namespace Ingest.Tests.Decoding;

public sealed class CharsetLabelsTests
{
    [Theory]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData(" \"UTF8\" ", "utf-8")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("ISO-8859-9", "windows-1254")]
    [InlineData("gb2312", "gbk")]
    [InlineData("hz-gb-2312", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void Resolve_Label_GivesStandardsName(string? label, string? name)
    {
        Assert.Equal(name, CharsetLabels.Resolve(label));
    }

    [Theory]
    [InlineData("Decoding/charset-labels.txt")]
    [InlineData("Decoding/language-letters.txt")]
    [InlineData("Decoding/single-byte-tables.txt")]
    public void Read_DataFile_IsSortedWithoutDuplicates(string path)
    {
        IReadOnlyList<string> keys = [.. EmbeddedLines.Read(path).Select(static entry => entry.Split('\t')[0])];

        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Resolve_EveryName_CanBeDecoded()
    {
        foreach (string entry in EmbeddedLines.Read("Decoding/charset-labels.txt"))
        {
            string name = entry.Split('\t')[1];

            Assert.NotEmpty(CharsetDecoder.Decode(name, "abcd"u8));
        }
    }

    [Fact]
    public void Decode_TableCharset_UsesItsUpperHalf()
    {
        Assert.Equal("aȘ€", CharsetDecoder.Decode("iso-8859-16", [(byte)'a', 0xAA, 0xA4]));
    }
}
