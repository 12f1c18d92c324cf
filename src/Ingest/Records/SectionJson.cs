using System.Buffers;
using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Records;

/// <summary>Sections as JSON: inside their page's record, and as rows of their own. Thread-safe.</summary>
internal static class SectionJson
{
    /// <summary>Appends sections as a JSON array.</summary>
    public static void WriteAll(JsonFields fields, IReadOnlyList<SectionRecord> sections) => fields.Objects(sections, static (json, section) =>
    {
        json.Text("id"u8, section.Id);
        WriteFields(json, section);
        json.Text("language"u8, section.Language);
        json.Number("language_score"u8, section.LanguageScore);
    });

    /// <summary>Appends one section as a row of its own: one JSON object with what of its page a reader needs beside it.</summary>
    public static void WriteRow(PageRecord page, SectionRecord section, IBufferWriter<byte> output)
    {
        using var fields = new JsonFields(output);
        fields.Json.WriteStartObject();
        WritePageFields(fields, page, section.Id, TextLanguage.Of(page, section));
        WriteFields(fields, section);
        fields.Number("word_count"u8, WordCounter.Count(section.Section.Text));
        fields.Json.WriteEndObject();
    }

    /// <summary>The fields of the page that rows of sections and chunks repeat.</summary>
    public static void WritePageFields(JsonFields fields, PageRecord page, string id, TextLanguage language)
    {
        fields.Text("schema_version"u8, page.SchemaVersion);
        fields.Text("id"u8, id);
        fields.Text("page_id"u8, page.Id);
        fields.Text("page_url"u8, page.Url);
        RecordJson.WriteSource(fields, page);
        RecordJson.WriteCredits(fields, page);
        fields.Text("language"u8, language.Tag);
        fields.Number("language_score"u8, language.Score);
        fields.Text("page_type"u8, page.PageType);
        fields.Text("duplicate_of"u8, page.DuplicateOf);
        fields.Number("confidence"u8, page.Confidence);
    }

    private static void WriteFields(JsonFields fields, SectionRecord record)
    {
        Section section = record.Section;
        fields.Text("parent_id"u8, record.ParentId);
        fields.Number("ordinal"u8, section.Ordinal);
        fields.Number("level"u8, section.Level);
        fields.Text("heading"u8, section.Heading);
        fields.Texts("heading_path"u8, section.HeadingPath);
        fields.Text("anchor"u8, section.Anchor);
        fields.Text("url"u8, record.Url);
        fields.Text("text"u8, section.Text);
        fields.Text("markdown"u8, section.Markdown);
        fields.Number("char_start"u8, section.CharStart);
        fields.Number("char_end"u8, section.CharEnd);
        fields.Json.WritePropertyName("blocks"u8);
        WriteBlocks(fields, section.Blocks);
    }

    /// <summary>Appends blocks as a JSON array.</summary>
    public static void WriteBlocks(JsonFields fields, IReadOnlyList<SectionBlock> blocks) => fields.Objects(blocks, WriteBlock);

    private static void WriteBlock(JsonFields fields, SectionBlock block)
    {
        fields.Text("kind"u8, SectionBlockKinds.NameOf(block.Kind));
        fields.Text("text"u8, block.Text);
        fields.Text("markdown"u8, block.Markdown);
        if (block.Kind == SectionBlockKind.Table)
        {
            fields.Json.WritePropertyName("rows"u8);
            fields.Objects(block.Rows, WriteRow);
        }

        if (block.Kind is SectionBlockKind.List or SectionBlockKind.Definition)
        {
            fields.Json.WritePropertyName("items"u8);
            fields.Objects(block.Items, WriteItem);
        }

        if (block.Kind == SectionBlockKind.Code)
        {
            fields.Text("language"u8, block.CodeLanguage);
        }
    }

    private static void WriteRow(JsonFields fields, IReadOnlyList<TableCell> row)
    {
        fields.Json.WritePropertyName("cells"u8);
        fields.Objects(row, WriteCell);
    }

    private static void WriteCell(JsonFields fields, TableCell cell)
    {
        fields.Text("text"u8, cell.Text);
        fields.Json.WriteBoolean("header"u8, cell.IsHeader);
        fields.Number("colspan"u8, cell.ColumnSpan);
        fields.Number("rowspan"u8, cell.RowSpan);
    }

    private static void WriteItem(JsonFields fields, SectionListItem item)
    {
        fields.Text("text"u8, item.Text);
        fields.Number("depth"u8, item.Depth);
        fields.Json.WriteBoolean("ordered"u8, item.IsOrdered);
    }
}
