using System.Buffers;

namespace Ingest.Decoding;

/// <summary>Notices text that was UTF-8, read as windows-1252 and saved so: <c>Ã©</c> for é, <c>â€™</c> for ’.</summary>
internal static class Mojibake
{
    private const int SampleCharacters = 1 << 20;

    // What the bytes 80–9F become in windows-1252, the second and third bytes of most double-encoded characters.
    private static readonly SearchValues<char> Continuations = SearchValues.Create(
        "\u0080\u0081€‚ƒ„…†‡ˆ‰Š‹Œ\u008d\u008eŽ\u008f\u0090‘’“”•–—˜™š›œ\u009d\u009ežŸ");

    /// <summary>
    /// Whether double-encoded characters occur: twice, so that a page which only shows one example is not marked.
    /// Looks at the first 2^20 characters.
    /// </summary>
    public static bool IsIn(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text.Length, SampleCharacters));
        int found = 0;
        while (rest.Length > 2)
        {
            int i = rest.IndexOfAny('Ã', 'Â', 'â');
            if (i < 0 || i + 2 >= rest.Length)
            {
                return false;
            }

            found += IsDoubleEncoded(rest[i], rest[i + 1], rest[i + 2]) ? 1 : 0;
            if (found == 2)
            {
                return true;
            }

            rest = rest[(i + 1)..];
        }

        return false;
    }

    private static bool IsDoubleEncoded(char first, char second, char third) => first switch
    {
        // U+00C0–U+00FF and U+0080–U+00BF; NBSP after Â is left out of neither, since French text never has "Â" before one.
        'Ã' => second is >= '\u00A0' and <= '\u00BF' || Continuations.Contains(second),
        'Â' => second is >= '\u00A0' and <= '\u00BF',

        // U+2000–U+203F: dashes, quotes, bullet, ellipsis.
        _ => second is '€' or '\u0080' && (third is >= '\u00A0' and <= '\u00BF' || Continuations.Contains(third)),
    };
}
