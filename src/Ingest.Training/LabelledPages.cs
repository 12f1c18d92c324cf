using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>Reads the labelled pages of an evaluation folder through the library's own parsers.</summary>
internal static class LabelledPages
{
    /// <summary>All pages of a kind, by id; or only the one of an id.</summary>
    public static List<LabelledPage> Load(string folder, ContentKind kind, string? only = null)
    {
        string[] files = kind == ContentKind.Html
            ? ["wcxb-dev/pages-1.jsonl.gz", "wcxb-dev/pages-2.jsonl.gz"]
            : ["text-dev/text.jsonl.gz"];
        return Load(folder, kind, [.. files.Select(file => Path.Combine(folder, file))], only);
    }

    /// <summary>The same from other files, with the truth of the folder.</summary>
    public static List<LabelledPage> Load(string folder, ContentKind kind, IReadOnlyList<string> files, string? only = null)
    {
        Dictionary<string, int> folds = ReadFolds(Path.Combine(folder, "wcxb-dev", "folds.tsv"));
        Dictionary<string, JsonElement> truth = Lines(Path.Combine(folder, "wcxb-dev", "truth.jsonl.gz")).ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        IParser[] parsers = [.. ParserCatalog.Entries.Select(entry => entry.Create(new ParsingOptions()))];
        return [.. files.SelectMany(Lines)
            .Where(line => only is null || line.GetProperty("id").GetString() == only)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(line => Label(line, truth[line.GetProperty("id").GetString()!], folds, kind, parsers))
            .OrderBy(page => page.Id, StringComparer.Ordinal)];
    }

    private static LabelledPage Label(JsonElement line, JsonElement truth, Dictionary<string, int> folds, ContentKind kind, IParser[] parsers)
    {
        string id = line.GetProperty("id").GetString()!;
        var item = new RawItem
        {
            Location = new ItemLocation(id),
            Url = line.GetProperty("url").GetString(),
            RecordId = id,
            Kind = kind,
        };
        string text = line.GetProperty(kind == ContentKind.Html ? "html" : "text").GetString()!;
        var decoded = new DecodedText(item, text, "utf-8", CharsetSource.Container);
        ParsedPage page = parsers.First(parser => parser.Recognises(decoded)).Parse(decoded, CancellationToken.None);

        // Once parsed, the source text is only a burden on memory.
        page = page with { Source = page.Source with { Text = "" } };
        string content = truth.GetProperty("main_content").GetString() ?? "";
        float[] labels = BlockLabeller.Label([.. page.Blocks.Select(TextOf)], content);
        float[] headings = LabelHeadings(page, labels, truth);
        AgreeOnHeadings(page, labels, headings);
        return new LabelledPage
        {
            Id = id,
            Fold = folds[id],
            Type = Enum.Parse<PageType>(truth.GetProperty("page_type").GetString()!, ignoreCase: true),
            Page = page,
            Truth = content,
            Labels = labels,
            HeadingLabels = headings,
            Title = truth.GetProperty("title").GetString(),
            TitleLabels = LabelTitle(page, truth.GetProperty("title").GetString()),
            Headings = [.. truth.GetProperty("headings").EnumerateArray().Select(heading => WordRuns.Normalise(heading.GetProperty("text").GetString()!))],
            Words = LabelledPage.WordsOf(page),
        };
    }

    /// <summary>Text that counts: images show none.</summary>
    private static string TextOf(Block block) => block.Kind == BlockKind.Image ? "" : block.Text;

    private static float[] LabelTitle(ParsedPage page, string? title)
    {
        string words = WordRuns.Normalise(title ?? "");
        return [.. page.Blocks.Select(block => words.Length > 0 && block.Text.Length <= 2 * title!.Length && WordRuns.Normalise(block.Text) == words ? 1f : 0f)];
    }

    private static float[] LabelHeadings(ParsedPage page, float[] labels, JsonElement truth)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement heading in truth.GetProperty("headings").EnumerateArray())
        {
            string words = WordRuns.Normalise(heading.GetProperty("text").GetString()!);
            open[words] = open.GetValueOrDefault(words) + 1;
        }

        var headings = new float[page.Blocks.Count];
        // A table of contents has the same words: what heads something is the heading.
        foreach (int block in Enumerable.Range(0, headings.Length)
            .OrderByDescending(i => labels[i])
            .ThenByDescending(i => page.Blocks[i].Kind == BlockKind.Heading)
            .ThenByDescending(i => i + 1 < headings.Length ? page.Blocks[i + 1].Text.Length : 0)
            .ThenBy(i => i))
        {
            string words = WordRuns.Normalise(page.Blocks[block].Text);
            if (open.TryGetValue(words, out int left) && left > 0)
            {
                open[words] = left - 1;
                headings[block] = 1;
            }
        }

        return headings;
    }

    /// <summary>What the truth lists as a heading is content, also where the alignment found it in another order.</summary>
    private static void AgreeOnHeadings(ParsedPage page, float[] labels, float[] headings)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (page.Blocks[i].Kind == BlockKind.Heading && headings[i] > 0)
            {
                labels[i] = 1;
            }
        }
    }

    internal static Dictionary<string, int> ReadFolds(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    internal static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }
}
