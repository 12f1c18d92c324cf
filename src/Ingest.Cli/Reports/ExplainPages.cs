using System.Globalization;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Cli.Reports;

/// <summary>Writes explain pages for the pages that a report points to. Each input is read once, up to the last page wanted.</summary>
internal sealed class ExplainPages(IngestPipeline pipeline, string folder)
{
    private readonly Dictionary<PageExample, string> _written = [];
    private int _files;

    /// <summary>Writes them; the result says which file shows which page. Inputs that are gone are passed over.</summary>
    public IReadOnlyDictionary<PageExample, string> Write(RunManifest manifest, IEnumerable<PageExample> pages, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        List<PageExample> all = [.. pages.Distinct()];
        foreach (ManifestInput input in manifest.Inputs.Where(input => File.Exists(input.Path)))
        {
            List<PageExample> wanted = [.. all.Where(page => page.SourcePath == input.Path || page.SourcePath.StartsWith(input.Path + "!/", StringComparison.Ordinal))];
            IItemFeed feed = pipeline.Open([input.Path], null, out _);
            using IEnumerator<SourceEvent> events = (wanted.Count == 0 ? [] : feed.Read(0, cancellationToken)).GetEnumerator();
            while (wanted.Count > 0 && events.MoveNext())
            {
                if (events.Current is SourceEvent.ItemRead { Item: { } item } && wanted.FindAll(page => page.IsOf(item)) is { Count: > 0 } found)
                {
                    wanted.RemoveAll(found.Contains);
                    Explain(item, found, cancellationToken);
                }
            }
        }

        return _written;
    }

    // The least certain page may be one of the slowest too: then both show the same file.
    private void Explain(RawItem item, List<PageExample> pages, CancellationToken cancellationToken)
    {
        PageStages stages = pipeline.Stages;
        Outcome<DecodedText> text = stages.Decode(item);
        if (!text.IsSuccess)
        {
            return;
        }

        CleanedPage page = stages.Cleaner.Clean(stages.Parse(text.Value, cancellationToken));
        SectionedPage shown = stages.Section(stages.Masker?.MaskAll(page) ?? page);
        string name = string.Create(CultureInfo.InvariantCulture, $"{++_files:D3}.html");
        File.WriteAllText(Path.Combine(folder, name), new ExplainPage(shown).Write());
        foreach (PageExample example in pages)
        {
            _written[example] = $"{Path.GetFileName(folder)}/{name}";
        }
    }
}
