namespace Ingest.Records.Quality;

/// <summary>
/// The signals FineWeb found to help (Penedo et al. 2024, section 3.6; numbers of the released code): drop at 12 % or fewer lines ending in punctuation,
/// at 67 % or more lines of at most 30 characters, at 1 % or more of the characters in repeated lines (the paper's text says 10 %, its code 1 %), and
/// above 0.3 line breaks a word.
/// </summary>
internal static class FineWebSignals
{
    public const string TerminatedLineShare = "fineweb_terminated_line_share";
    public const string ShortLineShare = "fineweb_short_line_share";
    public const string DuplicateLineCharacterShare = "fineweb_duplicate_line_character_share";
    public const string LineBreakToWordRatio = "fineweb_line_break_to_word_ratio";

    private const int ShortLineCharacters = 30;

    public static void Measure(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        int terminated = 0;
        int shortLines = 0;
        foreach (TextPiece piece in text.Lines)
        {
            terminated += SentenceEnd.Closes(text[piece], acceptEllipsis: true) ? 1 : 0;
            shortLines += piece.Length <= ShortLineCharacters ? 1 : 0;
        }

        long duplicate = RepetitionSignals.SumDuplicates(text.Lines).Characters;
        signals.Add(TerminatedLineShare, QualitySignals.Share(terminated, text.Lines.Count));
        signals.Add(ShortLineShare, QualitySignals.Share(shortLines, text.Lines.Count));
        signals.Add(DuplicateLineCharacterShare, QualitySignals.Share(duplicate, text.Text.Length - text.LineBreaks));
        signals.Add(LineBreakToWordRatio, QualitySignals.Share(text.LineBreaks, text.Words.Count));
    }
}
