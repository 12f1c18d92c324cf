using Ingest.Parsing.PlainText;
using Ingest.Tests.Cleaning.Classification;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class SeparatedLinesTests
{
    private const string Prose =
        "The old mill stands below the village, where the river turns twice before it reaches the lake. Its wheel has not moved since the spring of 1931, yet the beams inside still smell of flour.";

    [Theory]
    [InlineData("|")]
    [InlineData(" | ")]
    public void Part_BlocksWithBarsBetween_StandApart(string bar)
    {
        string[] blocks = ["Home", "About us", "Mills of the valley", Prose, "Origin", Prose, "Related", "Ten gifts"];

        Assert.Equal(blocks, Part(string.Join(bar, blocks) + bar));
    }

    [Theory]
    [InlineData("Home | About us | Contact | Shop | Log in | Search | News | Jobs | Press")]
    [InlineData("Mills of the valley | The Courier\n" + Prose + Prose + Prose)]
    [InlineData("| a | b | c | d | e | f |\n| - | - | - | - | - | - |\n| " + Prose + " | b | c | d | e | f |")]
    public void Part_OtherBars_AreText(string text) => Assert.Equal(text.Split('\n'), Part(text));

    [Fact]
    public void Parse_PageWithBars_HasItsTitleAndBlocks() =>
        Assert.Contains(ClassifiedPages.LooseText($"Home|Shop|Mills of the valley|{Prose}|Origin|{Prose}|Imprint|Contact").Blocks, static block => block.Text == "Mills of the valley");

    private static string[] Part(string text) =>
        [.. SeparatedLines.Part(text, LineReader.Read(text, 1000, out _, default), 1000).Select(line => line.In(text).ToString())];
}
