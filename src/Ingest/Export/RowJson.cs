using System.Buffers;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>The rows of a record as JSON objects, by what a row is.</summary>
internal static class RowJson
{
    /// <summary>Appends all rows, each followed by <paramref name="terminator"/>; returns how many.</summary>
    public static int Write(PageRecord record, ExportOptions options, ReadOnlySpan<byte> terminator, IBufferWriter<byte> output)
    {
        if (options.Per == RowKind.Page)
        {
            RecordJson.WritePage(record, output);
            output.Write(terminator);
            return 1;
        }

        foreach (SectionRecord section in record.Sections)
        {
            SectionJson.WriteRow(record, section, output);
            output.Write(terminator);
        }

        return record.Sections.Count;
    }
}
