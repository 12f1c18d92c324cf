using System.Globalization;
using Ingest.Records;
using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

/// <summary>
/// 22,000 pairs of texts at known similarity from 0.5 to 1, half of them edited at the end and half all over: what the index finds follows the
/// documented curve within two points, at each similarity, and in recall and precision over all.
/// </summary>
public sealed class NearDuplicateCurveTests
{
    private const int PairsPerStep = 2_000;
    private const int WordsPerText = 120;
    private const int Shingles = WordsPerText - DuplicateKeys.ShingleWords + 1;

    [Fact]
    public void Find_PairsOfKnownSimilarity_FollowsTheCurve()
    {
        var random = new Random(20240611);
        using var index = new DuplicateIndex(new DeduplicationOptions());
        double[] found = new double[11];
        double[] expected = new double[11];
        int wrong = 0;
        for (int step = 0; step <= 10; step++)
        {
            for (int pair = 0; pair < PairsPerStep; pair++)
            {
                (string left, string right, double jaccard) = MakePair(0.5 + (step * 0.05), isScattered: pair % 2 == 1, random);
                string id = string.Create(CultureInfo.InvariantCulture, $"{step}-{pair}");
                Assert.Null(index.Find(id, DuplicateKeys.Of(left)));
                DuplicateMatch? match = index.Find("edited " + id, DuplicateKeys.Of(right));
                found[step] += match?.KeeperId == id ? 1 : 0;
                wrong += match is not null && match.KeeperId != id ? 1 : 0;
                expected[step] += NearDuplicateSignature.MatchProbability(jaccard);
            }

            Assert.True(Math.Abs(found[step] - expected[step]) <= 0.02 * PairsPerStep, $"at {0.5 + (step * 0.05):F2}: {found[step]} of {PairsPerStep} found, {expected[step]:F0} expected");
        }

        Assert.Equal(0, wrong);
        foreach (int threshold in (int[])[4, 5, 6])
        {
            double[] trueFound = found[threshold..], trueExpected = expected[threshold..];
            Assert.Equal(trueExpected.Sum() / (trueExpected.Length * PairsPerStep), trueFound.Sum() / (trueFound.Length * PairsPerStep), 0.02);
            Assert.Equal(trueExpected.Sum() / expected.Sum(), trueFound.Sum() / found.Sum(), 0.02);
        }
    }

    /// <summary>All words differ, so similarity is a matter of counting; it is counted from the shingles themselves all the same.</summary>
    private static (string Left, string Right, double Jaccard) MakePair(double wanted, bool isScattered, Random random)
    {
        string[] left = new string[WordsPerText];
        for (int i = 0; i < WordsPerText; i++)
        {
            left[i] = Word(random);
        }

        string[] right = [.. left];
        int lost = Shingles - (int)Math.Round(2 * Shingles * wanted / (1 + wanted));
        if (isScattered)
        {
            // Words at least a shingle apart: each takes five shingles with it.
            for (int i = 0; i < lost / DuplicateKeys.ShingleWords; i++)
            {
                right[(i * DuplicateKeys.ShingleWords) + DuplicateKeys.ShingleWords - 1] = Word(random);
            }
        }
        else
        {
            for (int i = WordsPerText - lost; i < WordsPerText; i++)
            {
                right[i] = Word(random);
            }
        }

        HashSet<string> one = ShinglesOf(left), other = ShinglesOf(right);
        int all = one.Union(other).Count();
        return (string.Join(' ', left), string.Join(' ', right), (double)(one.Count + other.Count - all) / all);
    }

    private static HashSet<string> ShinglesOf(string[] words) =>
        [.. Enumerable.Range(0, Shingles).Select(start => string.Join(' ', words, start, DuplicateKeys.ShingleWords))];

    private static string Word(Random random) => random.NextInt64(1L << 50).ToString("x", CultureInfo.InvariantCulture);
}
