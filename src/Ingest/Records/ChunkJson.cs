using System.Buffers;

namespace Ingest.Records;

/// <summary>Chunks as rows of JSON. Thread-safe.</summary>
internal static class ChunkJson
{
    /// <summary>Appends one chunk as a row: one JSON object with what of its page a reader needs beside it.</summary>
    public static void WriteRow(PageRecord page, ChunkRecord chunk, IBufferWriter<byte> output)
    {
        using var fields = new JsonFields(output);
        fields.Json.WriteStartObject();
        SectionJson.WritePageFields(fields, page, chunk.Id, TextLanguage.Of(page, chunk));
        fields.Number("ordinal"u8, chunk.Ordinal);
        fields.Texts("section_ids"u8, chunk.SectionIds);
        fields.Texts("heading_path"u8, chunk.HeadingPath);
        fields.Text("url"u8, chunk.Url);
        fields.Text("text"u8, chunk.Text);
        fields.Text("markdown"u8, chunk.Markdown);
        fields.Number("char_start"u8, chunk.CharStart);
        fields.Number("char_end"u8, chunk.CharEnd);
        fields.Number("word_count"u8, chunk.WordCount);
        fields.Number("token_count"u8, chunk.TokenCount);
        fields.Json.WriteBoolean("over_budget"u8, chunk.IsOverBudget);
        fields.Json.WriteEndObject();
    }
}
