using System.IO.Compression;
using System.Text;
using Ingest.Outcomes;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

/// <summary>Reads bytes as an input of the given name, through the whole catalog, and tells what came out.</summary>
internal static class Reading
{
    public static List<SourceEvent> Of(string name, byte[] bytes, SourceOptions? options = null, int chunk = int.MaxValue)
    {
        var file = new InputFile(name, bytes.Length) { Open = () => new TrickleStream(bytes, chunk) };
        using InputReading reading = SourceCatalog.CreateReader(options ?? new SourceOptions()).Open(file);
        return [.. reading.ReadEvents(CancellationToken.None)];
    }

    public static List<SourceEvent> Of(string name, string text, SourceOptions? options = null) => Of(name, Encoding.UTF8.GetBytes(text), options);

    public static List<SourceEvent> OfFile(string path) => Of(new InputFile(path, new FileInfo(path).Length));

    public static List<SourceEvent> Of(InputFile file, SourceOptions? options = null, RestartPoint? from = null)
    {
        using InputReading reading = SourceCatalog.CreateReader(options ?? new SourceOptions()).Open(file, from);
        return [.. reading.ReadEvents(CancellationToken.None)];
    }

    public static List<RawItem> Items(this IEnumerable<SourceEvent> events) =>
        [.. events.OfType<SourceEvent.ItemRead>().Select(e => e.Item)];

    public static List<Fault> Faults(this IEnumerable<SourceEvent> events) =>
        [.. events.OfType<SourceEvent.ItemFaulted>().Select(e => e.Fault)];

    public static List<string> FaultCodes(this IEnumerable<SourceEvent> events) => [.. events.Faults().Select(f => f.Code.Value)];

    public static List<string> SkipCodes(this IEnumerable<SourceEvent> events) =>
        [.. events.OfType<SourceEvent.ItemSkipped>().Select(e => e.Code.Value)];

    public static string Text(this RawItem item) => item.DecodedBody ?? Encoding.UTF8.GetString(item.Body.Span);

    public static List<string> Texts(this IEnumerable<SourceEvent> events) => [.. events.Items().Select(Text)];

    /// <summary>One line per event with everything a user sees of it, to compare two readings.</summary>
    public static string Summary(this IEnumerable<SourceEvent> events) => string.Join('\n', events.Select(e => e switch
    {
        SourceEvent.ItemRead read => $"item {read.Location} {read.Item.Url} {read.Item.RecordId} {read.Item.Kind} {string.Join('+', read.Item.Warnings)} {read.Item.Text()}",
        SourceEvent.ItemSkipped skipped => $"skip {skipped.Location} {skipped.Code}",
        SourceEvent.ItemFaulted faulted => $"fault {faulted.Location} {faulted.Fault.Code}",
        _ => "?",
    }));

    public static byte[] Gzip(params byte[][] members)
    {
        using var all = new MemoryStream();
        foreach (byte[] member in members)
        {
            using var gzip = new GZipStream(all, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(member);
        }

        return all.ToArray();
    }

    public static byte[] Gzip(params string[] members) => Gzip([.. members.Select(Encoding.UTF8.GetBytes)]);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];
}
