using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Records;

/// <summary>
/// Ids that are the same in every run over the same input. A page that brings both an address and an id of its own is known by
/// these, wherever its file lies; any other by its place, because addresses alone repeat in crawls.
/// </summary>
internal static class RecordIds
{
    // 128 bits: no collision to expect below 10^18 records.
    private const int IdBytes = 16;

    /// <summary>The id of a page: 32 lower-case hexadecimal digits.</summary>
    public static string ForPage(RawItem item)
    {
        string key = item.Url is { Length: > 0 } url && item.RecordId is { Length: > 0 } id
            ? $"record\n{url}\n{id}"
            : PlaceOf(item);
        return Hash(key)[..(2 * IdBytes)];
    }

    /// <summary>The id of a section: its page's, a hyphen and its ordinal.</summary>
    public static string ForSection(string pageId, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{pageId}-{ordinal}");

    /// <summary>SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string text)
    {
        byte[] bytes = ScratchArrays.Rent<byte>(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ScratchArrays.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    // All of the place: a source says where its records stand by index, by offset, by line, or by two of them.
    private static string PlaceOf(RawItem item)
    {
        ItemLocation at = item.Location;
        return string.Create(CultureInfo.InvariantCulture, $"place\n{at.SourcePath}\n{at.RecordIndex}\n{at.RecordOffset}\n{at.Line}\n{item.Url}\n{item.RecordId}");
    }
}
