using System.Text.Json;
using Ingest.Outcomes;

namespace Ingest.Sources.Tabular;

/// <summary>
/// The events of JSON objects. One that holds no page itself but lists of rows, as the answers and exports of programs do (<c>{"data": [{…}, …]}</c>: Firecrawl, Elasticsearch,
/// Solr, JSON Feed, phpMyAdmin), gives these rows.
/// </summary>
/// <param name="mapping">The fields that are looked for.</param>
/// <param name="rows">Makes items of rows.</param>
internal sealed class JsonObjects(FieldMapping mapping, RowReader rows)
{
    public static readonly ReasonCode JsonInvalid = new("json-invalid");

    private const int MaximumDepth = 6;
    private const int RowsLookedAt = 16;

    // The comments of an article are a list of texts, too: so only what such lists are called, and only where they are most of the object.
    private static readonly byte[][] Names =
    [
        [.. "articles"u8], [.. "data"u8], [.. "docs"u8], [.. "documents"u8], [.. "entries"u8], [.. "hits"u8], [.. "items"u8], [.. "pages"u8], [.. "posts"u8],
        [.. "records"u8], [.. "results"u8], [.. "rows"u8],
    ];

    private readonly JsonRow _inner = new(mapping);

    /// <summary>The events of an object, or the fault of what is none.</summary>
    /// <param name="row">Reads it.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="location">Where it stands.</param>
    public IEnumerable<SourceEvent> Read(JsonRow row, ReadOnlyMemory<byte> json, ItemLocation location) => row.Load(json) is { } problem
        ? [SourceReport.Fault(location, JsonInvalid, problem)]
        : ReadLoaded(row, json, location);

    /// <summary>The events of an object that the row has read.</summary>
    public IEnumerable<SourceEvent> ReadLoaded(JsonRow row, ReadOnlyMemory<byte> json, ItemLocation location)
    {
        List<Range> inside = RowReader.HasContent(row, mapping) ? [] : FindRows(json);
        if (inside.Count == 0)
        {
            yield return rows.Read(row, location);
        }

        foreach (Range range in inside)
        {
            ItemLocation place = location with { RecordOffset = location.RecordOffset + range.Start.Value };
            yield return _inner.Load(json[range]) is { } problem ? SourceReport.Fault(place, JsonInvalid, problem) : rows.Read(_inner, place);
        }
    }

    /// <summary>Where the objects of all lists stand that hold rows; empty where these are not most of the object.</summary>
    private List<Range> FindRows(ReadOnlyMemory<byte> json)
    {
        var found = new List<Range>();
        bool isNamed = false;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = JsonRow.MaximumDepth, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartArray && isNamed && reader.CurrentDepth <= MaximumDepth)
            {
                found.AddRange(RowsOf(ref reader, json));
            }

            isNamed = reader.TokenType == JsonTokenType.PropertyName && IsListName(ref reader);
        }

        long bytes = found.Sum(static range => (long)range.End.Value - range.Start.Value);
        return bytes * 2 > json.Length ? found : [];
    }

    /// <summary>The objects of a list, if one of the first can hold a page: others may be of pages that could not be fetched.</summary>
    private List<Range> RowsOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var found = new List<Range>();
        bool holdsPages = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            bool isRow = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (!isRow)
            {
                continue;
            }

            Range row = start..(int)reader.BytesConsumed;
            holdsPages = holdsPages || (found.Count < RowsLookedAt && _inner.Load(json[row]) is null && RowReader.HasContentField(_inner, mapping));
            found.Add(row);
        }

        return holdsPages ? found : [];
    }

    /// <summary>Compares bytes as they stand, for the reader cannot unescape half a surrogate pair.</summary>
    private static bool IsListName(ref Utf8JsonReader reader)
    {
        foreach (byte[] name in Names)
        {
            if (reader.ValueSpan.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
