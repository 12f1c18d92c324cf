using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://www.Example.org/guide/page?p=2#top", "Example.org", "/guide/page?p=2#top", "/guide/page")]
    [InlineData("http://example.org", "example.org", "", "")]
    [InlineData("http://example.org?p=2", "example.org", "?p=2", "")]
    [InlineData("page.html", "", "", "")]
    [InlineData(null, "", "", "")]
    public void Of_AnyAddress_GivesItsParts(string? url, string host, string rest, string path)
    {
        var address = PageAddress.Of(url);

        Assert.Equal(new PageAddress(host, rest), address);
        Assert.Equal(path, address.Path);
    }
}
