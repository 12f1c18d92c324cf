using System.Text;
using Ingest.Pipeline;
using PublicApiGenerator;

namespace Ingest.Tests.Conventions;

/// <summary>The library's public surface is a promise, kept in a file: what changes there was meant to.</summary>
public sealed class PublicApiTests
{
    private static readonly string ApprovedPath = Path.Combine(SourceTree.Root, "tests", "fixtures", "public-api", "Ingest.txt");

    [Fact]
    public void Surface_IsTheApprovedOne()
    {
        string actual = typeof(IngestPipeline).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("INGEST_UPDATE_FIXTURES") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ApprovedPath)!);
            File.WriteAllText(ApprovedPath, actual);
        }

        string difference = DifferenceOf(File.ReadAllText(ApprovedPath), actual);

        Assert.True(difference.Length == 0, "The public surface changed; if that is meant, run this test with INGEST_UPDATE_FIXTURES=1:\n" + difference);
    }

    // Lines carry their types, so that a line says where it belongs: a set of them tells what came and went.
    private static string DifferenceOf(string approved, string actual)
    {
        string[] before = QualifiedLines(approved), after = QualifiedLines(actual);
        var difference = new StringBuilder();
        foreach (string line in before.Except(after, StringComparer.Ordinal))
        {
            difference.Append("- ").Append(line).Append('\n');
        }

        foreach (string line in after.Except(before, StringComparer.Ordinal))
        {
            difference.Append("+ ").Append(line).Append('\n');
        }

        return difference.ToString();
    }

    private static string[] QualifiedLines(string text)
    {
        var lines = new List<string>();
        string space = "", type = "";
        foreach (string line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 1))
        {
            space = line.StartsWith("namespace ", StringComparison.Ordinal) ? line[10..] : space;
            bool isType = line.Contains(" class ", StringComparison.Ordinal) || line.Contains(" struct ", StringComparison.Ordinal) || line.Contains(" enum ", StringComparison.Ordinal) || line.Contains(" interface ", StringComparison.Ordinal);
            type = isType ? line : type;
            lines.Add(isType ? $"{space}: {line}" : $"{space}: {type}: {line}");
        }

        return [.. lines];
    }
}
