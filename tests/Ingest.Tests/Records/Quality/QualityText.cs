using System.Globalization;
using System.Text;

namespace Ingest.Tests.Records.Quality;

/// <summary>Builds texts with chosen defects for the quality tests.</summary>
internal static class QualityText
{
    /// <summary>Paragraphs that every set of rules accepts: all words differ from sentence to sentence.</summary>
    public static string Good(int sentences = 12)
    {
        StringBuilder text = new();
        for (int i = 0; i < sentences; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"The {Word(i, 1)} keeper of {Word(i, 2)} and her {Word(i, 3)} boat went to {Word(i, 4)} with {Word(i, 5)} lamps.");
            text.Append(i % 3 == 2 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A word that no other pair of numbers makes.</summary>
    public static string Word(int row, int column)
    {
        int value = (row * 16) + column + 40;
        StringBuilder word = new();
        for (; value > 0; value /= 16)
        {
            word.Append("bdfgklmnprstvzhj"[value % 16]).Append("aeiou"[value % 5]);
        }

        return word.ToString();
    }
}
