namespace Ingest.Tests.Records.Language;

/// <summary>The texts of <c>fixtures/language/own-words.tsv</c>.</summary>
internal static class LanguageFixture
{
    public static List<(string Tag, string Text)> Read()
    {
        List<(string Tag, string Text)> texts = [];
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot(), "tests", "fixtures", "language", "own-words.tsv")))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[0] != '#')
            {
                texts.Add((line[..tab], line[(tab + 1)..]));
            }
        }

        return texts;
    }

    public static string TextOf(string tag) => Read().Single(t => t.Tag == tag).Text;

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Ingest.sln was not found above the tests.");
    }
}
