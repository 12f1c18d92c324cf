using System.Globalization;
using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sectioning;

namespace Ingest.Cli.Terminal;

/// <summary>A page block by block: verdict, reason, score, rule and first words; then the sections that came of it.</summary>
internal static class PageExplanation
{
    private const int FirstWords = 72;

    public static void Write(TextWriter output, SectionedPage sectioned, PageRecord record)
    {
        ParsedPage page = sectioned.Page.Page;
        bool inColour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        output.WriteLine($"{page.Source.Item.Location}  {Printable(record.Url ?? "")}".TrimEnd());
        output.WriteLine($"title: {Start(record.Title ?? "none")}   charset: {record.Charset} ({record.CharsetSource})   language: {record.Language ?? "unknown"}   type: {record.PageType ?? "unknown"}");
        output.WriteLine();
        foreach (Block block in page.Blocks)
        {
            WriteBlock(output, block, sectioned.Page.Verdicts[block.Ordinal], inColour);
        }

        output.WriteLine();
        WriteSections(output, sectioned);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record.WordCount} words in {sectioned.Sections.Count} sections{Removed(record)}{Warnings(record)}"));
    }

    private static void WriteBlock(TextWriter output, Block block, BlockVerdict verdict, bool inColour)
    {
        bool isKept = verdict.Decision == Decision.Keep;
        string colour = !inColour ? "" : isKept ? "\e[32m" : "\e[31m";
        string level = block.Kind == BlockKind.Heading ? block.Level.ToString(CultureInfo.InvariantCulture) : "";
        string reason = string.Create(CultureInfo.InvariantCulture, $"{verdict.Code} {verdict.Score:F2} {verdict.Rule}");
        output.WriteLine($"{colour}{(isKept ? '+' : '-')} {block.Kind + level,-14} {reason,-44} {Start(block.Text)}{(inColour ? "\e[0m" : "")}");
        if (verdict.Evidence is { } evidence)
        {
            output.WriteLine($"  {"",-14} {evidence}");
        }
    }

    private static void WriteSections(TextWriter output, SectionedPage sectioned)
    {
        foreach (Section section in sectioned.Sections)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', 2 * Math.Max(0, section.Level - 1))}§ {Start(section.Heading ?? "(no heading)")}  {section.Text.Length} characters, {section.Blocks.Count} blocks"));
        }
    }

    private static string Removed(PageRecord record) =>
        record.Removed.Count == 0 ? "" : $"; removed characters: {string.Join(", ", record.Removed.OrderBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => $"{reason.Key} {reason.Value}"))}";

    private static string Warnings(PageRecord record) => record.Warnings.Count == 0 ? "" : $"; warnings: {string.Join(", ", record.Warnings)}";

    private static string Start(string text)
    {
        string line = text.Length <= FirstWords ? text : $"{text.AsSpan(0, FirstWords)}…";
        return Printable(line);
    }

    // Pages are hostile: an escape sequence in their text must not reach the terminal.
    private static string Printable(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
}
