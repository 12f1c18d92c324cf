namespace Ingest.Records.Masking;

/// <summary>A number written in groups: its digits, the lengths of the groups and the separators between them.</summary>
internal readonly ref struct GroupedDigits
{
    private const int MaximumGroups = 10;

    private GroupedDigits(ReadOnlySpan<char> digits, ReadOnlySpan<byte> groups, ReadOnlySpan<char> separators, int end)
    {
        Digits = digits;
        Groups = groups;
        Separators = separators;
        End = end;
    }

    /// <summary>ASCII digits without separators.</summary>
    public ReadOnlySpan<char> Digits { get; }

    /// <summary>Digits in each group.</summary>
    public ReadOnlySpan<byte> Groups { get; }

    /// <summary>The separator after each group but the last.</summary>
    public ReadOnlySpan<char> Separators { get; }

    /// <summary>Position after the last digit.</summary>
    public int End { get; }

    /// <summary>Reads digits from <paramref name="start"/> on as long as single separators join them. More than <paramref name="maximumDigits"/>
    /// digits read as none: a longer number is something else.</summary>
    public static GroupedDigits Read(ReadOnlySpan<char> text, int start, int maximumDigits, ReadOnlySpan<char> separatorSet)
    {
        char[] digits = new char[maximumDigits];
        byte[] groups = new byte[MaximumGroups];
        char[] separators = new char[MaximumGroups];
        int count = 0;
        int group = 0;
        int i = start;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (count == maximumDigits)
                {
                    return default;
                }

                digits[count++] = c;
                groups[group]++;
                i++;
                continue;
            }

            bool joins = groups[group] > 0 && separatorSet.Contains(c) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            if (!joins || group + 1 == MaximumGroups)
            {
                break;
            }

            separators[group++] = c;
            i++;
        }

        return new GroupedDigits(digits.AsSpan(0, count), groups.AsSpan(0, groups[0] == 0 ? 0 : group + 1), separators.AsSpan(0, group), i);
    }
}
