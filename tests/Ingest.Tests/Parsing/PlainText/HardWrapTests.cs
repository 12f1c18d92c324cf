using System.Text;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class HardWrapTests
{
    private static readonly string[] Garden =
    [
        "Garden in winter",
        "The garden rests in winter, but there is work for those who know where to look for it this time of year.",
        "Pruning",
        "Apples and pears are pruned on dry days in January and February, when the wounds heal without any rot.",
        "Feeding birds",
        "Birds need fat and seeds most of all in long frosts, and clean water in a bowl that does not freeze.",
        "Tools",
        "Clean and oil the tools before they are put away, and sharpen the blades of the spades and the hoes.",
    ];

    private static readonly string[] Questions =
    [
        "The ferry crosses every half hour from Easter to the end of October, and once an hour in the winter.",
        "May I take my bicycle?",
        "Bicycles cross for half the fare, as long as there is room for them on the deck behind the cabin.",
        "What does it cost?",
        "A crossing costs two euros, children below six years of age go free, and groups of ten pay for eight.",
        "Does it run in fog?",
        "The ferryman decides: he sounds the bell on the landing stage when he will not cross for the fog.",
    ];

    private static readonly string[] Japanese =
    [
        "庭は冬のあいだ休んでいますが、どこを見ればよいかを知っている人にはこの季節にもたくさんの仕事があるものです。",
        "剪定",
        "りんごと梨の木は一月と二月の乾いた日に剪定すると、切り口がきれいにふさがり、病気にかかることも少なくなります。",
        "鳥の餌",
        "長い霜の季節には鳥は脂肪と種を何よりも必要とするので、凍らない器にきれいな水を入れて毎朝置いておきましょう。",
        "道具",
        "道具は片づける前によく洗って油を塗り、鋤と鍬の刃を研いで、乾いた小屋の壁に掛けておくと春まで長持ちします。",
    ];

    [Fact]
    public void Parse_ParagraphsOfOneLengthBelowHeadings_KeepsEveryLineABlock() => AssertEveryLineIsABlock(Garden);

    [Fact]
    public void Parse_QuestionsAsHeadings_KeepsEveryLineABlock() => AssertEveryLineIsABlock(Questions);

    [Fact]
    public void Parse_JapaneseParagraphsOfOneLength_KeepsEveryLineABlock() => AssertEveryLineIsABlock(Japanese);

    [Fact]
    public void Parse_LongParagraphsAmongManyShortLines_KeepsEveryLineABlock()
    {
        string[] menu = [.. Enumerable.Range(1, 400).Select(static number => $"Entry {number} of a long menu")];
        string[] page = [.. Enumerable.Range(1, 4).SelectMany(static number => (string[])[$"Part {number}", string.Join(' ', Garden[1], Garden[3], Garden[5], Garden[7])])];

        AssertEveryLineIsABlock([.. menu, .. Garden, .. page]);
    }

    [Fact]
    public void Parse_NamesOfOneLength_KeepsEveryLineABlock() => AssertEveryLineIsABlock(
    [
        "September 17, noon to one, Hall 217, Carrie Menken",
        "September 24, noon to one, Hall 217, Robert Harris",
        "October 1, noon to one, Hall 217, Alexandra Winter",
        "October 8, noon to one, Hall 217, Johannes Keppler",
    ]);

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(100)]
    public void Parse_WrappedTextWithHeadings_JoinsParagraphsOnly(int width)
    {
        string[] blocks = ["Garden in winter", $"Winter is quiet. {Garden[1]} {Garden[3]}", "Feeding birds", $"Not all birds go south. {Garden[5]} {Questions[0]}"];

        Assert.Equal(blocks, Texts(Wrap(blocks, width)));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    public void Parse_WrappedJapanese_JoinsParagraphsOnly(int width)
    {
        string[] blocks = [Japanese[0] + Japanese[2], "鳥の餌", Japanese[4] + Japanese[6] + Japanese[0]];

        Assert.Equal(blocks, Texts(string.Join('\n', blocks.SelectMany(block => block.Chunk(width / 2)).Select(static line => new string(line)))));
    }

    [Fact]
    public void Parse_HeadingBelowFullLastLine_StartsABlock()
    {
        const string Wrapped = "The old mill stands below the village, where the river turns twice before\n"
            + "it reaches the lake, and its wheel has not moved for years. Nobody knows\n"
            + "who built it, or when, and nobody in the village seems to care any more.\n"
            + "How the Wheel Works\n"
            + "The water falls on the wheel from above, and turns it by its weight, not\n"
            + "by its speed.\n";

        Assert.Equal(["How the Wheel Works"], Texts(Wrapped).Skip(1).Take(1));
        Assert.Equal(3, Texts(Wrapped).Length);
    }

    [Fact]
    public void Parse_TextWrappedByHand_JoinsLinesThatBreakOffInSentences()
    {
        const string Wrapped = "The old mill stands below the village, where the river\n"
            + "turns twice before it reaches the lake, and its wheel has not been moving\n"
            + "for years. Nobody knows who built it, or when, and nobody in\n"
            + "the village seems to care. The stories about its first owner\n"
            + "are not all too well known, and contradict each other in nearly everything\n"
            + "that matters.\n\nIts wheel was made of oak.\n";

        Assert.Equal(2, Texts(Wrapped).Length);
    }

    [Fact]
    public void Parse_OneLineWiderThanTheOthers_DoesNotHideTheWidth()
    {
        string paragraph = string.Join(' ', "Winter is quiet.", Garden[1], Garden[3], Garden[5], Questions[0]);
        string wide = $"a line of code that says \"{Garden[7]}\", and\nthen goes on in the next";

        Assert.Equal(paragraph, Texts(Wrap([paragraph], 72) + "\n" + wide)[0]);
    }

    [Fact]
    public void Parse_HeadingWrappedWiderThanTheText_DoesNotEndItsLines()
    {
        // More of the next words had fitted below the heading than below the text.
        const string Wrapped = "Opposition to a proposal to remove certain personal data from court records\n"
            + "is mounting and with good reason. Or good reasons, we should say.\n\n"
            + "   The Oklahoma Supreme Court has proposed what's known as Rule 31, which\n"
            + "   would lead to the removal of such information as dates of birth and\n"
            + "   addresses from court records. The court has sought public comment on\n"
            + "   the proposal, and it sure got an earful from its lawyers, who say that\n"
            + "   the members of law enforcement, district attorneys of the city and\n"
            + "   the business community have come out against the proposal, for varying\n"
            + "   reasons.\n";

        Assert.Equal(2, Texts(Wrapped).Length);
    }

    [Fact]
    public void Parse_WrappedQuotationWithAMarginOnTheRight_IsOneBlock()
    {
        string paragraph = string.Join(' ', "Winter is quiet.", Garden[1], Garden[3], Garden[5], Garden[7], Questions[0], Questions[2], Questions[4], Questions[6]);
        string quotation = "The ferryman says that " + Questions[2].ToLowerInvariant();

        Assert.Equal([paragraph, quotation], Texts(Wrap([paragraph], 72) + "\n" + Wrap([quotation], 58)));
    }

    [Fact]
    public void Parse_DashThatAFullLineHadNoRoomFor_IsNoBullet()
    {
        const string Wrapped = "Parties of both sides have worked together in the last years and most often\n"
            + "— to the surprise of all who have watched them in the years before the vote\n"
            + "of last fall — agreed on the laws that were most in need of being passed by\n"
            + "the house. The speaker said that nothing of the kind would have been thought\n"
            + "of in the old days, and that its members had learned to listen to each other\n"
            + "and to the people.\n";

        Assert.Single(Texts(Wrapped));
        Assert.Equal(["They need the following", "– apples and pears", "– rye"], Texts(Wrapped + "\nThey need the following\n– apples and pears\n– rye\n").Skip(1).Select(static (text, i) => i == 0 ? text : "– " + text));
    }

    private static void AssertEveryLineIsABlock(string[] lines) => Assert.Equal(lines, Texts(string.Join('\n', lines)));

    private static string Wrap(IEnumerable<string> blocks, int width)
    {
        var wrapped = new StringBuilder();
        foreach (string block in blocks)
        {
            int column = 0;
            foreach (string word in block.Split(' '))
            {
                bool fits = column + 1 + word.Length <= width;
                wrapped.Append(column == 0 ? string.Empty : fits ? " " : "\n").Append(word);
                column = column > 0 && fits ? column + 1 + word.Length : word.Length;
            }

            wrapped.Append('\n');
        }

        return wrapped.ToString();
    }

    private static string[] Texts(string text) =>
        [.. DumpPages.Parse(text).Blocks.Select(static block => block.Text)];
}
