using System.Globalization;
using Ingest.Decoding;

namespace Ingest.Records.Masking;

/// <summary>
/// Account numbers after ISO 13616: a country of the registry, its exact length, check digits that hold modulo 97; written in one
/// piece or in groups with single spaces or hyphens.
/// </summary>
internal sealed class IbanScanner : IMaskScanner
{
    private const int MaximumLength = 34;

    private static readonly Dictionary<string, int> Lengths = ReadLengths();

    /// <inheritdoc/>
    public MaskKind Kind => MaskKind.Iban;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsAsciiLetterUpper(text[start]) || start + 15 > text.Length || !char.IsAsciiLetterUpper(text[start + 1])
            || !char.IsAsciiDigit(text[start + 2]) || !TokenEdge.OpensAt(text, start)
            || !Lengths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Slice(start, 2), out int expected))
        {
            return 0;
        }

        Span<char> compact = stackalloc char[MaximumLength];
        int end = ReadCompact(text, start, compact[..expected]);
        return end > 0 && TokenEdge.ClosesAt(text, end) && HoldsModulo97(compact[..expected]) ? end - start : 0;
    }

    private static int ReadCompact(ReadOnlySpan<char> text, int start, Span<char> compact)
    {
        int filled = 0;
        int i = start;
        for (; filled < compact.Length && i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            {
                compact[filled++] = c;
            }
            else if (c is not (' ' or '\u00A0' or '-') || filled % 4 != 0)
            {
                return 0;
            }
            else if (!char.IsAsciiLetterOrDigit(text[i - 1]))
            {
                return 0;
            }
        }

        return filled == compact.Length ? i : 0;
    }

    private static bool HoldsModulo97(ReadOnlySpan<char> iban)
    {
        int remainder = 0;
        for (int i = 0; i < iban.Length; i++)
        {
            // The first four characters count last (ISO 7064).
            char c = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + (c - '0')) % 97
                : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    private static Dictionary<string, int> ReadLengths()
    {
        Dictionary<string, int> lengths = new(StringComparer.Ordinal);
        foreach (string line in EmbeddedLines.Read("Records/Masking/iban-lengths.tsv"))
        {
            lengths.Add(line[..2], int.Parse(line.AsSpan(3), CultureInfo.InvariantCulture));
        }

        return lengths;
    }
}
