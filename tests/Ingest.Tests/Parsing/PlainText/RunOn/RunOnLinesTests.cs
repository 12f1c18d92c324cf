using Ingest.Parsing.PlainText;
using Ingest.Parsing.PlainText.RunOn;

namespace Ingest.Tests.Parsing.PlainText.RunOn;

public sealed class RunOnLinesTests
{
    private const string Prose =
        "The old mill stands below the village, where the river turns twice before it reaches the lake. Its wheel has not moved since the spring of 1931, yet the beams inside still smell of "
        + "flour on warm days. Nobody knows who laid the first stone, for the books of the parish were lost in the great flood, and what the people of Arden tell their children about it changes "
        + "with every teller. A letter of 1740 speaks of a new wheel, so that an older one must have stood there. Water from the upper pond fell on the paddles and turned the axle.";

    private const string GermanProse =
        "Seit dem Herbst 1802 setzt bei Oberau eine Fähre über den Fluss. Sie hängt an einem Seil und braucht keinen Motor, denn die Strömung selbst drückt sie von einem Ufer zum anderen, sobald "
        + "der Fährmann das Ruder schräg stellt. Der Kahn ist aus Lärche und wird alle sieben Jahre geteert. Er trägt zwei Wagen oder dreißig Menschen, aber bei Hochwasser bleibt er angebunden, "
        + "und wer hinüber will, geht die Stunde bis zur Brücke zu Fuß. Die Großmutter des heutigen Fährmanns fuhr im Krieg allein und schrieb jede Fahrt mit Kreide an die Tür des Wartehauses.";

    [Fact]
    public void Part_PageInOneLine_MenuProseAndFooterStandApart()
    {
        string[] parts = Part($"Home About us Contact Shop Log in Sign up Search News Mills of the valley By Ada Example March 4, 2024 {Prose} Related articles Ten gifts for millers "
            + "Subscribe to our newsletter Privacy Policy Terms of Use Copyright 2024 Example Ltd. All rights reserved.");

        string[] prose = [.. parts.Where(static part => Prose.Contains(part, StringComparison.Ordinal))];
        Assert.Equal(Prose, string.Join(' ', prose));
        Assert.All(prose, static part => Assert.EndsWith(".", part, StringComparison.Ordinal));
        Assert.True(parts.Length - prose.Length >= 8, string.Join('|', parts));
    }

    [Fact]
    public void Part_ArticleInOneLineBetweenMenuAndFooter_IsParted()
    {
        string[] parts = Part($"Home News Sport Culture Weather Contact Subscribe\nMills of the valley By Ada Example March 4, 2024 {Prose} Read also Ten gifts for millers\nPrivacy Cookies Terms");

        Assert.Equal("Home News Sport Culture Weather Contact Subscribe", parts[0]);
        Assert.Equal(Prose, string.Join(' ', parts.Where(static part => Prose.Contains(part, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Mills of the Valley\nBy Ada Example, 4 March 2024\n" + Prose + "\nRead also: Ten gifts for millers")]
    [InlineData(Prose)]
    [InlineData(GermanProse)]
    [InlineData(Prose + "\n" + Prose + "\n" + Prose)]
    public void Part_Paragraphs_StayWhole(string text) => Assert.Equal(text.Split('\n'), Part(text));

    [Fact]
    public void Part_PageWithoutSpaces_IsPartedWhereCapitalsTell()
    {
        string[] parts = Part($"HomeAboutContactNewsletter\nMills of the valley\n{Prose}Related articlesTen gifts for millers{Prose}Share this postFacebookTwitterPrivacy Policy\nContactNewsletter");

        Assert.Equal(["Home", "About", "Contact", "Newsletter", "Mills of the valley", Prose, "Related articles", "Ten gifts for millers"], parts[..8]);
        Assert.Equal(["Facebook", "Twitter", "Privacy Policy", "Contact", "Newsletter"], parts[^5..]);
    }

    [Fact]
    public void Part_NumbersOfLinks_AreNoGlue()
    {
        string[] names = ["Slide Shows", "Special Reports", "Auto Design", "Smart Answers", "Product Reviews", "Case Studies"];
        string[] lines = [.. names.Select(static (name, i) => $"[{i + 1}]{name}"), "By [19]Ada Example", Prose[..200]];

        Assert.Equal(lines, Part(string.Join('\n', lines)));
    }

    [Fact]
    public void CountJoints_NoteBehindASentence_IsAJoint()
    {
        int all = 0;
        int withinWords = 0;
        RunWords.CountJoints("([4]Ada the lake.[12]Next", ref all, ref withinWords);

        Assert.Equal(1, all);
    }

    [Fact]
    public void Part_NamesWithCapitals_StayWhole()
    {
        string line = "She wrote JavaScript for YouTube and LinkedIn before she founded a small company of her own, which makes apps for the iPhone. " + Prose;

        Assert.Equal([line, line], Part($"{line}\n{line}"));
    }

    [Fact]
    public void Part_HanInOneLine_ItsNeedlessSpacesAreEndsOfBlocks()
    {
        string[] blocks = ["首页", "关于我们", "山谷里的磨坊", "老磨坊在村子下面，河水在那里转了两个弯才流进湖里。", "版权所有"];
        string[] page = [.. Enumerable.Repeat(blocks, 70).SelectMany(static all => all)];

        Assert.Equal(page, Part(string.Join(' ', page)));
    }

    [Theory]
    [InlineData("老", 125_000)]
    [InlineData("😀", 60_000)]
    public void Part_LineWithoutSpaces_StaysWhole(string character, int times)
    {
        string line = string.Concat(Enumerable.Repeat(character, times));

        Assert.Equal([line], Part(line));
        Assert.Equal([.. Enumerable.Repeat("磨坊在村子下面", 2000), line], Part(string.Concat(Enumerable.Repeat("磨坊在村子下面\n", 2000)) + line));
    }

    // Japanese has an ideographic space behind marks and in names.
    [Fact]
    public void Part_BlanksOfAnAuthor_AreNoEndsOfBlocks()
    {
        string line = string.Concat(Enumerable.Repeat("「待って！　まだ早いよ！」と山田　太郎は言った。水車は1931年の春から動いていない。", 12));

        Assert.Equal([line, line], Part($"{line}\n{line}"));
    }

    [Fact]
    public void Part_Code_StaysWhole()
    {
        string[] lines =
        [
            "public JsonSerializerFactory CreateJsonSerializer(HttpMessageInvoker invoker, BlobStorageBuilder builder)",
            "var storage = new BlobStorageBuilder().UseMemoryCache(cacheOptions).BuildServiceProvider();",
            "HttpMessageHandler<TokenProvider> tokenHandler = TokenHandlerFactory.CreateDefault();",
        ];

        Assert.Equal(lines, Part(string.Join('\n', lines)));
    }

    [Fact]
    public void Part_OneLongLineAmongShort_IsParted()
    {
        string page = string.Join(' ', Enumerable.Repeat($"Home About us Contact {Prose} Log in Sign up", 5));

        Assert.True(Part($"Mills\nWheels\n{page}\nThe end").Length > 12);
    }

    [Fact]
    public void Part_NoLinesAndCancelled_ReturnsAndStops()
    {
        Assert.Empty(Part(""));
        string text = string.Join(' ', Enumerable.Repeat("Home About us Contact Log in", 200));
        Assert.Throws<OperationCanceledException>(() => RunOnLines.Part(text, LineReader.Read(text, 1000, out _, default), 1000, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Part_LineLongerThanAPiece_LosesNothing()
    {
        string line = string.Join(' ', Enumerable.Repeat($"Home About us Contact Shop Log in Sign up Search News {Prose} Related articles Privacy Policy Terms of Use", 400));

        string[] parts = Part(line);

        Assert.True(line.Length > 200_000 && parts.Length > 400, $"{parts.Length} parts");
        Assert.Equal(line.Replace(" ", "", StringComparison.Ordinal), string.Concat(parts).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Part_MoreThanTheLimit_RestIsOneLine()
    {
        string text = string.Join(' ', Enumerable.Repeat("Home About us Contact Log in", 200));
        List<TextLine> lines = LineReader.Read(text, 1000, out _, default);

        List<TextLine> parted = RunOnLines.Part(text, lines, 10, default);

        Assert.Equal(11, parted.Count);
        Assert.Equal(text.Length, parted[^1].End);
    }

    private static string[] Part(string text) =>
        [.. RunOnLines.Part(text, LineReader.Read(text, 100_000, out _, default), 100_000, default).Select(line => line.In(text).ToString())];
}
