namespace Ingest.Cleaning.Classification;

/// <summary>The form of a line in one number: how long it is, how it begins and ends, how it is capitalised. Headings of one page share it.</summary>
internal static class LineForm
{
    private const float TitleCase = 0.7f;

    /// <summary>The form of a line.</summary>
    public static uint Of(in TextShape shape) =>
        (uint)(LengthOf(shape.Words) + (8 * (CaseOf(shape) + (4 * ((int)shape.First + (16 * (int)shape.Last))))));

    /// <summary>Words on a coarse scale, 0–7.</summary>
    private static int LengthOf(int words) => words switch
    {
        0 => 0,
        1 => 1,
        <= 3 => 2,
        <= 6 => 3,
        <= 10 => 4,
        <= 20 => 5,
        <= 45 => 6,
        _ => 7,
    };

    /// <summary>How a line is capitalised, 0–3: hardly, partly, most words, all letters.</summary>
    public static int CaseOf(in TextShape shape)
    {
        if (shape.WordCharacters > 1 && shape.UpperCaseLetters == shape.WordCharacters - shape.Digits)
        {
            return 3;
        }

        return shape.Capitalised >= TitleCase * shape.Words ? 2 : shape.Capitalised > 1 ? 1 : 0;
    }
}
