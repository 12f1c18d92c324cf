using System.Text.RegularExpressions;

namespace Ingest.Tests.Conventions;

/// <summary>One type per file, the file named after it, and no file larger than can be read in one sitting.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 400;

    [Fact]
    public void File_Types_AreOneAndGiveItsName()
    {
        var wrong = new List<string>();
        foreach ((string path, string text) in SourceTree.LibraryFiles())
        {
            string name = Path.GetFileNameWithoutExtension(path).Split('.')[0];
            string[] types = [.. TopLevelType().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
            if (types is not [var only] || only != name)
            {
                wrong.Add($"{path}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void File_Length_StaysReadable() =>
        Assert.Empty(SourceTree.LibraryFiles().Where(file => file.Text.AsSpan().Count('\n') > MostLines).Select(file => file.Path));

    [GeneratedRegex(@"^(?:public |internal |sealed |static |abstract |partial |readonly |ref |file )*(?:class|record struct|record|struct|interface|enum|delegate [\w<>\[\]?,. ]+?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
