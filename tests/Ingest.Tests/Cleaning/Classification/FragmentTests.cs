using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

/// <summary>Content without a page around it, as feeds and databases hold it: nothing in it is boilerplate.</summary>
public sealed class FragmentTests
{
    private const string Oven = "Our oven is lit at four in the morning, and the first loaves of rye are on the shelf when the door opens at seven.";
    private const string Flour = "The flour comes from a mill two villages away, which still grinds between stones and delivers every second Thursday.";

    [Theory]
    [InlineData($"<p>{Oven}</p>")]
    [InlineData($"<html><head><title>Bakery</title></head><body><p>{Oven}</p></body></html>")]
    [InlineData($"<p>{Oven}</p><p>{Flour}</p>")]
    [InlineData($"{Oven}<br><br>{Flour}")]
    [InlineData($"<h1>The bakery</h1><p>{Oven}</p><p>{Flour}</p>")]
    [InlineData($"<div>{Oven}</div><ul><li>Rye, baked every day but Sunday</li><li>Spelt, on Wednesdays and Saturdays</li><li>Plaits, by order only</li></ul>")]
    [InlineData($"<p>{Flour}</p><table><tr><th>Bread</th><th>Price</th></tr><tr><td>Rye loaf</td><td>4.20</td></tr><tr><td>Spelt loaf</td><td>5.10</td></tr></table>")]
    public void Clean_Fragment_KeepsAllOfIt(string html)
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(html));

        Assert.Empty(Dropped(page));
        Assert.Empty(page.Page.Warnings);
    }

    [Fact]
    public void Clean_NothingKept_SaysSo()
    {
        const string Html = "<html><head><title>Loading</title></head><body><nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Sign in</a></li><li><a href='/c'>Cart</a></li></ul></nav><div id='root'></div><footer><a href='/d'>Privacy policy</a> <a href='/e'>Terms of use</a></footer></body></html>";

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Html));

        Assert.Equal("no-main-content", Assert.Single(page.Page.Warnings).Value);
    }

    [Fact]
    public void Clean_Table_IsKeptOrDroppedAsAWhole()
    {
        const string Html = $"""
            <html><body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav><main><h1>The bakery</h1><p>{Oven}</p><p>{Flour}</p>
            <table><tr><th>Bread</th><th>Price</th></tr><tr><td>Rye loaf</td><td>4.20</td></tr><tr><td>n/a</td><td>—</td></tr><tr><td>Total</td><td>9.30</td></tr></table>
            <p>{Oven}</p></main><footer>© 2024</footer></body></html>
            """;

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Html));

        Assert.Single(page.Page.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(block => page.Verdicts[block.Ordinal].Decision).Distinct());
    }

    [Fact]
    public void Clean_ImageBetweenKeptParagraphs_IsKept_AmongMenusNot()
    {
        const string Html = $"""
            <html><body><nav><ul><li><a href="/">Home</a></li></ul><img src="logo.png" alt="Logo of the bakery"><ul><li><a href="/shop">Shop</a></li></ul></nav>
            <main><h1>The bakery</h1><p>{Oven}</p><figure><img src="oven.jpg" alt="The oven, seen from the yard"></figure><p>{Flour}</p></main></body></html>
            """;

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Html));

        Assert.Equal(["The oven, seen from the yard"], page.Page.Blocks
            .Where(block => block.Kind == BlockKind.Image && page.Verdicts[block.Ordinal].Decision == Decision.Keep)
            .Select(block => block.Text));
    }

    private static IEnumerable<string> Dropped(CleanedPage page) =>
        page.Page.Blocks.Where(block => page.Verdicts[block.Ordinal].Decision == Decision.Drop).Select(block => block.Text);
}
