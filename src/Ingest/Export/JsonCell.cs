using System.Buffers;
using System.Text;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>A many-valued field as JSON text, for formats whose cells hold one value.</summary>
internal static class JsonCell
{
    /// <summary>What a function writes, as text.</summary>
    public static string Of(Action<JsonFields> write)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var fields = new JsonFields(bytes))
        {
            write(fields);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A list of texts as a JSON array.</summary>
    public static string OfTexts(IReadOnlyList<string> values) => Of(fields => fields.TextValues(values));
}
