using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Sources;

namespace Ingest.Records;

/// <summary>
/// Writes JSON fields with the least escaping JSON allows (RFC 8259 §7): quotes, backslashes and control characters. The
/// framework's most relaxed encoder still escapes everything beyond the basic plane and all spaces but one; readable records
/// need neither. Not thread-safe; one per record.
/// </summary>
internal sealed class JsonFields : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly PooledBytes _scratch = new(1024);

    public JsonFields(IBufferWriter<byte> output) => Json = new Utf8JsonWriter(output, Options);

    /// <summary>The writer below, for structure and numbers.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes a field; null as JSON null.</summary>
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        Json.WritePropertyName(name);
        TextValue(value);
    }

    /// <summary>Writes a field; null as JSON null.</summary>
    public void Number(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            Json.WriteNumber(name, number);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes a field; null, and what JSON has no form for (infinity), as JSON null.</summary>
    public void Number(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            Json.WriteNumber(name, number);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    /// <summary>Writes an array of strings as a field.</summary>
    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        Json.WritePropertyName(name);
        TextValues(values);
    }

    /// <summary>Writes an array of strings where a value belongs.</summary>
    public void TextValues(IReadOnlyList<string> values)
    {
        Json.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
        {
            TextValue(values[i]);
        }

        Json.WriteEndArray();
    }

    /// <summary>Writes an array of objects where a value belongs.</summary>
    /// <param name="values">One per object.</param>
    /// <param name="writeFields">Writes the fields of one.</param>
    public void Objects<T>(IReadOnlyList<T> values, Action<JsonFields, T> writeFields)
    {
        Json.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
        {
            Json.WriteStartObject();
            writeFields(this, values[i]);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    /// <summary>Writes a value inside an array.</summary>
    public void TextValue(string? value)
    {
        if (value is null)
        {
            Json.WriteNullValue();
            return;
        }

        _scratch.Clear();
        _scratch.Write("\""u8);
        ReadOnlySpan<char> rest = value;
        for (int special = rest.IndexOfAny(MustEscape); special >= 0; special = rest.IndexOfAny(MustEscape))
        {
            Encoding.UTF8.GetBytes(rest[..special], _scratch);
            Escape(rest[special]);
            rest = rest[(special + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _scratch);
        _scratch.Write("\""u8);
        Json.WriteRawValue(_scratch.Written.Span, skipInputValidation: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Json.Dispose();
        _scratch.Return();
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"':
                _scratch.Write("\\\""u8);
                break;
            case '\\':
                _scratch.Write("\\\\"u8);
                break;
            case '\n':
                _scratch.Write("\\n"u8);
                break;
            case '\r':
                _scratch.Write("\\r"u8);
                break;
            case '\t':
                _scratch.Write("\\t"u8);
                break;
            default:
                ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
                _scratch.Write([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', digits[c >> 4], digits[c & 15]]);
                break;
        }
    }
}
