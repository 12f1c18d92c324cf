namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>A word of a long line, as the places between words are judged.</summary>
/// <param name="Start">First character, in the whole text.</param>
/// <param name="End">After the last.</param>
/// <param name="Hash">Of its letters and digits in small letters; of all characters where it has none.</param>
/// <param name="Look">How it begins.</param>
/// <param name="Close">How it ends.</param>
/// <param name="Gap">What stands before it.</param>
internal readonly record struct RunWord(int Start, int End, uint Hash, WordLook Look, WordClose Close, WordGap Gap)
{
    /// <summary>Whether a sentence may end with it.</summary>
    public bool EndsSentence => Close is WordClose.Stop or WordClose.Mark;

    /// <summary>How it begins and ends, in one number below <see cref="Shapes"/>.</summary>
    public uint Shape => ((uint)Look * ((uint)WordClose.Symbol + 1)) + (uint)Close;

    /// <summary>How many <see cref="Shape"/>s there are.</summary>
    public const uint Shapes = ((uint)WordLook.Symbols + 1) * ((uint)WordClose.Symbol + 1);
}
