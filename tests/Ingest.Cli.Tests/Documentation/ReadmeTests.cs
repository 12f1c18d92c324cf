using System.Text.RegularExpressions;

namespace Ingest.Cli.Tests.Documentation;

/// <summary>What the README shows is what the code does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = RepositoryFolder.Path;

    [Fact]
    public void LibraryExample_InReadme_IsTheCompiledOne()
    {
        string readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        string compiled = File.ReadAllText(Path.Combine(Root, "tests", "Ingest.Cli.Tests", "Documentation", "ReadmeExample.cs"));

        string shown = CSharpBlock().Match(readme).Groups[1].Value;

        Assert.Equal(LinesOf(compiled.Split("// begin")[1].Split("// …")[0] + compiled.Split("// …")[2].Split("// end")[0]), LinesOf(shown));
    }

    [Fact]
    public void Options_InReadme_Exist()
    {
        string readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        string[] known = [.. Settings.SettingCatalog.All.Select(setting => setting.Flag), "--help", "--config", "--print-config", "--plan", "--shard", "--shards", "--record", "--html", "--explain", "--project"];

        IEnumerable<string> shown = InlineCode().Matches(readme).SelectMany(code => Flag().Matches(code.Value).Select(flag => flag.Value)).Distinct();

        Assert.Empty(shown.Except(known));
    }

    [Fact]
    public void Settings_All_StandInReadmeOrHelpOnly()
    {
        string readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        // What only tunes a run is left to the help.
        string[] helpOnly = ["--favor", "--csv-bom", "--csv-escape-formulas", "--overwrite", "--checkpoint-items", "--retry", "--log-file", "--dry-run", "--quiet", "--verbose", "--output", "--workers"];

        Assert.Empty(Settings.SettingCatalog.All.Select(setting => setting.Flag).Where(flag => !readme.Contains(flag, StringComparison.Ordinal)).Except(helpOnly));
    }

    private static IEnumerable<string> LinesOf(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Flag();
}
