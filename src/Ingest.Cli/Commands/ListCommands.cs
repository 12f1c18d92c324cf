using System.CommandLine;
using Ingest.Cleaning;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;

namespace Ingest.Cli.Commands;

/// <summary>What there is: <c>ingest formats</c>, <c>rules</c> and <c>schema</c>, straight from the catalogs.</summary>
internal static class ListCommands
{
    public static Command Formats() => Listing("formats", "List what can be read and written.", WriteFormats);

    public static Command Rules() => Listing("rules", "List the cleaning rules and their reason codes.", WriteRules);

    public static Command Schema() => Listing("schema", "Print the JSON Schema of a record.", () => Console.Out.WriteLine(RecordSchema.Json.TrimEnd()));

    private static Command Listing(string name, string summary, Action write)
    {
        var command = new Command(name, summary);
        command.SetAction(_ => write());
        return command;
    }

    private static void WriteFormats()
    {
        Console.Out.WriteLine("containers read:");
        Write(SourceCatalog.Entries.Select(entry => (entry.Name, entry.Summary)));
        Console.Out.WriteLine("content read:");
        Write(ParserCatalog.Entries.Select(entry => (entry.Name, entry.Summary)));
        Console.Out.WriteLine("written (--format):");
        Write(LayoutFactory.Formats.Select(entry => (entry.Name, entry.Summary)));
    }

    private static void WriteRules()
    {
        foreach (CatalogEntry<IBlockRule, CleaningContext> entry in BlockRuleCatalog.Entries)
        {
            Write([(entry.Name, entry.Summary)]);
            Write([("", string.Join(' ', entry.Create(new CleaningContext()).Codes))]);
        }
    }

    private static void Write(IEnumerable<(string Name, string Summary)> entries)
    {
        foreach ((string name, string summary) in entries)
        {
            Console.Out.WriteLine($"  {name,-22} {summary}");
        }
    }
}
