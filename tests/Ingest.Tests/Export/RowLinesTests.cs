using System.Text;
using Ingest.Export;

namespace Ingest.Tests.Export;

public sealed class RowLinesTests
{
    [Theory]
    [InlineData(false, "a\nb\n", "a\n|b\n")]
    [InlineData(false, "a\n\nb", "a\n|\n|b")]
    [InlineData(false, "\"a\n\"b\n", "\"a\n|\"b\n")]
    [InlineData(true, "\"a\n\"b\nc\n", "\"a\n\"b\n|c\n")]
    [InlineData(true, "1,\"say \"\"x\ny\"\"\",\r\n2,,\"\"\r\n", "1,\"say \"\"x\ny\"\"\",\r\n|2,,\"\"\r\n")]
    [InlineData(true, "", "")]
    public void Read_ContentInPiecesOfAnySize_GivesItsRows(bool hasQuotes, string content, string expected)
    {
        for (int piece = 1; piece <= content.Length + 1; piece++)
        {
            Assert.Equal(expected, string.Join('|', Read(content, hasQuotes, piece)));
        }
    }

    [Fact]
    public void Read_RowsLongerThanTheBuffer_AreWhole()
    {
        string[] rows = [new string('a', 300_000) + "\n", "b\n", "\"" + new string('\n', 70_000) + "\"\n", new string('c', 65_535) + "\n"];

        Assert.Equal(rows, Read(string.Concat(rows), hasQuotes: true, piece: 10_007));
    }

    private static string[] Read(string content, bool hasQuotes, int piece)
    {
        using var file = new PieceStream(Encoding.UTF8.GetBytes(content), piece);
        return [.. new RowLines(file, hasQuotes).Read().Select(row => Encoding.UTF8.GetString(row.Span))];
    }

    /// <summary>Gives no more than a piece at once, as pipes and decompressors do.</summary>
    private sealed class PieceStream(byte[] content, int piece) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
