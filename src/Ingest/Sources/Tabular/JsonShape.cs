namespace Ingest.Sources.Tabular;

/// <summary>Tells the ways of putting JSON objects into a file apart by the first bytes.</summary>
internal static class JsonShape
{
    /// <summary>The ways.</summary>
    public enum Kind
    {
        /// <summary>Not JSON objects.</summary>
        None,

        /// <summary>One object a line.</summary>
        Lines,

        /// <summary>An array of objects, or objects spread over several lines.</summary>
        Values,
    }

    private static ReadOnlySpan<byte> Whitespace => " \t\r\n"u8;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decides.</summary>
    public static Kind Of(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = (head.StartsWith(ByteOrderMark) ? head[3..] : head).TrimStart(Whitespace);
        if (text is [(byte)'[', .. var items])
        {
            return items.TrimStart(Whitespace) is [(byte)'{', ..] or [(byte)']', ..] ? Kind.Values : Kind.None;
        }

        if (text is not [(byte)'{', .. var inside] || inside.TrimStart(Whitespace) is not ([] or [(byte)'"', ..] or [(byte)'}', ..]))
        {
            return Kind.None;
        }

        // A pretty-printed object goes on with a name or its end on the second line; in JSONL an object starts there, or a stray string behind a whole one.
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? text : text[..lineEnd].TrimEnd(Whitespace);
        ReadOnlySpan<byte> next = lineEnd < 0 ? [] : text[lineEnd..].TrimStart(Whitespace);
        return next is [(byte)'}', ..] || (next is [(byte)'"', ..] && line is not [.., (byte)'}']) ? Kind.Values : Kind.Lines;
    }

    /// <summary>Passes over a UTF-8 byte order mark.</summary>
    public static void SkipByteOrderMark(InputStream stream)
    {
        if (stream.Peek(3).Span.StartsWith(ByteOrderMark))
        {
            stream.Advance(3);
        }
    }
}
