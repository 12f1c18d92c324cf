using System.CommandLine;
using Ingest.Cleaning;
using Ingest.Cli.Settings;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;

namespace Ingest.Cli.Commands;

/// <summary>What there is: <c>ingest formats</c>, <c>rules</c> and <c>schema</c>, straight from the catalogs.</summary>
internal static class ListCommands
{
    public static Command Formats() => Listing("formats", "List what can be read and written.", WriteFormats);

    public static Command Rules() => Listing("rules", "List the cleaning rules and their reason codes.", WriteRules);

    public static Command Schema()
    {
        var per = new Option<string>("--per") { Description = "what a row is: page, section or chunk [page]", HelpName = "page|section|chunk" };
        var command = new Command("schema", "Print the JSON Schema of a record, or of a section or chunk as a row.") { per };
        command.SetAction(parsed => Console.Out.WriteLine(SchemaOf(parsed.GetValue(per) ?? "page").TrimEnd()));
        return command;
    }

    private static Command Listing(string name, string summary, Action write)
    {
        var command = new Command(name, summary);
        command.SetAction(_ => write());
        return command;
    }

    private static string SchemaOf(string per) => per switch
    {
        "page" => RecordSchema.Json,
        "section" => RecordSchema.SectionRowJson,
        "chunk" => RecordSchema.ChunkRowJson,
        _ => throw new SettingsException([$"--per is '{per}': it has to be one of page|section|chunk"]),
    };

    private static void WriteFormats()
    {
        Console.Out.WriteLine("containers read:");
        Write(SourceCatalog.Entries.Where(entry => entry.Name != SourceCatalog.Unsupported).Select(entry => (entry.Name, entry.Summary)));
        Console.Out.WriteLine("content read:");
        Write(ParserCatalog.Entries.Select(entry => (entry.Name, entry.Summary)));
        Console.Out.WriteLine("written (--format):");
        Write(LayoutFactory.Formats.Select(entry => (entry.Name, entry.Summary)));
    }

    private static void WriteRules()
    {
        ILookup<RuleWeight, (string Name, string Summary, IBlockRule Rule)> byWeight = BlockRuleCatalog.Entries
            .Select(entry => (entry.Name, entry.Summary, Rule: entry.Create(new CleaningContext())))
            .ToLookup(entry => entry.Rule.Weight);
        WriteRules("what they say of a block is binding:", byWeight[RuleWeight.Binding]);
        WriteRules("decides every block about which those say nothing:", byWeight[RuleWeight.Final]);
        WriteRules("advise; their opinions count only in a pipeline built without a rule that decides every block:", byWeight[RuleWeight.Advisory]);
    }

    private static void WriteRules(string heading, IEnumerable<(string Name, string Summary, IBlockRule Rule)> rules)
    {
        Console.Out.WriteLine(heading);
        Write(rules.SelectMany(entry => new[] { (entry.Name, entry.Summary), ("", string.Join(' ', entry.Rule.Codes)) }));
    }

    private static void Write(IEnumerable<(string Name, string Summary)> entries)
    {
        foreach ((string name, string summary) in entries)
        {
            Console.Out.WriteLine($"  {name,-22} {summary}");
        }
    }
}
