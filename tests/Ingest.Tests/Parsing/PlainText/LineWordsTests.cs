using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class LineWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" … ", "")]
    [InlineData("Tide tables, 2nd edition", "Tide|tables|2nd|edition")]
    [InlineData("港", "港")]
    [InlineData("港务", "港务")]
    [InlineData("港务长", "港务|务长")]
    [InlineData("2026年版PDF", "2026|年版|PDF")]
    [InlineData("潮位表。第一", "潮位|位表|第一")]
    [InlineData("น้ำ", "น้|ำ")]
    [InlineData("潮位\u3000表", "潮位|表")]
    public void Next_Line_GivesRunsAndPairs(string line, string expected)
    {
        List<string> words = [];
        for (int at = 0; LineWords.Next(line, ref at, out Range word);)
        {
            words.Add(line[word]);
        }

        Assert.Equal(expected, string.Join('|', words));
    }
}
