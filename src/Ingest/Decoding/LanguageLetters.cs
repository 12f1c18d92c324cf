using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Decoding;

/// <summary>What one language's text looks like in letters beyond ASCII: the evidence charset detection weighs.</summary>
internal sealed class LanguageLetters
{
    // Natural logarithms. Floors are what a letter costs that the language has no use for; they decide nothing between
    // languages of one script and everything between a right and a wrong charset.
    private const double Foreign = -11;
    private const double CapitalPenalty = -3;

    private readonly FrozenDictionary<char, double> _letters;
    private readonly Func<char, double> _further;

    private LanguageLetters(string[] encodings, bool isLatin, FrozenDictionary<char, double> letters, Func<char, double> further)
    {
        Encodings = encodings;
        IsLatin = isLatin;
        _letters = letters;
        _further = further;
    }

    /// <summary>All languages of the data file, in its order.</summary>
    public static IReadOnlyList<LanguageLetters> All { get; } = Load();

    /// <summary>Charsets the language is written in, the likelier first.</summary>
    public IReadOnlyList<string> Encodings { get; }

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsLatin { get; }

    /// <summary>Logarithm of the letter's share in the language's text.</summary>
    public double Weigh(char letter)
    {
        if (_letters.TryGetValue(letter, out double known))
        {
            return known;
        }

        char lower = char.ToLowerInvariant(letter);
        return lower != letter && _letters.TryGetValue(lower, out double knownLower) ? knownLower + CapitalPenalty : _further(letter);
    }

    private static List<LanguageLetters> Load()
    {
        var all = new List<LanguageLetters>();
        foreach (string entry in EmbeddedLines.Read("Decoding/language-letters.txt"))
        {
            string[] fields = entry.Split('\t');
            all.Add(new(fields[1].Split(','), fields[2] == "Latin", ReadGroups(fields[3]), FurtherLetters(fields[2])));
        }

        return all;
    }

    private static FrozenDictionary<char, double> ReadGroups(string groups)
    {
        var letters = new Dictionary<char, double>();
        foreach (string group in groups.Split(' '))
        {
            int colon = group.IndexOf(':', StringComparison.Ordinal);
            double share = int.Parse(group.AsSpan(0, colon), CultureInfo.InvariantCulture) / 10_000.0;
            foreach (char letter in group.AsSpan(colon + 1))
            {
                letters[letter] = Math.Log(share);
            }
        }

        return letters.ToFrozenDictionary();
    }

    // Shares of one letter of the script's remainder: some 5,000 further Han characters hold half of a Chinese text,
    // 2,000 further syllables a quarter of a Korean one.
    private static Func<char, double> FurtherLetters(string script) => script switch
    {
        "Han" => static c => c is >= '\u4E00' and <= '\u9FFF' ? -9.2 : c is >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' ? -8 : Foreign,
        "Japanese" => static c => c is >= '\u3041' and <= '\u30FE' ? -7 : c is >= '\u4E00' and <= '\u9FFF' ? -8.7 : c is >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' ? -8 : Foreign,
        "Hangul" => static c => c is >= '\uAC00' and <= '\uD7A3' ? -8.5 : c is >= '\u3000' and <= '\u303F' ? -9 : Foreign,
        "Hebrew" => static c => c is >= '\u05B0' and <= '\u05EA' ? -7 : Foreign,
        "Arabic" => static c => c is >= '\u060C' and <= '\u06D2' ? -8 : Foreign,
        _ => static _ => Foreign,
    };
}
