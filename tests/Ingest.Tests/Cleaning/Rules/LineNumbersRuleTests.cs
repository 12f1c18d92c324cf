using Ingest.Cleaning;
using Ingest.Cleaning.Rules;
using Ingest.Tests.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Rules;

public sealed class LineNumbersRuleTests
{
    [Theory]
    [InlineData("<div><div class=linenos><pre>1\n2\n3</pre></div><div><pre>lenses = [1, 2]\nfor lens in lenses:\n    print(lens)</pre></div></div>", 1)]
    [InlineData("<pre>41\n42\n</pre><pre>read\nwrite\n</pre>", 1)]
    [InlineData("<pre>1\n2\n3</pre><pre>one line</pre>", 0)]
    [InlineData("<pre>1\n2\n4</pre><pre>a\nb\nc</pre>", 0)]
    [InlineData("<pre>1\n2\n3</pre><p>Three lines of output.</p>", 0)]
    public void Judge_CodeBesideItsNumbers_DropsTheNumbers(string html, int expected)
    {
        BlockOpinion[] opinions = [.. new LineNumbersRule().Judge(ClassifiedPages.Html(html), new CleaningContext())];

        Assert.Equal(expected, opinions.Length);
        Assert.All(opinions, opinion => Assert.Equal((0, Decision.Drop, "line-numbers", true), (opinion.Block, opinion.Decision, opinion.Code.Value, opinion.IsBinding)));
    }
}
