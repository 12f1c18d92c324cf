using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class PostSignaturesTests
{
    [Theory]
    [InlineData("<div class='post'><div class='body'><p>The pump is dry.</p></div><div class='signature'><p>Never change a running mill.</p></div></div>")]
    [InlineData("<article id='message-7'><p>The pump is dry.</p><aside class='user-signature wide'><div class='signature-text'>Never change a running mill.</div></aside></article>")]
    [InlineData("<td><div>The pump is dry.</div><div class='postsignature postmsg'>Never change a running mill.</div></td>")]
    public void DoubtBlocks_SignatureUnderAPost_IsLessLikely(string html) => Assert.Equal([0.8f, 0.1f], Doubt(html));

    [Theory]
    [InlineData("<section class='detail'><h3>turn</h3><div class='member-signature'>void turn(Wheel wheel)</div></section>")]
    [InlineData("<div class='post has-signature'><p>The pump is dry.</p><p>So is the mill.</p></div>")]
    [InlineData("<div class='comment'><div class='signature'>Anton Weber</div><p>So is the mill.</p></div>")]
    public void DoubtBlocks_OtherElements_StayAsTheyAre(string html) => Assert.Equal([0.8f, 0.7f], Doubt(html));

    private static float[] Doubt(string html)
    {
        ParsedPage page = ClassifiedPages.Html($"<main>{html}</main>");
        float[] probabilities = [0.8f, 0.7f];
        Assert.Equal(2, page.Blocks.Count);
        PostSignatures.DoubtBlocks(ClassifiedPages.Profile(page), probabilities);
        return [.. probabilities.Select(static probability => MathF.Round(probability, 2))];
    }
}
