namespace Ingest.Decoding;

/// <summary>
/// Guesses the legacy charset of undeclared text: reads a sample in every candidate and asks of every language that uses it
/// how likely the letters are, alone and beside each other. The likeliest pair wins.
/// </summary>
internal static class CharsetDetector
{
    private const int SampleBytes = 16 << 10;
    private const string Western = "windows-1252";

    // Every charset pays the same for ASCII, so a two-byte charset that swallows ASCII bytes gains only what letters cost.
    private const double AsciiLogShare = -3;
    private const double PunctuationLogShare = -6;
    private const double BrokenLogShare = -16;
    private const double CaseBreakPenalty = -4;
    private const double ScriptBreakPenalty = -5;

    // Worse than this per character beyond ASCII is no language at all: an estimate from the floors in LanguageLetters; a test holds it against random bytes.
    private const double MinimumMeanPerCharacter = -8;

    // Measured on the messages of programs (a Debian system's, 150 to 3,000 characters): texts of 30 Western languages gain at most 2.0 in a charset of another script, those that
    // are of one 4.1 and more.
    private const double MinimumGainPerByte = 4;
    private const int FewestLetters = 30;
    private const int FewestWords = 5;

    /// <summary>The likeliest charset; null when nothing is likely.</summary>
    public static string? Detect(ReadOnlySpan<byte> bytes)
    {
        byte[] sample = Sample(bytes);
        if (sample.Length == 0)
        {
            return null;
        }

        Reading best = Best(BestReadings(sample));
        return MeanBeyondAscii(best.Text, best.Score) < MinimumMeanPerCharacter ? null : best.Charset;
    }

    /// <summary>
    /// The charset of text that is declared as Western European, as servers and templates declare everything, and is plainly of another script; null where it may be what it is
    /// declared. Of other languages in Latin letters nothing is sure enough: Albanian and Friulian are as far from the languages known here as Polish is from French.
    /// </summary>
    public static string? DetectOtherScript(ReadOnlySpan<byte> bytes)
    {
        byte[] sample = Sample(bytes);
        BlankHardSpaces(sample);
        if (!StandsTogether(sample))
        {
            return null;
        }

        Dictionary<string, Reading> readings = BestReadings(sample);
        Reading best = Best(readings);
        double gain = (best.Score - readings[Western].Score) / sample.Count(static b => b >= 0x80);
        return !best.Language.IsLatin && gain >= MinimumGainPerByte && HasWordsBeyondAscii(best.Text) ? best.Charset : null;
    }

    private static Dictionary<string, Reading> BestReadings(byte[] sample)
    {
        var best = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (LanguageLetters language in LanguageLetters.All)
        {
            foreach (string charset in language.Encodings)
            {
                string text = best.TryGetValue(charset, out Reading? earlier) ? earlier.Text : CharsetDecoder.Decode(charset, sample);
                double score = Score(text, language);
                if (earlier is null || score > earlier.Score)
                {
                    best[charset] = new Reading(charset, language, text, score);
                }
            }
        }

        return best;
    }

    /// <summary>Whether the bytes are hardly ever invalid in a declared multi-byte charset: under one in fifty characters beyond ASCII.</summary>
    public static bool IsPlausible(string charset, ReadOnlySpan<byte> bytes)
    {
        string text = CharsetDecoder.Decode(charset, Sample(bytes));
        int broken = 0;
        int high = 0;
        foreach (char c in text)
        {
            high += c >= 0x80 ? 1 : 0;
            broken += c == '\uFFFD' ? 1 : 0;
        }

        return broken * 50 <= high;
    }

    /// <summary>Whether seven-bit text shifts to JIS characters and back, as ISO-2022-JP does.</summary>
    public static bool HasJapaneseShifts(ReadOnlySpan<byte> bytes)
    {
        int toJis = bytes.IndexOf("\x1b$B"u8);
        toJis = toJis < 0 ? bytes.IndexOf("\x1b$@"u8) : toJis;
        return toJis >= 0 && (bytes[toJis..].IndexOf("\x1b(B"u8) > 0 || bytes[toJis..].IndexOf("\x1b(J"u8) > 0);
    }

    private static Reading Best(Dictionary<string, Reading> readings) => readings.Values.MaxBy(static reading => (reading.Score, reading.Charset == Western))!;

    /// <summary>
    /// Makes spaces of the no-break spaces with which Western pages indent: elsewhere their byte is a letter (ibm866), which stands beside others.
    /// </summary>
    private static void BlankHardSpaces(byte[] sample)
    {
        const byte HardSpace = 0xA0;
        for (int i = 0; i < sample.Length;)
        {
            int start = i;
            while (i < sample.Length && sample[i] == HardSpace)
            {
                i++;
            }

            bool isBesideLetters = (start > 0 && sample[start - 1] >= 0x80) || (i < sample.Length && sample[i] >= 0x80);
            if (i - start > 2 || !isBesideLetters)
            {
                sample.AsSpan(start, i - start).Fill((byte)' ');
            }

            i = Math.Max(i, start + 1);
        }
    }

    /// <summary>
    /// Whether four in five bytes beyond ASCII stand beside others, as in all other scripts; accents stand alone. Of UTF-8 that was read as windows-1252 and saved so, with what is
    /// left of it in a page, three in four do.
    /// </summary>
    private static bool StandsTogether(ReadOnlySpan<byte> sample)
    {
        int high = 0;
        int together = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            bool isBeside = (i > 0 && sample[i - 1] >= 0x80) || (i + 1 < sample.Length && sample[i + 1] >= 0x80);
            high += sample[i] >= 0x80 ? 1 : 0;
            together += sample[i] >= 0x80 && isBeside ? 1 : 0;
        }

        return together * 5 > high * 4;
    }

    /// <summary>Whether there are several words of letters beyond ASCII, and not only a list of accented letters, as scripts of pages have one.</summary>
    private static bool HasWordsBeyondAscii(string text)
    {
        int letters = 0;
        int words = 0;
        int length = 0;
        foreach (char c in text)
        {
            length = c >= 0x80 && IsWordPart(c) ? length + 1 : 0;
            letters += length > 0 ? 1 : 0;
            words += length == 2 ? 1 : 0;
        }

        return letters >= FewestLetters && words >= FewestWords;
    }

    private static double Score(string text, LanguageLetters language)
    {
        double score = 0;
        char previous = ' ';
        foreach (char c in text)
        {
            score += c < 0x80 ? AsciiLogShare : WeighBeyondAscii(c, language);
            score += c >= 0x80 || previous >= 0x80 ? WeighPair(previous, c) : 0;
            previous = c;
        }

        return score;
    }

    private static double WeighBeyondAscii(char c, LanguageLetters language)
    {
        double known = language.Weigh(c);
        return c is (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') or '\uFFFD' ? BrokenLogShare
            : IsCommonPunctuation(c) ? Math.Max(known, PunctuationLogShare)
            : known;
    }

    private static double WeighPair(char left, char right)
    {
        if (!IsWordPart(left) || !IsWordPart(right))
        {
            return 0;
        }

        bool breaksCase = char.IsLower(left) && char.IsUpper(right);
        bool breaksScript = IsLatin(left) != IsLatin(right) && left < '\u2E80' && right < '\u2E80';
        return (breaksCase ? CaseBreakPenalty : 0) + (breaksScript ? ScriptBreakPenalty : 0);
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsLatin(char c) => c < '\u0370' || c is >= '\u1E00' and <= '\u1EFF';

    private static bool IsCommonPunctuation(char c) =>
        c is '\u00A0' or '«' or '»' or '„' or '“' or '”' or '‘' or '’' or '…' or '–' or '—' or '°' or '·' or '•' or '§' or '©' or '®' or '€' or '№';

    // Whole lines with bytes beyond ASCII: a line end is never the second byte of a character, so no charset is cut apart.
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        using var sample = new MemoryStream(SampleBytes);
        ReadOnlySpan<byte> rest = bytes;
        while (sample.Length < SampleBytes)
        {
            int high = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            int start = rest[..high].LastIndexOf((byte)'\n') + 1;
            int length = rest[high..].IndexOf((byte)'\n');
            int end = length < 0 ? rest.Length : high + length + 1;
            sample.Write(rest[start..Math.Min(end, start + SampleBytes)]);
            rest = rest[end..];
        }

        return sample.ToArray();
    }

    private static double MeanBeyondAscii(string text, double score)
    {
        int beyond = 0;
        foreach (char c in text)
        {
            beyond += c >= 0x80 ? 1 : 0;
        }

        return (score - (AsciiLogShare * (text.Length - beyond))) / Math.Max(1, beyond);
    }

    /// <summary>The text of one charset and how likely it is in the language that fits best.</summary>
    private sealed record Reading(string Charset, LanguageLetters Language, string Text, double Score);
}
