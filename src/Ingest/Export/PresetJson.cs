using System.Buffers;
using System.Text;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>Records in a preset's fields, as JSON.</summary>
internal static class PresetJson
{
    /// <summary>Appends a record as one JSON object.</summary>
    public static void WriteRow(IReadOnlyList<PresetField> preset, PageRecord record, IBufferWriter<byte> output)
    {
        using var fields = new JsonFields(output);
        WriteObject(fields, preset, record);
    }

    /// <summary>A nested object as JSON text.</summary>
    public static string ObjectText(PresetObject nested, PageRecord record) => JsonCell.Of(fields => WriteObject(fields, nested.Fields, record));

    private static void WriteObject(JsonFields fields, IReadOnlyList<PresetField> preset, PageRecord record)
    {
        fields.Json.WriteStartObject();
        foreach (PresetField field in preset)
        {
            byte[] name = Encoding.UTF8.GetBytes(field.Name);
            switch (field)
            {
                case PresetText text:
                    fields.Text(name, text.Value(record));
                    break;
                case PresetInteger integer:
                    fields.Number(name, integer.Value(record));
                    break;
                case PresetNumber number:
                    fields.Number(name, number.Value(record));
                    break;
                case PresetObject nested:
                    fields.Json.WritePropertyName(name);
                    WriteObject(fields, nested.Fields, record);
                    break;
            }
        }

        fields.Json.WriteEndObject();
    }
}
