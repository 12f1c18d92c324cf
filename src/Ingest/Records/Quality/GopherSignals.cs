using Ingest.Decoding;

namespace Ingest.Records.Quality;

/// <summary>
/// The document-shape signals of Gopher (Rae et al. 2021, appendix A.1.1). The paper's rules: 50 to 100,000 words; mean word length 3 to 10;
/// hash signs and ellipses each at most 0.1 a word; at most 90 % of lines open with a bullet and at most 30 % end in an ellipsis; at least 80 % of words
/// hold a letter; at least two of eight English stop words.
/// </summary>
internal static class GopherSignals
{
    public const string WordCount = "gopher_word_count";
    public const string MeanWordLength = "gopher_mean_word_length";
    public const string HashToWordRatio = "gopher_hash_to_word_ratio";
    public const string EllipsisToWordRatio = "gopher_ellipsis_to_word_ratio";
    public const string BulletLineShare = "gopher_bullet_line_share";
    public const string EllipsisLineShare = "gopher_ellipsis_line_share";
    public const string AlphabeticWordShare = "gopher_alphabetic_word_share";
    public const string StopWordCount = "gopher_stop_word_count";

    private static readonly HashSet<string> StopWords = EmbeddedLines.Read("Records/Quality/gopher-stop-words.txt").ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static void Measure(SegmentedText text, bool isEnglish, OrderedDictionary<string, double> signals)
    {
        WordSums sums = SumWords(text, isEnglish);
        (int hashes, int ellipses) = CountSymbols(text.Text);
        signals.Add(WordCount, sums.Words);
        if (!text.IsUnspaced)
        {
            signals.Add(MeanWordLength, QualitySignals.Share(sums.Characters, sums.Words));
        }

        signals.Add(HashToWordRatio, QualitySignals.Share(hashes, text.Words.Count));
        signals.Add(EllipsisToWordRatio, QualitySignals.Share(ellipses, text.Words.Count));
        AddLineShares(text, signals);
        signals.Add(AlphabeticWordShare, QualitySignals.Share(sums.Alphabetic, text.Words.Count));
        if (isEnglish && !text.IsUnspaced)
        {
            signals.Add(StopWordCount, sums.StopWords);
        }
    }

    private static WordSums SumWords(SegmentedText text, bool isEnglish)
    {
        WordSums sums = default;
        foreach (TextPiece piece in text.Words)
        {
            ReadOnlySpan<char> word = text[piece];
            bool hasLetter = false;
            bool hasDigit = false;
            foreach (char c in word)
            {
                hasLetter |= char.IsLetter(c) || char.IsSurrogate(c);
                hasDigit |= char.IsDigit(c);
            }

            sums.Alphabetic += hasLetter ? 1 : 0;
            if (hasLetter || hasDigit)
            {
                ReadOnlySpan<char> bare = TrimPunctuation(word);
                sums.Words++;
                sums.Characters += bare.Length;
                sums.StopWords += isEnglish && StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) ? 1 : 0;
            }
        }

        return sums;
    }

    private static ReadOnlySpan<char> TrimPunctuation(ReadOnlySpan<char> word)
    {
        int start = 0;
        int end = word.Length;
        while (start < end && char.IsPunctuation(word[start]))
        {
            start++;
        }

        while (end > start && char.IsPunctuation(word[end - 1]))
        {
            end--;
        }

        return word[start..end];
    }

    private static (int Hashes, int Ellipses) CountSymbols(string text)
    {
        int hashes = 0;
        int ellipses = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '#')
            {
                hashes++;
            }
            else if (text[i] == '…')
            {
                ellipses++;
            }
            else if (text[i] == '.' && i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.')
            {
                ellipses++;
                i += 2;
            }
        }

        return (hashes, ellipses);
    }

    private static void AddLineShares(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        int bullets = 0;
        int ellipses = 0;
        foreach (TextPiece piece in text.Lines)
        {
            ReadOnlySpan<char> line = text[piece];
            bullets += IsBullet(line) ? 1 : 0;
            ellipses += line[^1] == '…' || line.EndsWith("...", StringComparison.Ordinal) ? 1 : 0;
        }

        signals.Add(BulletLineShare, QualitySignals.Share(bullets, text.Lines.Count));
        signals.Add(EllipsisLineShare, QualitySignals.Share(ellipses, text.Lines.Count));
    }

    private static bool IsBullet(ReadOnlySpan<char> line)
        => line[0] is '•' or '‣' or '►' or '▶' or '●' or '○' or '■' or '□' or '▪' or '▫' or '※' or '◦' or '⁃' or '∙' or '·'
            || (line[0] is '-' or '*' or '–' && line.Length > 1 && line[1] == ' ');

    private struct WordSums
    {
        public int Words;
        public long Characters;
        public int Alphabetic;
        public int StopWords;
    }
}
