using System.Numerics;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Training.Metadata;

/// <summary>
/// Learns the weights of a <see cref="CandidateModel"/>: the right candidates of a page should get most of a softmax over all of
/// them. Full-batch Adam from zero with a penalty on squares, in a fixed order: the same weights every time.
/// </summary>
internal sealed class CandidateTrainer(CandidateSettings settings)
{
    private const int Cells = CandidateModel.MaximumFeatures * CandidateModel.MaximumFeatures;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;

    /// <summary>Trains on the pages that have a right candidate.</summary>
    public CandidateModel Train(IReadOnlyList<CandidateChoice> choices)
    {
        CandidateChoice[] useful = [.. choices.Where(choice => choice.IsRight.Contains(true))];
        int[] columns = Columns(useful, out int count);
        int[][][] rows = [.. useful.Select(choice => choice.Candidates.Select(candidate => Row(candidate.Features, columns)).ToArray())];
        var weights = new double[count];
        var first = new double[count];
        var second = new double[count];
        for (int step = 1; step <= settings.Steps; step++)
        {
            double[] gradient = Gradient(useful, rows, weights);
            double rate = settings.Rate * Math.Min(1, 2.0 * (settings.Steps - step + 1) / settings.Steps);
            for (int i = 0; i < count; i++)
            {
                first[i] = (FirstDecay * first[i]) + ((1 - FirstDecay) * gradient[i]);
                second[i] = (SecondDecay * second[i]) + ((1 - SecondDecay) * gradient[i] * gradient[i]);
                weights[i] -= rate * (first[i] / (1 - Math.Pow(FirstDecay, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(SecondDecay, step))) + 1e-8);
            }
        }

        var model = new float[Cells];
        for (int cell = 0; cell < Cells; cell++)
        {
            // Rounded as the file has it, so that a model just trained chooses like one that was read.
            model[cell] = columns[cell] < 0 ? 0 : (float)Math.Round(weights[columns[cell]], 2);
        }

        return new CandidateModel(model);
    }

    private double[] Gradient(CandidateChoice[] choices, int[][][] rows, double[] weights)
    {
        var gradient = new double[weights.Length];
        double total = choices.Sum(choice => choice.Weight);
        for (int i = 0; i < choices.Length; i++)
        {
            double[] pull = Pull(rows[i], choices[i].IsRight, weights);
            for (int c = 0; c < pull.Length; c++)
            {
                foreach (int column in rows[i][c])
                {
                    gradient[column] += pull[c] * choices[i].Weight / total;
                }
            }
        }

        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] += settings.Decay * weights[i];
        }

        return gradient;
    }

    /// <summary>Probability of each candidate less its share among the right ones.</summary>
    private static double[] Pull(int[][] rows, bool[] isRight, double[] weights)
    {
        double[] scores = [.. rows.Select(row => row.Sum(column => weights[column]))];
        double highest = scores.Max();
        double all = 0;
        double right = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - highest);
            all += scores[i];
            right += isRight[i] ? scores[i] : 0;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (scores[i] / all) - (isRight[i] && right > 0 ? scores[i] / right : 0);
        }

        return scores;
    }

    /// <summary>A column for each feature and pair seen often enough; −1 for the others.</summary>
    private int[] Columns(CandidateChoice[] choices, out int count)
    {
        var times = new int[Cells];
        foreach (Candidate candidate in choices.SelectMany(choice => choice.Candidates))
        {
            foreach (int cell in CellsOf(candidate.Features))
            {
                times[cell]++;
            }
        }

        count = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            times[cell] = times[cell] >= settings.MinimumTimes ? count++ : -1;
        }

        return times;
    }

    private static int[] Row(ulong features, int[] columns) => [.. CellsOf(features).Select(cell => columns[cell]).Where(column => column >= 0)];

    private static IEnumerable<int> CellsOf(ulong features)
    {
        for (ulong rest = features; rest != 0; rest &= rest - 1)
        {
            for (ulong others = rest; others != 0; others &= others - 1)
            {
                yield return CandidateModel.Place(BitOperations.TrailingZeroCount(rest), BitOperations.TrailingZeroCount(others));
            }
        }
    }
}
