using System.Globalization;
using System.Text;
using Ingest.Outcomes;

namespace Ingest.Sources.Tabular;

/// <summary>Makes an item of a row: HTML before Markdown before text, the first of each that is not empty.</summary>
internal sealed class RowReader(FieldMapping mapping, SourceInput input)
{
    private const int StatusFirst = 100;
    private const int RedirectFirst = 300;
    private const int ErrorFirst = 400;
    private const int StatusLast = 599;

    private List<FieldSlot>? _unseen;

    /// <summary>The row's item, or why it is none.</summary>
    public SourceEvent Read(IRowValues row, ItemLocation location)
    {
        LookForMapped(row);
        FieldSlot? content = FindContent(row, out bool anyField);
        if ((content is not null || anyField) && Status(row) is { } status && (status >= ErrorFirst || (content is null && status >= RedirectFirst)))
        {
            return SourceReport.Skip(location, SourceCodes.StatusNotOk, $"HTTP status {status}: {Url(row)}".TrimEnd(' ', ':'));
        }

        if (content is null)
        {
            return anyField
                ? SourceReport.Skip(location, SourceCodes.EmptyItem, "the row's content is empty")
                : NoContent(location, row.FieldNames());
        }

        byte[]? bytes = row.UndecodedBytes(content);
        string? text = bytes is null ? row.Text(content) : null;
        FieldSlot? title = FirstSlot(row, PageField.Title);
        byte[]? titleBytes = bytes is null || title is null ? null : row.UndecodedBytes(title);
        string? mediaType = First(row, PageField.ContentType);
        if (content is { Field: PageField.Html, IsMapped: false } && WhatElse(bytes ?? HeadOf(text), mediaType) is { } what)
        {
            return SourceReport.Skip(location, SourceCodes.MediaTypeNotAPage, $"{what}: {Url(row)}".TrimEnd(' ', ':'));
        }

        return new SourceEvent.ItemRead(new RawItem
        {
            Location = location,
            Body = bytes,
            DecodedBody = text,
            Kind = content.Kind ?? MediaTypes.KindOf(mediaType),
            Url = Url(row),
            RecordId = First(row, PageField.Id),
            FetchedAt = Timestamps.Parse(First(row, PageField.FetchedAt)),
            ContentType = MediaTypes.WithoutParameters(mediaType),
            DeclaredCharset = First(row, PageField.Charset) ?? MediaTypes.Charset(mediaType),
            Title = title is null ? null : row.Text(title),
            TitleBytes = titleBytes,
            Warnings = IsReplaced(row, content, bytes) || IsReplaced(row, title, titleBytes) ? [SourceCodes.InvalidBytesReplaced] : [],
        });
    }

    /// <summary>Whether a row has a field that can hold a page, be it empty.</summary>
    public static bool HasContentField(IRowValues row, FieldMapping mapping) => mapping.Slots.Any(slot => FieldMapping.IsContent(slot) && row.HasField(slot));

    /// <summary>Whether a row has a field that holds a page.</summary>
    public static bool HasContent(IRowValues row, FieldMapping mapping) => mapping.Slots.Any(slot => FieldMapping.IsContent(slot) && row.HasValue(slot));

    /// <summary>The fault of a row, or a table, without a field that holds pages.</summary>
    public static SourceEvent NoContent(ItemLocation location, string fieldNames) => SourceReport.Fault(
        location,
        SourceCodes.NoContentField,
        $"no field holds a page; seen: {(fieldNames.Length == 0 ? "none" : fieldNames)}; name it with --map html=FIELD or text=FIELD");

    private void LookForMapped(IRowValues row)
    {
        if (_unseen is null)
        {
            _unseen = [.. mapping.Slots.Where(static slot => slot.IsMapped)];
            input.MappedFields.LookIn(input.Path);
        }

        for (int i = _unseen.Count - 1; i >= 0; i--)
        {
            if (row.HasField(_unseen[i]))
            {
                input.MappedFields.Find(_unseen[i].Path);
                _unseen.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether bytes were replaced in what is taken as text: charsets are detected for pages alone, later and by their bytes, and titles follow them.</summary>
    private static bool IsReplaced(IRowValues row, FieldSlot? slot, byte[]? bytes) => slot is not null && bytes is null && row.HasInvalidBytes(slot);

    private FieldSlot? FindContent(IRowValues row, out bool anyField)
    {
        anyField = false;
        foreach (FieldSlot slot in mapping.Slots)
        {
            if (!FieldMapping.IsContent(slot))
            {
                break;
            }

            if (row.HasValue(slot))
            {
                return slot;
            }

            anyField |= row.HasField(slot);
        }

        return null;
    }

    /// <summary>
    /// What the answer of a server is that is no page; null where it may be one. Only of what stands where crawlers keep answers as they came: text that a program drew from a PDF has
    /// the type of the PDF. A word alone (<c>article</c>) is no media type, nor is <c>blog/post</c>, and an answer in JSON may have had the page in it.
    /// </summary>
    private static string? WhatElse(ReadOnlySpan<byte> body, string? mediaType)
    {
        string? type = MediaTypes.WithoutParameters(mediaType);
        bool isOther = type is not null && MediaTypes.IsRegistered(type) && MediaTypes.KindOf(type) is null && !MediaTypes.IsOpen(type)
            && (!type.EndsWith("json", StringComparison.Ordinal) || body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]);
        return TextSniffer.IsHtml(body) || TextSniffer.IsElementInXml(body) ? null
            : isOther ? type
            : TextSniffer.IsOtherXml(body) && !TextSniffer.IsDrawing(body) ? "XML, but no XHTML"
            : null;
    }

    private static byte[] HeadOf(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text, 0, Math.Min(text.Length, TextSniffer.Length));

    /// <summary>
    /// The HTTP status; null where no field holds one. Many programs have states of their own under such a name (<c>published</c>, <c>1</c>, <c>20000</c>), so only a whole number
    /// that HTTP knows counts; pandas writes it as <c>404.0</c>. A redirect with a page is taken: crawlers note the first status of a chain beside the page at its end.
    /// </summary>
    private int? Status(IRowValues row)
    {
        foreach (FieldSlot slot in mapping.Slots)
        {
            if (slot.Field == PageField.Status && row.HasValue(slot)
                && decimal.TryParse(row.Text(slot), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number is >= StatusFirst and <= StatusLast && decimal.IsInteger(number))
            {
                return (int)number;
            }
        }

        return null;
    }

    /// <summary>Dolma's <c>source</c> is the name of a corpus, trafilatura's an address: an address has a scheme.</summary>
    private string? Url(IRowValues row)
    {
        string? first = null;
        foreach (FieldSlot slot in mapping.Slots)
        {
            if (slot.Field != PageField.Url || !row.HasValue(slot))
            {
                continue;
            }

            string? value = row.Text(slot)?.Trim();
            if (value?.Contains("://", StringComparison.Ordinal) == true)
            {
                return value;
            }

            first ??= slot.Path.EndsWith("source", StringComparison.OrdinalIgnoreCase) && !slot.IsMapped ? null : value;
        }

        return first;
    }

    private string? First(IRowValues row, PageField field) => FirstSlot(row, field) is { } slot ? row.Text(slot) : null;

    private FieldSlot? FirstSlot(IRowValues row, PageField field)
    {
        foreach (FieldSlot slot in mapping.Slots)
        {
            if (slot.Field == field && row.HasValue(slot))
            {
                return slot;
            }
        }

        return null;
    }
}
