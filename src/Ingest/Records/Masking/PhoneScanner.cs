namespace Ingest.Records.Masking;

/// <summary>
/// Telephone numbers by shape. International: <c>+</c> or a separated <c>00</c>, then 8 to 15 digits (E.164). North American: three, three and four
/// digits joined by hyphens, dots or a bracketed area code, with the area and exchange codes the numbering plan allows. National with
/// trunk zero: 9 to 11 digits in groups, the first of 2 to 5. A bare run of digits is never taken for a telephone number.
/// </summary>
internal sealed class PhoneScanner : IMaskScanner
{
    private const int MinimumDigits = 8;
    private const int MinimumInternationalDigits = 8;
    private const int MaximumInternationalDigits = 15;
    private const string Separators = " -./\u00A0\u2011\u2013";

    /// <inheritdoc/>
    public MaskKind Kind => MaskKind.Phone;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if ((!char.IsAsciiDigit(c) && c is not ('+' or '(')) || !TokenEdge.OpensAt(text, start))
        {
            return 0;
        }

        BracketedNumber number = BracketedNumber.Read(text, start, Separators);
        bool followsNumber = start >= 2 && char.IsWhiteSpace(text[start - 1]) && char.IsDigit(text[start - 2]);
        for (int count = number.Groups.Length; count > 0; count--)
        {
            BracketedNumber candidate = number.Take(count);
            bool isWhole = count == number.Groups.Length;
            if (candidate.Digits.Length >= MinimumDigits
                && (isWhole || IsBreak(candidate, number.Separators[count - 1]))
                && TokenEdge.ClosesAt(text, candidate.End)
                && IsPhone(candidate, followsNumber))
            {
                return candidate.End - start;
            }
        }

        return 0;
    }

    /// <summary>Groups with leading zeros that follow another number are rows of a table rather than a trunk zero.</summary>
    private static bool IsPhone(in BracketedNumber number, bool followsNumber)
        => number.HasPlus ? IsInternational(number.Digits)
            : IsDialledInternational(number) || IsNorthAmerican(number) || (!followsNumber && IsTrunkZero(number));

    /// <summary>Whether what follows may be another number: always after a slash; after a space only where the shape itself has an end.</summary>
    private static bool IsBreak(in BracketedNumber number, char separator)
        => separator == '/' || (separator is ' ' or '\u00A0' && (number.HasPlus || IsNorthAmerican(number)));

    private static bool IsInternational(ReadOnlySpan<char> digits)
        => digits[0] != '0' && digits.Length is >= MinimumInternationalDigits and <= MaximumInternationalDigits;

    private static bool IsDialledInternational(in BracketedNumber number)
        => number.Groups[0] is >= 3 and <= 5 && number.Groups.Length >= 2 && number.Digits[0] == '0' && number.Digits[1] == '0'
            && IsInternational(number.Digits[2..]);

    private static bool IsNorthAmerican(in BracketedNumber number)
    {
        bool hasCountry = number.Groups.Length == 4 && number.Groups[0] == 1 && number.Digits[0] == '1';
        ReadOnlySpan<byte> groups = number.Groups[(hasCountry ? 1 : 0)..];
        if (groups.Length != 3 || groups[0] != 3 || groups[1] != 3 || groups[2] != 4)
        {
            return false;
        }

        ReadOnlySpan<char> digits = number.Digits[(hasCountry ? 1 : 0)..];
        bool isJoined = number.HasBrackets || hasCountry || number.Separators[0] is '-' or '.' or '\u2011' or '\u2013';
        return isJoined && digits[0] >= '2' && digits[3] >= '2' && number.Separators.IndexOf('/') < 0;
    }

    private static bool IsTrunkZero(in BracketedNumber number)
    {
        ReadOnlySpan<byte> groups = number.Groups;
        if (number.Digits[0] != '0' || number.Digits[1] == '0' || number.Digits.Length is < 9 or > 11 || groups.Length < 2
            || groups[0] is < 2 or > 5)
        {
            return false;
        }

        // Day, month, year, and perhaps an hour.
        bool isDate = groups.Length >= 3 && groups[0] == 2 && groups[1] == 2 && groups[2] == 4;
        bool hasLateSlash = number.Separators.Length > 1 && number.Separators[1..].Contains('/');
        return !isDate && !hasLateSlash;
    }
}
