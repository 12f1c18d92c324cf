using Ingest.Parsing;
using Ingest.Parsing.PlainText.RunOn;

namespace Ingest.Training.Breaks;

/// <summary>Learns where blocks meet in a line.</summary>
internal static class BreakTrainer
{
    private const int Seed = 17;

    /// <summary>Size of the table, as a power of two: F1 of breaks 0.673 with 16, 0.690 with 17, 0.700 with 18.</summary>
    private const int Bits = 18;

    /// <summary>Size of the first steps: F1 0.688 with 0.15, 0.702 with 0.06, 0.704 with 0.03, 0.689 with 0.01.</summary>
    private const float Step = 0.04f;

    public static HashedLinearModel Train(IReadOnlyList<BreakPage> pages) =>
        LinearTrainer.Train(
            [
                .. pages.Select(page => page.Spaced),
                .. pages.Select(page => page.Wordless),
                .. pages.Select(page => page.Nouns),
                .. pages.Select(page => page.Uncased),
                .. pages.Select(page => page.Glued),
            ],
            Bits,
            decay: 0,
            Seed,
            Step);

    /// <summary>Trains and writes the weights file.</summary>
    public static void Write(IReadOnlyList<BreakPage> pages, string folder) =>
        WeightsFileWriter.Write(folder, BreakModel.Name, ToBytes(Train(pages), pages.Count));

    /// <summary>The bytes of the weights file.</summary>
    public static byte[] ToBytes(HashedLinearModel model, int pages)
    {
        var file = new WeightsFileWriter();
        file.AddLinear(BreakModel.Name, model);
        return file.ToBytes(BreakModel.Name, pages, Seed, [], BreakProbe.Judge(new BreakModel(model)));
    }
}
