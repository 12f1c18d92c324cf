namespace Ingest.Records.Masking;

/// <summary>Groups of digits as they are read, up to a fixed number of both.</summary>
internal sealed class DigitGroupBuffer
{
    /// <summary>Enough for two telephone numbers side by side, so that the first can be told from the second.</summary>
    public const int MaximumDigits = 24;

    private const int MaximumGroups = 12;

    private int _digitCount;

    /// <summary>The digits of all groups.</summary>
    public char[] Digits { get; } = new char[MaximumDigits];

    /// <summary>Digits in each group.</summary>
    public byte[] Groups { get; } = new byte[MaximumGroups];

    /// <summary>Separator after each group.</summary>
    public char[] Separators { get; } = new char[MaximumGroups];

    /// <summary>Position after each group in the text.</summary>
    public int[] Ends { get; } = new int[MaximumGroups];

    /// <summary>Groups read.</summary>
    public int Count { get; private set; }

    /// <summary>Digits of the first <paramref name="groups"/> groups.</summary>
    public int DigitsThrough(int groups)
    {
        int sum = 0;
        for (int i = 0; i < groups; i++)
        {
            sum += Groups[i];
        }

        return sum;
    }

    /// <summary>Takes a group; false when it is empty or there is no room for all of it.</summary>
    public bool TryAdd(ReadOnlySpan<char> digits, int end)
    {
        if (digits.Length == 0 || Count == MaximumGroups || _digitCount + digits.Length > MaximumDigits)
        {
            return false;
        }

        digits.CopyTo(Digits.AsSpan(_digitCount));
        _digitCount += digits.Length;
        Groups[Count] = (byte)digits.Length;
        Ends[Count] = end;
        Count++;
        return true;
    }

    /// <summary>Notes what stands after the group read last.</summary>
    public void SetSeparator(char separator) => Separators[Count - 1] = separator;
}
