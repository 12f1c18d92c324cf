using System.Buffers;

namespace Ingest.Sources.Tabular;

/// <summary>Cuts a stream into the JSON values of an array, or that stand one behind the other, holding one of them at a time.</summary>
internal sealed class JsonValueReader(InputStream stream, long maximumValueBytes)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]}\r\n"u8);
    private bool _inArray;

    /// <summary>What reading a value can come to.</summary>
    public enum Result
    {
        /// <summary>A value.</summary>
        Value,

        /// <summary>Longer than the limit; nothing behind it can be read.</summary>
        TooLong,

        /// <summary>The input ends in the middle of a value or of the array.</summary>
        Cut,

        /// <summary>No more values.</summary>
        End,
    }

    /// <summary>The value; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Value { get; private set; }

    /// <summary>Byte offset of the value in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>Reads the next value.</summary>
    public Result Read()
    {
        if (!SkipToValue())
        {
            return _inArray ? Result.Cut : Result.End;
        }

        Offset = stream.Position;
        int length = stream.Window.Span[0] == (byte)'{' || stream.Window.Span[0] == (byte)'[' ? BracketedLength() : ScalarLength();
        if (length == 0)
        {
            stream.Advance(stream.Window.Length);
            return stream.Peek(1).Length > 0 ? Result.TooLong : Result.Cut;
        }

        Value = stream.Window[..length];
        stream.Advance(length);
        return Result.Value;
    }

    /// <summary>Passes over what stands between values; false at the end.</summary>
    private bool SkipToValue()
    {
        while (stream.Peek(1) is { Length: > 0 } window)
        {
            byte next = window.Span[0];
            if (next == (byte)'[' && !_inArray)
            {
                _inArray = true;
            }
            else if (next == (byte)']' && _inArray)
            {
                _inArray = false;
            }
            else if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)','))
            {
                return true;
            }

            stream.Advance(1);
        }

        return false;
    }

    /// <summary>Bytes of an object or array; 0 when it does not end, or not within the limit.</summary>
    private int BracketedLength()
    {
        int depth = 0;
        int at = 0;
        bool inString = false;
        while (true)
        {
            int found = stream.Window.Span[at..].IndexOfAny(inString ? InString : Structure);
            at = found < 0 ? stream.Window.Length : at + found;
            if (at > maximumValueBytes || (found < 0 && !stream.PeekMore()))
            {
                return 0;
            }

            if (found < 0)
            {
                continue;
            }

            switch (stream.Window.Span[at++])
            {
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'\\':
                    if (at == stream.Window.Length && !stream.PeekMore())
                    {
                        return 0;
                    }

                    at++;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
            }
        }
    }

    private int ScalarLength()
    {
        int end;
        while ((end = stream.Window.Span[1..].IndexOfAny(ScalarEnd)) < 0 && stream.Window.Length <= maximumValueBytes && stream.PeekMore())
        {
        }

        return end < 0 ? stream.Window.Length : end + 1;
    }
}
