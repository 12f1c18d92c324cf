using System.Buffers;
using System.Text.Json;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>The rows of a record as JSON objects, by what a row is.</summary>
internal static class RowJson
{
    /// <summary>Appends all rows, each followed by <paramref name="terminator"/>; returns how many.</summary>
    public static int Write(PageRecord record, ExportOptions options, ReadOnlySpan<byte> terminator, IBufferWriter<byte> output)
    {
        if (options.Preset != RecordPreset.None)
        {
            PresetJson.WriteRow(PresetFields.Of(options.Preset), record, output);
            output.Write(terminator);
            return 1;
        }

        if (options.Per == RowKind.Page)
        {
            RecordJson.WritePage(record, output);
            output.Write(terminator);
            return 1;
        }

        return options.Per == RowKind.Chunk ? WriteChunks(record, options, terminator, output) : WriteSections(record, terminator, output);
    }

    /// <summary>Whether a row is the first of its record: a page is alone, sections and chunks are numbered from 0.</summary>
    public static bool IsFirst(ReadOnlyMemory<byte> row, ExportOptions options)
    {
        var reader = new Utf8JsonReader(row.Span);
        while (options.Per != RowKind.Page && reader.Read())
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("ordinal"u8))
            {
                return reader.Read() && reader.GetInt32() == 0;
            }
        }

        return true;
    }

    private static int WriteSections(PageRecord record, ReadOnlySpan<byte> terminator, IBufferWriter<byte> output)
    {
        foreach (SectionRecord section in record.Sections)
        {
            SectionJson.WriteRow(record, section, output);
            output.Write(terminator);
        }

        return record.Sections.Count;
    }

    private static int WriteChunks(PageRecord record, ExportOptions options, ReadOnlySpan<byte> terminator, IBufferWriter<byte> output)
    {
        IReadOnlyList<ChunkRecord> chunks = options.Cut(record);
        foreach (ChunkRecord chunk in chunks)
        {
            ChunkJson.WriteRow(record, chunk, output);
            output.Write(terminator);
        }

        return chunks.Count;
    }
}
