using Ingest.Export;
using Ingest.Records;
using Ingest.Records.Chunking;

namespace Ingest.Tests.Export;

/// <summary>Writes records through an exporter as the pipeline does.</summary>
internal static class ExportFixture
{
    /// <summary>Options as the catalog completes them.</summary>
    public static ExportOptions Options(RowKind per) => new() { Per = per, Cutter = new Chunker(new ChunkingOptions()) };

    public static byte[] Write(IExporter exporter, IEnumerable<PageRecord> records)
    {
        using var output = new MemoryStream();
        using (IRecordWriter writer = exporter.Open(output))
        {
            foreach (PageRecord record in records)
            {
                writer.Write(exporter.Prepare(record));
            }

            writer.Complete();
        }

        return output.ToArray();
    }

    public static string WriteText(IExporter exporter, IEnumerable<PageRecord> records) =>
        System.Text.Encoding.UTF8.GetString(Write(exporter, records));
}
