namespace Ingest.Tests.Conventions;

/// <summary>Embedded word lists: a header that names source and licence, then sorted entries, each once.</summary>
public sealed class WordListTests
{
    // A licence, or a paper or standard whose facts a list restates.
    private static readonly string[] Origins = ["MIT", "Apache-2.0", "CC0", "CC-BY", "BSD", "Unicode", "WHATWG", "et al."];

    public static TheoryData<string> Lists() => [.. SourceTree.Files("src/Ingest", "*.txt").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_Entries_AreSortedAndUnique(string path)
    {
        string[] entries = [.. LinesOf(path).Where(line => line.Length > 0 && line[0] != '#')];

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), entries);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_Header_NamesSourceAndLicence(string path)
    {
        string header = string.Join('\n', LinesOf(path).TakeWhile(line => line.StartsWith('#')));

        Assert.True(Origins.Any(word => header.Contains(word, StringComparison.Ordinal)), $"{path} says neither where it comes from nor under which terms");
    }

    private static string[] LinesOf(string path) => File.ReadAllLines(Path.Combine(SourceTree.Root, "src", "Ingest", path));
}
