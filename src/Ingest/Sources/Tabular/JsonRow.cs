using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ingest.Sources.Tabular;

/// <summary>
/// One JSON object as a row. One pass over its tokens notes where the wanted values stand; only the chosen ones are decoded.
/// Reused from row to row.
/// </summary>
internal sealed class JsonRow(FieldMapping mapping) : IRowValues
{
    /// <summary>How deep values may stand in values.</summary>
    public const int MaximumDepth = 256;

    private const int MaximumNestedNames = 8;
    private const int MaximumNamesReported = 12;

    private readonly Range?[] _values = new Range?[mapping.Slots.Count];
    private readonly char[] _path = new char[256];
    private ReadOnlyMemory<byte> _json;

    /// <summary>What stands behind the object, when that opens as another one; else empty. Valid after <see cref="Load"/>.</summary>
    public ReadOnlyMemory<byte> Next { get; private set; }

    /// <summary>Reads an object; null when it is one, else what is wrong with it.</summary>
    public string? Load(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Next = default;
        Array.Clear(_values);
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MaximumDepth, AllowTrailingCommas = true });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return "not a JSON object";
            }

            ReadObject(ref reader);
            return null;
        }
        catch (JsonException exception)
        {
            return $"broken JSON at byte {exception.BytePositionInLine} of the record: {FirstSentence(exception.Message)}";
        }
    }

    public bool HasValue(FieldSlot slot) =>
        _values[slot.Index] is { } range
        && (_json.Span[range][0] == (byte)'[' ? StringsOf(slot).Exists(inner => !IsBlank(_json.Span[inner])) : !IsNothing(_json.Span[range]));

    public bool HasField(FieldSlot slot) => _values[slot.Index] is not null;

    public string? Text(FieldSlot slot) =>
        _values[slot.Index] is not { } range ? null
        : _json.Span[range][0] is (byte)'"' or (byte)'[' ? string.Join('\n', StringsOf(slot).Select(inner => JsonText.Decode(_json.Span[inner])))
        : Encoding.UTF8.GetString(_json.Span[range]);

    public byte[]? UndecodedBytes(FieldSlot slot)
    {
        if (!HasInvalidBytes(slot))
        {
            return null;
        }

        var bytes = new List<byte>();
        foreach (Range inner in StringsOf(slot))
        {
            if (JsonText.Bytes(_json.Span[inner]) is not { } piece)
            {
                return null;
            }

            bytes.AddRange(bytes.Count > 0 ? "\n"u8 : []);
            bytes.AddRange(piece);
        }

        return [.. bytes];
    }

    public bool HasInvalidBytes(FieldSlot slot) => StringsOf(slot).Exists(inner => !Utf8.IsValid(_json.Span[inner]));

    public string FieldNames()
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(_json.Span, new JsonReaderOptions { MaxDepth = MaximumDepth, AllowTrailingCommas = true });
        while (names.Count < MaximumNamesReported && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                string name = JsonText.Decode(reader.ValueSpan);
                reader.Read();
                string hint = reader.TokenType switch
                {
                    JsonTokenType.StartObject => " (an object)",
                    JsonTokenType.StartArray => " (an array)",
                    _ => "",
                };
                names.Add((name.Length > 40 ? name[..40] : name) + hint);
            }
        }

        return string.Join(", ", names);
    }

    /// <summary>Whether a value is none for a page: a blank string, <c>null</c>, or a switch under a name that others use for pages (<c>"html": true</c>).</summary>
    private static bool IsNothing(ReadOnlySpan<byte> value) =>
        (value is [(byte)'"', .. var inner, (byte)'"'] && IsBlank(inner)) || value.SequenceEqual("null"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8);

    /// <summary>Whether what stands between quotes is white space, as it is or escaped.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> escaped)
    {
        escaped = escaped.TrimStart((byte)' ');
        while (escaped is [(byte)'\\', (byte)'n' or (byte)'r' or (byte)'t' or (byte)'f', ..])
        {
            escaped = escaped[2..].TrimStart((byte)' ');
        }

        return escaped.IsEmpty;
    }

    private static string FirstSentence(string message) => message.Split(". ")[0];

    /// <summary>Names nest no deeper than any known field path does; what is deeper is passed over by the reader itself.</summary>
    private void ReadObject(ref Utf8JsonReader reader)
    {
        Span<int> pathLengths = stackalloc int[MaximumNestedNames];
        int depth = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (depth-- == 0)
                {
                    break;
                }
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                int length = AppendName(depth == 0 ? 0 : pathLengths[depth], reader.ValueSpan);
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject && length >= 0 && depth + 1 < MaximumNestedNames)
                {
                    pathLengths[++depth] = length;
                }
                else
                {
                    TakeValue(ref reader, length);
                }
            }
        }

        int end = (int)reader.BytesConsumed;
        ReadOnlyMemory<byte> rest = _json[end..].TrimStart(" \t\r\n"u8);
        if (rest.Span is [(byte)'{', ..])
        {
            (_json, Next) = (_json[..end], rest);
            return;
        }

        // Anything else behind the object is an error, which the reader throws.
        reader.Read();
    }

    /// <summary>
    /// Where the value's text stands, between quotes: of a list, as Scrapy's <c>getall()</c> and its item loaders leave it, all strings that hold content, and of a list of
    /// other things the first; none of a number or <c>null</c>.
    /// </summary>
    private List<Range> StringsOf(FieldSlot slot)
    {
        var strings = new List<Range>();
        if (_values[slot.Index] is not { } range)
        {
            return strings;
        }

        if (_json.Span[range] is [(byte)'"', .. { Length: > 0 }, (byte)'"'])
        {
            // A page of megabytes need not be read again to know where it ends.
            strings.Add((range.Start.Value + 1)..(range.End.Value - 1));
            return strings;
        }

        int most = FieldMapping.IsContent(slot) ? int.MaxValue : 1;
        var reader = new Utf8JsonReader(_json.Span[range], new JsonReaderOptions { AllowTrailingCommas = true });
        while (strings.Count < most && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && (most == 1 ? !IsBlank(reader.ValueSpan) : reader.ValueSpan.Length > 0))
            {
                int start = range.Start.Value + (int)reader.TokenStartIndex + 1;
                strings.Add(start..(start + reader.ValueSpan.Length));
            }
        }

        return strings;
    }

    private void TakeValue(ref Utf8JsonReader reader, int pathLength)
    {
        int start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Skip();
        }
        else if ((reader.TokenType != JsonTokenType.StartArray || HasOnlyStrings(ref reader))
            && pathLength > 0
            && mapping.Find(_path.AsSpan(0, pathLength)) is { } slot)
        {
            _values[slot.Index] = start..(int)reader.BytesConsumed;
        }
    }

    /// <summary>Passes over an array, which tells whether it is one of strings, some of which may be null.</summary>
    private static bool HasOnlyStrings(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        bool isOnly = true;
        while (reader.Read() && (reader.TokenType != JsonTokenType.EndArray || reader.CurrentDepth > depth))
        {
            isOnly &= reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
        }

        return isOnly;
    }

    private int AppendName(int prefix, ReadOnlySpan<byte> name)
    {
        if (prefix > 0)
        {
            _path[prefix++] = '.';
        }

        if (name.Length > _path.Length - prefix - 1)
        {
            return -1;
        }

        Utf8.ToUtf16(name, _path.AsSpan(prefix), out _, out int written);
        return prefix + written;
    }
}
