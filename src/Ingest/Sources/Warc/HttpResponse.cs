using System.Globalization;

namespace Ingest.Sources.Warc;

/// <summary>The head of a stored HTTP response and the body behind it, still encoded.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Fields">Header fields.</param>
/// <param name="Body">The bytes behind the head.</param>
internal sealed record HttpResponse(int Status, HeaderFields Fields, ReadOnlyMemory<byte> Body)
{
    private const int MaximumHeadBytes = 1 << 20;

    /// <summary>Whether the block is an HTTP message at all.</summary>
    public static bool IsHttp(ReadOnlySpan<byte> block) => block.StartsWith("HTTP/"u8) || block.StartsWith("ICY "u8);

    /// <summary>Parses the head leniently, as browsers do: lines that are no fields are passed over. Null: there is no status line.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> block)
    {
        ReadOnlyMemory<byte> rest = block;
        ReadOnlySpan<byte> statusLine = TakeLine(ref rest);
        if (!IsHttp(statusLine) || !TryReadStatus(statusLine, out int status))
        {
            return null;
        }

        var fields = new HeaderFields();
        while (rest.Length > 0 && block.Length - rest.Length < MaximumHeadBytes)
        {
            ReadOnlySpan<byte> line = TakeLine(ref rest);
            if (line.IsEmpty)
            {
                break;
            }

            fields.TryAdd(line);
        }

        return new HttpResponse(status, fields, rest);
    }

    private static bool TryReadStatus(ReadOnlySpan<byte> line, out int status)
    {
        status = 0;
        int space = line.IndexOf((byte)' ');
        ReadOnlySpan<byte> code = space < 0 ? [] : line[space..].TrimStart((byte)' ');
        return code.Length >= 3 && int.TryParse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture, out status);
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlyMemory<byte> rest)
    {
        int end = rest.Span.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? rest.Span : rest.Span[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }
}
