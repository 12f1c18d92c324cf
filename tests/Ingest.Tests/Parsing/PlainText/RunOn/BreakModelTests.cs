using Ingest.Parsing;
using Ingest.Parsing.PlainText.RunOn;
using Ingest.Training.Breaks;

namespace Ingest.Tests.Parsing.PlainText.RunOn;

public sealed class BreakModelTests
{
    [Fact]
    public void Judge_ProbeLine_GivesTheProbabilitiesOfTheTraining()
    {
        var file = WeightsFile.Load("Ingest.Parsing.PlainText.RunOn.breaks.weights");
        float[] expected = [.. file.Header.GetProperty("probe").EnumerateArray().Select(probability => probability.GetSingle())];

        float[] probabilities = BreakProbe.Judge(BreakModel.Embedded);

        Assert.Equal(expected.Length, probabilities.Length);
        Assert.All(expected.Zip(probabilities), static pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.0005f));
    }

    [Fact]
    public void Train_SamePages_GivesTheSameBytesAndTellsWhereLinesEnded()
    {
        BreakPage[] pages = [.. Enumerable.Range(0, 20).Select(static page => BreakPage.Of($"Home\nShop\nMill {page}\nThe wheel of mill {page} turns in the brook.\nHome\nAll rights reserved", page % 5))];

        Assert.Equal(BreakTrainer.ToBytes(BreakTrainer.Train(pages), 20), BreakTrainer.ToBytes(BreakTrainer.Train(pages), 20));
        Assert.Equal([true, true, true, false, false, false, false], Breaks(new BreakModel(BreakTrainer.Train(pages)), "Home Shop Mill turns in the brook."));
    }

    [Theory]
    [InlineData("HomeAbout us", new[] { "Home", "About", "us" })]
    [InlineData("ends here.Next one", new[] { "ends", "here.", "Next", "one" })]
    [InlineData("Program.Cs of iPhone", new[] { "Program.Cs", "of", "iPhone" })]
    [InlineData("  4 March 2024By Ann ", new[] { "4", "March", "2024", "By", "Ann" })]
    public void Read_Line_GivesWordsAtSpacesAndCapitals(string line, string[] expected) =>
        Assert.Equal(expected, RunWords.Read(line, 0, line.Length).Select(word => line[word.Start..word.End]));

    [Theory]
    [InlineData("(Mill)", WordLook.Capitalised, WordClose.Plain)]
    [InlineData("“mills.”", WordLook.Small, WordClose.Stop)]
    [InlineData("FAQ?", WordLook.Capitals, WordClose.Mark)]
    [InlineData("A,", WordLook.Initial, WordClose.Comma)]
    [InlineData("$12:", WordLook.Number, WordClose.Colon)]
    [InlineData("»", WordLook.Symbols, WordClose.Symbol)]
    [InlineData("مطحنة؟", WordLook.Uncased, WordClose.Mark)]
    [InlineData("磨坊。", WordLook.Unspaced, WordClose.Stop)]
    [InlineData("โรงสี", WordLook.Uncased, WordClose.Symbol)]
    internal void Read_Word_HasItsLookAndClose(string word, WordLook look, WordClose close)
    {
        RunWord read = Assert.Single(RunWords.Read(word, 0, word.Length));

        Assert.Equal((look, close), (read.Look, read.Close));
    }

    private static IEnumerable<bool> Breaks(BreakModel model, string line) => model.Judge(RunWords.Read(line, 0, line.Length)).Skip(1).Select(static probability => probability >= 0.5f).Prepend(true);
}
