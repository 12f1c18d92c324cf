using Ingest.Decoding;

namespace Ingest.Tests.Cleaning;

public sealed class CleaningListsTests
{
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (string name in typeof(EmbeddedLines).Assembly.GetManifestResourceNames())
        {
            bool isOurs = name.StartsWith("Ingest.Cleaning.Consent.", StringComparison.Ordinal)
                || name.StartsWith("Ingest.Cleaning.Classification.Stock.", StringComparison.Ordinal)
                || name.StartsWith("Ingest.Cleaning.Rules.", StringComparison.Ordinal);
            if (isOurs && name.EndsWith(".txt", StringComparison.Ordinal))
            {
                files.Add(name);
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Entries_OfEveryList_AreSortedAndUnique(string resource)
    {
        List<string> entries = Read(resource, out int headerLines);

        Assert.True(headerLines >= 2, "A list names its source and licence.");
        Assert.NotEmpty(entries);
        for (int i = 1; i < entries.Count; i++)
        {
            Assert.True(string.CompareOrdinal(entries[i - 1], entries[i]) < 0, $"'{entries[i]}' is out of order or twice.");
        }
    }

    [Fact]
    public void Files_OfConsentPhrases_CoverTwentyFourLanguages() =>
        Assert.True(EmbeddedLines.FilesIn("Cleaning/Consent/Phrases").Count >= 24);

    private static List<string> Read(string resource, out int headerLines)
    {
        using var reader = new StreamReader(typeof(EmbeddedLines).Assembly.GetManifestResourceStream(resource)!);
        List<string> entries = [];
        headerLines = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                headerLines++;
            }
            else
            {
                entries.Add(line);
            }
        }

        return entries;
    }
}
