namespace Ingest.Records.Masking;

/// <summary>
/// Payment card numbers (ISO/IEC 7812): 13 to 19 digits with a prefix and length some scheme issues and a valid Luhn digit, in one piece or
/// in the groups printed on cards. One number in ten passes the check digit by chance, so prefix, length and grouping must agree as well.
/// </summary>
internal sealed class CardScanner : IMaskScanner
{
    private const int MinimumDigits = 13;
    private const int MaximumDigits = 19;

    /// <inheritdoc/>
    public MaskKind Kind => MaskKind.Card;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is < '2' or > '6' || !TokenEdge.OpensAt(text, start))
        {
            return 0;
        }

        GroupedDigits number = GroupedDigits.Read(text, start, MaximumDigits, " -\u00A0");
        ReadOnlySpan<char> digits = number.Digits;
        return digits.Length >= MinimumDigits
            && TokenEdge.ClosesAt(text, number.End)
            && IsCardGrouping(number.Groups)
            && IsIssued(digits)
            && HoldsLuhn(digits)
            ? number.End - start
            : 0;
    }

    private static bool IsCardGrouping(ReadOnlySpan<byte> groups) => groups.Length switch
    {
        1 => true,
        3 => groups[0] == 4 && groups[1] == 6 && groups[2] is 4 or 5,
        4 => groups[0] == 4 && groups[1] == 4 && groups[2] == 4 && groups[3] is 1 or 4,
        5 => groups[0] == 4 && groups[1] == 4 && groups[2] == 4 && groups[3] == 4 && groups[4] <= 3,
        _ => false,
    };

    /// <summary>Prefix and length, as the schemes publish them: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay.</summary>
    private static bool IsIssued(ReadOnlySpan<char> digits)
    {
        int four = ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + (digits[3] - '0');
        return digits.Length switch
        {
            13 => four / 1000 == 4,
            14 => four / 10 is >= 300 and <= 305 || four / 100 is 36 or 38 or 39,
            15 => four / 100 is 34 or 37,
            16 => four / 1000 == 4 || four / 100 is >= 51 and <= 55 || four is >= 2221 and <= 2720 || IsLongIssue(four),
            17 or 18 => IsLongIssue(four),
            _ => four / 1000 == 4 || IsLongIssue(four),
        };
    }

    private static bool IsLongIssue(int four)
        => four == 6011 || four / 10 is >= 644 and <= 649 || four / 100 is 65 or 62 || four is >= 3528 and <= 3589;

    private static bool HoldsLuhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
