namespace Ingest.Records.Masking;

/// <summary>A number in groups, one of which may stand in round brackets, with an optional plus before it.</summary>
internal readonly ref struct BracketedNumber
{
    private readonly DigitGroupBuffer? _buffer;
    private readonly int _count;

    private BracketedNumber(DigitGroupBuffer buffer, int count, bool hasPlus, bool hasBrackets)
    {
        _buffer = buffer;
        _count = count;
        HasPlus = hasPlus;
        HasBrackets = hasBrackets;
    }

    /// <summary>ASCII digits without separators; empty when nothing was read.</summary>
    public ReadOnlySpan<char> Digits => _buffer is null ? [] : _buffer.Digits.AsSpan(0, _buffer.DigitsThrough(_count));

    /// <summary>Digits in each group.</summary>
    public ReadOnlySpan<byte> Groups => _buffer is null ? [] : _buffer.Groups.AsSpan(0, _count);

    /// <summary>The separator character after each group but the last; a closing bracket where nothing else stands.</summary>
    public ReadOnlySpan<char> Separators => _buffer is null ? [] : _buffer.Separators.AsSpan(0, _count - 1);

    /// <summary>Position after the last group.</summary>
    public int End => _buffer is null ? 0 : _buffer.Ends[_count - 1];

    /// <summary>Whether a plus opens it.</summary>
    public bool HasPlus { get; }

    /// <summary>Whether one of the first two groups stands in brackets.</summary>
    public bool HasBrackets { get; }

    /// <summary>The first <paramref name="count"/> groups.</summary>
    public BracketedNumber Take(int count) => new(_buffer!, count, HasPlus, HasBrackets);

    /// <summary>Reads from <paramref name="start"/> on. Between groups stand one separator, brackets, or a bracket and one separator.</summary>
    public static BracketedNumber Read(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> separators)
    {
        DigitGroupBuffer buffer = new();
        bool hasPlus = text[start] == '+';
        bool hasBrackets = false;
        int i = start + (hasPlus ? 1 : 0);
        while (i < text.Length)
        {
            bool opens = text[i] == '(' && !hasBrackets && buffer.Count <= 1;
            int from = opens ? i + 1 : i;
            int end = EndOfDigits(text, from);
            bool closes = opens && end < text.Length && text[end] == ')';
            if (opens != closes || !buffer.TryAdd(text[from..end], closes ? end + 1 : end))
            {
                break;
            }

            hasBrackets |= opens;
            i = closes ? end + 1 : end;
            int gap = GapLength(text[i..], separators);
            bool goesOn = i + gap < text.Length && (text[i + gap] == '(' || (char.IsAsciiDigit(text[i + gap]) && (gap > 0 || closes)));
            if (!goesOn)
            {
                break;
            }

            buffer.SetSeparator(gap switch { 0 => ')', 1 => text[i], _ => text[i + 1] });
            i += gap;
        }

        return buffer.Count == 0 ? default : new BracketedNumber(buffer, buffer.Count, hasPlus, hasBrackets);
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= DigitGroupBuffer.MaximumDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int GapLength(ReadOnlySpan<char> text, ReadOnlySpan<char> separators)
    {
        if (text.Length == 0 || !separators.Contains(text[0]))
        {
            return 0;
        }

        // "030 / 1234567" and "01234 - 5678": a sign with a space on both sides.
        bool isSpacedSign = text.Length > 2 && text[0] == ' ' && text[1] is '/' or '-' or '\u2013' && text[2] == ' ';
        return isSpacedSign ? 3 : 1;
    }
}
