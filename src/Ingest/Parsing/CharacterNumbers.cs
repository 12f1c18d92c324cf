using System.Text;

namespace Ingest.Parsing;

/// <summary>Characters by the numbers of numeric references (HTML standard, "numeric character reference end state").</summary>
internal static class CharacterNumbers
{
    // Numbers 0x80–0x9F are read as Windows-1252; 0: kept as they are.
    private static readonly char[] Windows1252 =
    [
        '\u20AC', '\0', '\u201A', '\u0192', '\u201E', '\u2026', '\u2020', '\u2021', '\u02C6', '\u2030', '\u0160', '\u2039', '\u0152', '\0', '\u017D', '\0',
        '\0', '\u2018', '\u2019', '\u201C', '\u201D', '\u2022', '\u2013', '\u2014', '\u02DC', '\u2122', '\u0161', '\u203A', '\u0153', '\0', '\u017E', '\u0178',
    ];

    /// <summary>The character of a number; U+FFFD where there is none.</summary>
    public static Rune Of(int number)
    {
        if (number == 0 || !Rune.IsValid(number))
        {
            return Rune.ReplacementChar;
        }

        bool isWindows = number is >= 0x80 and <= 0x9F && Windows1252[number - 0x80] != '\0';
        return isWindows ? new Rune(Windows1252[number - 0x80]) : new Rune(number);
    }
}
