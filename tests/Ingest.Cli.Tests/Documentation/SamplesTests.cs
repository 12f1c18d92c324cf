using System.Text;
using System.Text.Json;
using Ingest.Pipeline;
using Ingest.Records;

namespace Ingest.Cli.Tests.Documentation;

/// <summary>The samples give the records that are checked in, loose and packed alike.</summary>
public sealed class SamplesTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Root = RepositoryFolder.Path;
    private static readonly string ExpectedPath = Path.Combine(Root, "tests", "fixtures", "samples", "expected.json");

    [Fact]
    public async Task Run_LooseSamples_GivesTheExpectedRecords()
    {
        string actual = Describe(await RecordsOf("site", "glossary-achromatic-doublet.txt"));
        if (Environment.GetEnvironmentVariable("INGEST_UPDATE_FIXTURES") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ExpectedPath)!);
            File.WriteAllText(ExpectedPath, actual);
        }

        Assert.Equal(File.ReadAllText(ExpectedPath), actual);
    }

    // A crawl's records carry addresses and files do not, and an address is evidence: only equals are compared.
    [Theory]
    [InlineData("site", "site.zip")]
    [InlineData("site.jsonl", "site.warc.gz")]
    public async Task Run_SamePagesPackedOtherwise_GivesTheSameTexts(string one, string other)
    {
        IReadOnlyList<PageRecord> first = await RecordsOf(one), second = await RecordsOf(other);

        Assert.Equal(6, first.Count);
        Assert.Equal(first.Select(page => (page.Title, page.Markdown)), second.Select(page => (page.Title, page.Markdown)));
    }

    [Fact]
    public async Task Run_LooseSamples_HoldNoConsentText()
    {
        foreach (PageRecord page in await RecordsOf("site", "glossary-achromatic-doublet.txt"))
        {
            foreach (string word in (string[])["cookie", "partners", "Datenschutzeinstellungen", "consent"])
            {
                Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Run_SamplesOfOneLineEach_KeepTheProseAndDropNoticesAndMenus()
    {
        string[] prose = ["Most first telescopes end up in a cupboard.", "Collimation brings the axes of both mirrors into one line.", "Zwölf Menschen in dicken Jacken", "Never wipe it. Dew carries dust", "It stands on any table that does not wobble", "Everything we sell has spent"];
        IReadOnlyList<PageRecord> pages = await RecordsOf("site.csv");

        Assert.All(prose.Zip(pages), static pair => Assert.Contains(pair.First, pair.Second.Text, StringComparison.Ordinal));
        Assert.All(pages, static page =>
        {
            Assert.All((string[])["cookie", "partners", "Datenschutzeinstellungen", "Log in", "Impressum", "All rights reserved"], word => Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("lines-parted", page.Warnings);
        });
        Assert.True(pages.Sum(static page => page.Sections.Sum(static section => section.Section.Blocks.Count)) > 40);
    }

    private static async Task<IReadOnlyList<PageRecord>> RecordsOf(params string[] names)
    {
        var records = new List<PageRecord>();
        await foreach (PageRecord record in new IngestPipelineBuilder().Build().ReadRecordsAsync(names.Select(name => Path.Combine(Root, "samples", name))))
        {
            records.Add(record);
        }

        return records;
    }

    private static string Describe(IEnumerable<PageRecord> records)
    {
        var lines = new StringBuilder();
        foreach (PageRecord page in records)
        {
            var shown = new
            {
                source = Path.GetFileName(page.SourcePath),
                title = page.Title,
                author = page.Author,
                published = page.Published,
                language = page.Language,
                page_type = page.PageType,
                sections = page.Sections.Select(section => new
                {
                    path = section.Section.HeadingPath,
                    markdown = section.Section.Markdown,
                    blocks = section.Section.Blocks.Select(block => block.Kind.ToString().ToLowerInvariant()),
                }),
            };
            lines.Append(JsonSerializer.Serialize(shown, Readable)).Append('\n');
        }

        return lines.ToString();
    }
}
