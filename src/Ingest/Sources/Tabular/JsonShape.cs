namespace Ingest.Sources.Tabular;

/// <summary>
/// Tells the ways of putting JSON objects into a file apart by the first bytes. What does not open as JSON may still be JSON whose first line is
/// broken: then the name tells, or objects on all the lines that follow.
/// </summary>
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

    private static readonly string[] LinesExtensions = [".jsonl", ".ndjson", ".jl", ".jsonlines"];

    private static ReadOnlySpan<byte> Whitespace => " \t\r\n"u8;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decides.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="head">Its first bytes, <see cref="TextSniffer.Length"/> of them or all.</param>
    public static Kind Of(string name, ReadOnlySpan<byte> head)
    {
        Kind kind = OfStart(head);
        if (kind == Kind.None && CommentsLength(head) is var comments and > 0 && OfStart(head[comments..]) == Kind.Values)
        {
            return Kind.Values;
        }

        return kind == Kind.None ? OfBrokenStart(name, head) : kind;
    }

    /// <summary>Passes over a UTF-8 byte order mark.</summary>
    public static void SkipByteOrderMark(InputStream stream)
    {
        if (stream.Peek(3).Span.StartsWith(ByteOrderMark))
        {
            stream.Advance(3);
        }
    }

    /// <summary>Passes over comments.</summary>
    public static void SkipComments(InputStream stream)
    {
        ReadOnlySpan<byte> head = stream.Peek(TextSniffer.Length).Span;
        stream.Advance(CommentsLength(head[..Math.Min(head.Length, TextSniffer.Length)]));
    }

    /// <summary>Bytes before the first character that is no white space and stands in no comment, as JavaScript has them; 0 where there is no whole comment.</summary>
    private static int CommentsLength(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = Start(head);
        int length = 0;
        while (text is [(byte)'/', (byte)'*' or (byte)'/', .. var comment])
        {
            int end = text[1] == (byte)'*' ? comment.IndexOf("*/"u8) : comment.IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            text = comment[(text[1] == (byte)'*' ? end + 2 : end)..].TrimStart(Whitespace);
            length = head.Length - text.Length;
        }

        return length;
    }

    /// <summary>A head from the first character on that is no mark and no white space.</summary>
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head) => (head.StartsWith(ByteOrderMark) ? head[3..] : head).TrimStart(Whitespace);

    private static Kind OfBrokenStart(string name, ReadOnlySpan<byte> head)
    {
        bool isLines = FileNames.HasExtension(name, LinesExtensions);
        bool isNamed = isLines || FileNames.HasExtension(name, ".json");
        ReadOnlySpan<byte> text = Start(head);
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? text : text[..lineEnd].TrimEnd(Whitespace);
        ReadOnlySpan<byte> rest = lineEnd < 0 ? [] : text[lineEnd..].Trim(Whitespace);
        if (text is [(byte)'[', ..] && (rest.IsEmpty || line is not [.., (byte)']']))
        {
            return isNamed ? Kind.Values : Kind.None;
        }

        // An address that ends in .json may have answered with an error page; and a page may show objects.
        if (text is [(byte)'<', ..])
        {
            return Kind.None;
        }

        return AreObjects(rest, isCut: head.Length >= TextSniffer.Length) ? Kind.Lines
            : !isNamed ? Kind.None
            : OfLaterLine(rest) is var later and not Kind.None ? later
            : !TextSniffer.IsText(head) ? Kind.None
            : text.IsEmpty && !isLines ? Kind.Values
            : Kind.Lines;
    }

    /// <summary>Whether each line is an object; two at least, since a text can close with an example, or one longer than what is seen.</summary>
    private static bool AreObjects(ReadOnlySpan<byte> lines, bool isCut)
    {
        int objects = 0;
        foreach (Range range in lines.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = lines[range].Trim(Whitespace);
            bool isLast = range.End.Value == lines.Length;
            if (!line.IsEmpty && !(OpensObject(line) && (line is [.., (byte)'}'] || (isLast && isCut))))
            {
                return false;
            }

            objects += line.IsEmpty ? 0 : 1;
        }

        return objects > (isCut ? 0 : 1);
    }

    /// <summary>What the first line that opens an object tells.</summary>
    private static Kind OfLaterLine(ReadOnlySpan<byte> lines)
    {
        foreach (Range range in lines.Split((byte)'\n'))
        {
            if (lines[range].TrimStart(Whitespace) is [(byte)'{', ..] && OfStart(lines[range.Start..]) is var kind and not Kind.None)
            {
                return kind;
            }
        }

        return Kind.None;
    }

    private static bool OpensObject(ReadOnlySpan<byte> text) =>
        text is [(byte)'{', .. var inside] && inside.TrimStart(Whitespace) is ([] or [(byte)'"', ..] or [(byte)'}', ..]);

    private static Kind OfStart(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = Start(head);
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
        if (!OpensObject(text))
        {
            return Kind.None;
        }

        // A pretty-printed object goes on with a name or its end on the second line, or with the first value of a list that its first line opened; in JSONL an object starts there, or a stray string behind a whole one.
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? text : text[..lineEnd].TrimEnd(Whitespace);
        ReadOnlySpan<byte> next = lineEnd < 0 ? [] : text[lineEnd..].TrimStart(Whitespace);
        bool isWhole = line is [.., (byte)'}'];
        if (isWhole && IsProse(text[line.Length..], next))
        {
            return Kind.None;
        }

        return next is [(byte)'}', ..] || (next is [(byte)'"', ..] && !isWhole) || line is [.., (byte)'['] ? Kind.Values : Kind.Lines;
    }

    // A page may begin with an object as an example. In JSONL no empty line comes before a broken one, and other objects follow.
    private static bool IsProse(ReadOnlySpan<byte> behind, ReadOnlySpan<byte> next) =>
        next is [var first, ..]
        && (char.IsAsciiLetter((char)first) || first >= 0x80)
        && behind[..^next.Length].Count((byte)'\n') > 1
        && behind.IndexOf("\n{"u8) < 0;
}
