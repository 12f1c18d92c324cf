using System.Text.RegularExpressions;

namespace Ingest.Tests.Conventions;

/// <summary>Dependencies point one way: a folder uses those before it in the data flow, a subfolder its parents, and only catalogs name implementations.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] Order = ["Outcomes", "Sources", "Decoding", "Parsing", "Cleaning", "Sectioning", "Records", "Export", "Pipeline"];

    [Fact]
    public void Folders_AllFiles_AreKnown() =>
        Assert.Empty(SourceTree.LibraryFiles().Select(file => TopOf(FolderOf(file.Path))).Where(top => !Order.Contains(top)).Distinct());

    [Fact]
    public void References_AllFiles_PointUpwards()
    {
        var wrong = new List<string>();
        foreach ((string path, string text) in SourceTree.LibraryFiles())
        {
            string folder = FolderOf(path);
            wrong.AddRange(ReferencesIn(text).Where(target => !IsAllowed(folder, target)).Distinct().Select(target => $"{path} uses {target}"));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Parsing", "Decoding", true)]
    [InlineData("Parsing", "Cleaning", false)]
    [InlineData("Parsing/Html", "Parsing", true)]
    [InlineData("Parsing", "Parsing/Html", false)]
    [InlineData("Parsing/Html", "Parsing/Text", false)]
    [InlineData("Parsing/Html", "Parsing/Html/Metadata", true)]
    [InlineData("Cleaning/Rules", "Parsing/Html", false)]
    [InlineData("Pipeline/Catalogs", "Parsing/Html", true)]
    [InlineData("Pipeline", "Pipeline/Catalogs", true)]
    [InlineData("Pipeline", "Pipeline/Runs", false)]
    public void IsAllowed_Folders_FollowsTheGuide(string folder, string target, bool expected) => Assert.Equal(expected, IsAllowed(folder, target));

    private static bool IsAllowed(string folder, string target)
    {
        int own = Array.IndexOf(Order, TopOf(folder));
        int other = Array.IndexOf(Order, TopOf(target));
        if (other != own)
        {
            return other < own && (target == TopOf(target) || folder == "Pipeline/Catalogs");
        }

        return folder == target
            || folder.StartsWith(target + "/", StringComparison.Ordinal)
            || IsOwnRoom(folder, target)
            || (folder, target) is ("Pipeline", "Pipeline/Catalogs");
    }

    // An implementation in a folder of its own (Parsing/Html) may be divided further and put its parts together itself.
    private static bool IsOwnRoom(string folder, string target) => folder.Contains('/', StringComparison.Ordinal) && target.StartsWith(folder + "/", StringComparison.Ordinal);

    private static IEnumerable<string> ReferencesIn(string text) =>
        NamespaceReference().Matches(text).Select(match => FoldersOf(match.Groups[1].Value)).Where(folder => folder.Length > 0);

    // What follows the folders is a type: only as many words count as there are folders on disk.
    private static string FoldersOf(string dotted)
    {
        string folder = "";
        foreach (string word in dotted.Split('.'))
        {
            string next = folder.Length == 0 ? word : $"{folder}/{word}";
            if (!Directory.Exists(Path.Combine(SourceTree.Root, "src", "Ingest", next)))
            {
                break;
            }

            folder = next;
        }

        return folder;
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string TopOf(string folder) => folder.Split('/')[0];

    // "using Ingest.Parsing;", "Ingest.Parsing.Block", and "Parsing.Block" as seen from inside the library, but neither
    // "page.Parsing.…" (a property) nor comments' "cref" to a type further down, which binds nothing.
    [GeneratedRegex(@"(?<![\w.""])(?:using (?:static )?)?Ingest\.([A-Z]\w*(?:\.[A-Z]\w*)*)(?![^\n]*cref)")]
    private static partial Regex NamespaceReference();
}
