using Ingest.Export;
using Ingest.Records;

namespace Ingest.Tests.Export;

/// <summary>Writes records through an exporter as the pipeline does.</summary>
internal static class ExportFixture
{
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
