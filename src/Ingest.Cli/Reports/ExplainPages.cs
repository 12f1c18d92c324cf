using System.Globalization;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Sources;

namespace Ingest.Cli.Reports;

/// <summary>Writes explain pages for the pages that a report points to. Each input is read once, up to the last page wanted.</summary>
internal sealed class ExplainPages(IngestPipeline pipeline, string folder)
{
    private readonly Dictionary<(string, long?), string> _written = [];

    /// <summary>Writes them; the result says which file shows which page. Inputs that are gone are passed over.</summary>
    public IReadOnlyDictionary<(string SourcePath, long? Offset), string> Write(RunManifest manifest, IEnumerable<PageExample> pages, CancellationToken cancellationToken)
    {
        HashSet<(string SourcePath, long? Offset)> wanted = [.. pages.Select(page => page.Place)];
        Directory.CreateDirectory(folder);
        foreach (ManifestInput input in manifest.Inputs.Where(input => File.Exists(input.Path)))
        {
            int here = wanted.Count(place => place.SourcePath == input.Path || place.SourcePath.StartsWith(input.Path + "!/", StringComparison.Ordinal));
            IItemFeed feed = pipeline.Open([input.Path], null, out _);
            using IEnumerator<SourceEvent> events = (here == 0 ? [] : feed.Read(0, cancellationToken)).GetEnumerator();
            while (here > 0 && events.MoveNext())
            {
                if (events.Current is SourceEvent.ItemRead { Item: { } item } && wanted.Remove(PlaceOf(item)))
                {
                    here--;
                    Explain(item, cancellationToken);
                }
            }
        }

        return _written;
    }

    private static (string SourcePath, long? Offset) PlaceOf(RawItem item) => (item.Location.SourcePath, item.Location.RecordOffset ?? item.Location.Line);

    private void Explain(RawItem item, CancellationToken cancellationToken)
    {
        PageStages stages = pipeline.Stages;
        Outcome<DecodedText> text = stages.Decode(item);
        if (!text.IsSuccess)
        {
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{_written.Count + 1:D3}.html");
        File.WriteAllText(Path.Combine(folder, name), new ExplainPage(stages.Section(stages.Cleaner.Clean(stages.Parse(text.Value, cancellationToken)))).Write());
        _written[PlaceOf(item)] = $"{Path.GetFileName(folder)}/{name}";
    }
}
