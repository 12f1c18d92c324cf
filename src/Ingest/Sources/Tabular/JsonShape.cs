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
        bool isBehindArray = false;

        // Browsers of text write a field as "[    ]", and lists of tasks begin "[ ]": only on lines of its own is that an array.
        while (text is [(byte)'[', .. var items] && items.TrimStart(Whitespace) is [(byte)']', .. var rest])
        {
            text = rest.TrimStart(Whitespace);
            if (text.IsEmpty)
            {
                return Kind.Values;
            }

            if (rest[..^text.Length].IndexOf((byte)'\n') < 0)
            {
                return Kind.None;
            }

            isBehindArray = true;
        }

        Kind kind = text is [(byte)'[', .. var elements] ? OfArray(elements) : OfObject(text);
        return isBehindArray && kind == Kind.Lines ? Kind.Values : kind;
    }

    private static Kind OfArray(ReadOnlySpan<byte> elements) => elements.TrimStart(Whitespace) is [(byte)'{', ..] ? Kind.Values : Kind.None;

    private static Kind OfObject(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', .. var inside] || inside.TrimStart(Whitespace) is not ([] or [(byte)'"', ..] or [(byte)'}', ..]))
        {
            return Kind.None;
        }

        // A pretty-printed object goes on with a name or its end on the second line; in JSONL an object starts there, or a stray string behind a whole one.
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? text : text[..lineEnd].TrimEnd(Whitespace);
        ReadOnlySpan<byte> next = lineEnd < 0 ? [] : text[lineEnd..].TrimStart(Whitespace);
        bool isWhole = line is [.., (byte)'}'];
        if (isWhole && IsProse(text[line.Length..], next))
        {
            return Kind.None;
        }

        return next is [(byte)'}', ..] || (next is [(byte)'"', ..] && !isWhole) ? Kind.Values : Kind.Lines;
    }

    // A page may begin with an object as an example. In JSONL no empty line comes before a broken one, and other objects follow.
    private static bool IsProse(ReadOnlySpan<byte> behind, ReadOnlySpan<byte> next) =>
        next is [var first, ..]
        && (char.IsAsciiLetter((char)first) || first >= 0x80)
        && behind[..^next.Length].Count((byte)'\n') > 1
        && behind.IndexOf("\n{"u8) < 0;

    /// <summary>Passes over a UTF-8 byte order mark.</summary>
    public static void SkipByteOrderMark(InputStream stream)
    {
        if (stream.Peek(3).Span.StartsWith(ByteOrderMark))
        {
            stream.Advance(3);
        }
    }
}
