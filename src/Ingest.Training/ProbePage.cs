using Ingest.Cleaning.Classification;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>
/// A fixed page whose scores go into the weights file. Where the library no longer computes them, its features, its parser or its
/// trees have drifted from what was trained.
/// </summary>
internal static class ProbePage
{
    private const string Html = """
        <html><head><title>How lenses are ground - Example</title></head><body class="single">
        <nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li><li><a href="/about">About us</a></li></ul></nav>
        <main class="content"><article><h1>How lenses are ground</h1><p class="byline">By Ada Example</p>
        <p>Grinding a lens begins with two discs of glass, one of which is rubbed against the other with wet sand between them.</p>
        <h2>The coarse work</h2><p>After an hour or two the upper disc becomes hollow and the lower one bulges.</p>
        <ul><li>coarse sand</li><li>fine sand</li></ul></article></main>
        <aside class="sidebar"><h3>Related posts</h3><a href="/gifts">Ten gifts for stargazers</a></aside>
        <footer id="footer">Copyright 2024 Example Ltd. All rights reserved.</footer></body></html>
        """;

    private const string Text = """
        Home
        Shop
        About us
        How lenses are ground
        Grinding a lens begins with two discs of glass, one of which is rubbed against the other with wet sand between them.
        The coarse work
        After an hour or two the upper disc becomes hollow and the lower one bulges, as everybody who has tried it knows.
        Related posts
        Ten gifts for stargazers
        Copyright 2024 Example Ltd. All rights reserved.
        """;

    /// <summary>The page as the library parses it.</summary>
    public static ParsedPage Parse(ContentKind kind)
    {
        CatalogEntry<IParser, ParsingOptions> entry = kind == ContentKind.Html ? ParserCatalog.Entries.First(entry => entry.Name == "html") : ParserCatalog.Entries[^1];
        var item = new RawItem { Location = new ItemLocation("probe"), Kind = kind, Url = "https://example.org/blog/lenses" };
        return entry.Create(new ParsingOptions()).Parse(new DecodedText(item, kind == ContentKind.Html ? Html : Text, "utf-8", CharsetSource.Container), CancellationToken.None);
    }

    /// <summary>Probabilities of its blocks.</summary>
    public static float[] Score(ContentModel model, ContentKind kind) => model.Judge(Parse(kind)).Probabilities;
}
