using Ingest.Parsing.PlainText.RunOn;

namespace Ingest.Training.Breaks;

/// <summary>A fixed line whose probabilities go into the weights file. Where the library no longer computes them, its features have drifted from what was trained.</summary>
internal static class BreakProbe
{
    private const string Line = "Home Shop About us How lenses are ground By Ada Example 3 March 2024 Grinding a lens begins with two discs of glass. One is rubbed against the "
        + "other: wet sand lies between them. The coarse work After an hour the upper disc becomes hollow.The fine workCopyright 2024 Example Ltd. All rights reserved.";

    public static float[] Judge(BreakModel model) => model.Judge(RunWords.Read(Line, 0, Line.Length));
}
