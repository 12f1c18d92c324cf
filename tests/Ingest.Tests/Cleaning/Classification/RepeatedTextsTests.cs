using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class RepeatedTextsTests
{
    private const string Sentence = "The lamp house holds a lens of eight hundred kilograms";

    [Fact]
    public void DoubtBlocks_CopiesInElementsOfAnotherBuild_OnlyTheLikeliestStays()
    {
        string html = $"<div class='narrow'><p>{Sentence}</p></div><main><p class='wide'>{Sentence}</p></main><footer><blockquote>{Sentence}</blockquote></footer>";

        Assert.Equal([0.05f, 0.6f, 0.02f], Doubt(ClassifiedPages.Html(html), [0.5f, 0.6f, 0.3f]));
    }

    [Theory]
    [InlineData("<div class='card'><p>{0}</p></div><div class='card'><p>{0}</p></div>")]
    [InlineData("<pre>{0}</pre><div class='other'><pre>{0}</pre></div>")]
    [InlineData("<p>Add it to the cart now</p><div class='other'><p>Add it to the cart now</p></div>")]
    public void DoubtBlocks_WhatMayRepeatItself_StaysAsItIs(string html) =>
        Assert.Equal([0.5f, 0.6f], Doubt(ClassifiedPages.Html(html.Replace("{0}", Sentence, StringComparison.Ordinal)), [0.5f, 0.6f]));

    [Fact]
    public void DoubtBlocks_RowsOfTables_StayAsTheyAre()
    {
        const string Rows = $"<tr><th>Part</th><th>Mass</th></tr><tr><td>{Sentence}</td><td>800</td></tr>";

        Assert.Equal([0.5f, 0.5f, 0.6f, 0.6f], Doubt(ClassifiedPages.Html($"<table>{Rows}</table><div class='other'><table class='b'>{Rows}</table></div>"), [0.5f, 0.5f, 0.6f, 0.6f]));
    }

    [Fact]
    public void DoubtBlocks_LinesOfADump_FallLess() =>
        Assert.Equal([0.9f, 0.5f, 0.73f], Doubt(ClassifiedPages.Text($"{Sentence}.\nIt was lit in 1882.\n{Sentence}.\n"), [0.9f, 0.5f, 0.88f]));

    [Fact]
    public void DoubtHeadings_CopiesOfAnyLength_OnlyTheLikeliestStays()
    {
        float[] headings = [0.5f, 0, 0.6f, 0];

        RepeatedTexts.DoubtHeadings(ClassifiedPages.Profile(ClassifiedPages.Html("<div class='narrow'><h2>History</h2><p>a</p></div><main><h2 class='wide'>History</h2><p>b</p></main>")), headings);

        Assert.Equal([0.05f, 0, 0.6f, 0], Rounded(headings));
    }

    [Theory]
    [InlineData("<p>Clean it with vinegar.</p>", "<p>Grind it with sand.</p>", 0.7f)]
    [InlineData("<p>Clean it with vinegar.</p>", "<p>Clean it with vinegar.</p>", 0.1f)]
    [InlineData("<p>Clean it with vinegar.</p>", "<h3>The lamp</h3>", 0.1f)]
    public void DoubtHeadings_LikelyOnesOverTextsOfTheirOwn_AreNoCopies(string below, string otherBelow, float expected)
    {
        float[] headings = [0.8f, 0, 0.7f, 0];

        RepeatedTexts.DoubtHeadings(ClassifiedPages.Profile(ClassifiedPages.Html($"<div class='parts'><h2>The lens</h2>{below}</div><main><h2 class='step'>The lens</h2>{otherBelow}</main>")), headings);

        Assert.Equal([0.8f, 0, expected, 0], Rounded(headings));
    }

    [Theory]
    [InlineData("<p>Clean it with vinegar.</p>", 0.1f)]
    [InlineData("<p>Clean it with brandy.</p>", 0.7f)]
    public void DoubtBlocks_SectionOfTheSameBuild_IsACopyWhereAllOfItComesBack(string end, float expected)
    {
        const string Opening = $"<h2>The lens</h2><p>{Sentence}</p><p>It floats on mercury.</p>";
        string html = $"<div><section>{Opening}<p>Clean it with vinegar.</p></section></div><div><section>{Opening}{end}</section></div>";

        Assert.Equal(expected, Doubt(ClassifiedPages.Html(html), [0.9f, 0.8f, 0.9f, 0.9f, 0.9f, 0.7f, 0.9f, 0.9f])[5]);
    }

    [Fact]
    public void Clean_SongInADump_KeepsItsRefrain()
    {
        const string Refrain = "And the light goes round and the light goes round till the morning comes to the bay,";
        string[] verses = ["The keeper climbed the hundred stairs with oil in a copper can,", "The storm blew in from the western sound and broke on the harbour wall,", "The boats came home when the wind had dropped and the sea lay flat and grey,"];
        string text = "The light goes round\n\n" + string.Concat(verses.Select(verse => $"{verse}\nand nobody saw how the water rose before the day began.\n\n{Refrain}\nand nobody sleeps by the sea tonight till the night has gone away.\n\n"));

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Text(text));

        Assert.Equal(3, page.Page.Blocks.Count(block => block.Text.StartsWith(Refrain, StringComparison.Ordinal) && page.Verdicts[block.Ordinal].Decision == Decision.Keep));
    }

    private static float[] Doubt(ParsedPage page, float[] probabilities)
    {
        Assert.Equal(probabilities.Length, page.Blocks.Count);
        RepeatedTexts.DoubtBlocks(ClassifiedPages.Profile(page), probabilities);
        return Rounded(probabilities);
    }

    private static float[] Rounded(float[] values) => [.. values.Select(value => MathF.Round(value, 2))];
}
