using Ingest.Cleaning;
using Ingest.Export;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline.Catalogs;

/// <summary>What every catalog promises its listings.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string, string, string> Entries() => DataOf(All());

    /// <summary>Rules have tests of their own, case by case.</summary>
    public static TheoryData<string, string, string> EntriesButRules() => DataOf(All().Where(entry => entry.Kind != "rule"));

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_NameAndSummary_AreFitForListings(string kind, string name, string summary)
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name);
        Assert.True(summary.Length is > 10 and < 160, $"{kind} {name}: {summary}");
    }

    [Theory]
    [MemberData(nameof(EntriesButRules))]
    public void Entry_ContainerParserOrExporter_IsTested(string kind, string name, string summary)
    {
        IReadOnlyList<string> signs = SignsOf(kind, name);
        bool isTested = Conventions.SourceTree.Files("tests/Ingest.Tests", "*.cs")
            .Any(file => signs.Any(sign => file.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)));

        Assert.True(isTested, $"{kind} {name} ({summary}): no test has any of {string.Join(", ", signs)}");
    }

    [Fact]
    public void Names_InOneCatalog_AreUnique() =>
        Assert.All(All().GroupBy(entry => (entry.Kind, entry.Name)), group => Assert.Single(group));

    [Fact]
    public void Codes_OfOneRule_AreUniqueAndThere()
    {
        foreach (CatalogEntry<IBlockRule, CleaningContext> entry in BlockRuleCatalog.Entries)
        {
            IBlockRule rule = entry.Create(new CleaningContext());
            Assert.NotEmpty(rule.Codes);
            Assert.Equal(rule.Codes.Count, rule.Codes.Distinct().Count());
        }
    }

    /// <summary>One that only advises is not asked where another decides every block, so a binding opinion of it would be lost.</summary>
    [Fact]
    public void Weight_OfRuleWithBindingOpinions_IsDeclared()
    {
        var binding = Conventions.SourceTree.Files("src/Ingest/Cleaning", "*Rule.cs").Where(file => file.Text.Contains("IsBinding: true", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(binding);
        Assert.All(binding, file => Assert.Contains("Weight => RuleWeight.", file.Text, StringComparison.Ordinal));
    }

    private static TheoryData<string, string, string> DataOf(IEnumerable<(string Kind, string Name, string Summary)> entries)
    {
        var data = new TheoryData<string, string, string>();
        foreach ((string kind, string name, string summary) in entries)
        {
            data.Add(kind, name, summary);
        }

        return data;
    }

    private static IEnumerable<(string Kind, string Name, string Summary)> All() =>
    [
        .. SourceCatalog.Entries.Select(entry => ("source", entry.Name, entry.Summary)),
        .. ParserCatalog.Entries.Select(entry => ("parser", entry.Name, entry.Summary)),
        .. BlockRuleCatalog.Entries.Select(entry => ("rule", entry.Name, entry.Summary)),
        .. ExporterCatalog.Entries.Select(entry => ("exporter", entry.Name, entry.Summary)),
    ];

    // Sources are recognised by content, so their tests go by file names; the rest is made by name.
    private static IReadOnlyList<string> SignsOf(string kind, string name) => kind switch
    {
        "source" => [$".{name}", $"-{name}", SourceCatalog.Entries.First(entry => entry.Name == name).Create(new SourceOptions()).GetType().Name],
        "parser" => [ParserCatalog.Entries.First(entry => entry.Name == name).Create(new ParsingOptions()).GetType().Name],
        _ => [ExporterCatalog.Entries.First(entry => entry.Name == name).Create(new ExportOptions()).GetType().Name],
    };
}
