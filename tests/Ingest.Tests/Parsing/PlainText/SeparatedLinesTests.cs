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
    [InlineData("| a | b | c | d | e | f |\n| - | - | - | - | - | - |\n| " + Prose + " | " + Prose + Prose + " | c | d | e | f |\n| " + Prose + " | " + Prose + Prose + " | c | d | e | f |")]
    public void Part_OtherBars_AreText(string text) => Assert.Equal(text.Split('\n'), Part(text));

    [Theory]
    [InlineData("By the theorem $|H|$ divides $|G|$, and $|K|$ divides $|H|$. ")]
    [InlineData("The state a|0⟩ + b|1⟩ is measured. ")]
    [InlineData("if (a || b || c) return; ")]
    public void Part_Notation_StaysWhole(string sentence)
    {
        string line = string.Concat(Enumerable.Repeat(sentence + Prose, 4));

        Assert.Equal([line], Part(line));
    }

    [Fact]
    public void Part_HanWithBars_StandsApart()
    {
        string[] blocks = ["首页", "新闻", "体育", "山村老邮递员", "每天清晨五点，李德顺就背起绿色的邮包出门了，他负责的七个村子分布在两座大山之间，最远的一户人家要走四个小时。", "他的故事", "他说，山里的路他闭着眼也能走，只是每年冬天的雪越来越少，夏天的雨却越来越多，桥也修了三次。孩子们在村口等他，因为邮包里有时有城里的糖。", "版权所有", "联系"];

        Assert.Equal(blocks, Part(string.Join('|', blocks)));
    }

    [Fact]
    public void Parse_PageWithBars_HasItsTitleAndBlocks() =>
        Assert.Contains(ClassifiedPages.LooseText($"Home|Shop|Mills of the valley|{Prose}|Origin|{Prose}|Imprint|Contact").Blocks, static block => block.Text == "Mills of the valley");

    private static string[] Part(string text) =>
        [.. SeparatedLines.Part(text, LineReader.Read(text, 1000, out _, default), 1000).Select(line => line.In(text).ToString())];
}
