using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class NearDuplicateSignatureTests
{
    private const int PairsPerStep = 400;
    private const int WordsPerText = 250;

    [Fact]
    public void ToString_Parsed_IsEqual()
    {
        NearDuplicateSignature signature = DuplicateKeys.Of("some words to sign for a test of printing")!.Near!;

        string printed = signature.ToString();

        Assert.Equal(112, printed.Length);
        Assert.Equal(signature, NearDuplicateSignature.Parse(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public void Parse_AnythingElse_Null(string printed) => Assert.Null(NearDuplicateSignature.Parse(printed));

    [Fact]
    public void Parse_WrongCharacters_Null() => Assert.Null(NearDuplicateSignature.Parse(new string('!', 112)));

    [Fact]
    public void FromMinima_WrongNumber_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicateSignature.FromMinima(new uint[3]));

    [Theory]
    [InlineData(0.5, 0.053)]
    [InlineData(0.7, 0.565)]
    [InlineData(0.8, 0.924)]
    [InlineData(0.9, 0.9996)]
    public void MatchProbability_DocumentedPoints_Hold(double jaccard, double probability)
        => Assert.Equal(probability, NearDuplicateSignature.MatchProbability(jaccard), 3);

    /// <summary>
    /// 4,400 pairs at known similarity from 0.5 to 1: the share found follows the curve within two points at each step and overall, and so
    /// does precision, where a pair at 0.75 or above counts as a true near-duplicate.
    /// </summary>
    [Fact]
    public void Keys_PairsOfKnownSimilarity_FollowTheCurve()
    {
        Random random = new(20240611);
        double found = 0;
        double foundTrue = 0;
        double expected = 0;
        double expectedTrue = 0;
        double trueTotal = 0;
        for (int step = 0; step <= 10; step++)
        {
            double wanted = 0.5 + (step * 0.05);
            int matches = 0;
            double probability = 0;
            for (int pair = 0; pair < PairsPerStep; pair++)
            {
                (NearDuplicateSignature left, NearDuplicateSignature right, double jaccard) = SignPair(wanted, random);
                probability += NearDuplicateSignature.MatchProbability(jaccard);
                matches += Matches(left, right) ? 1 : 0;
            }

            Assert.True(Math.Abs(matches - probability) <= Tolerance(probability), $"at {wanted}: {matches} found, {probability:F0} expected of {PairsPerStep}");
            bool isTrue = step >= 5;
            found += matches;
            expected += probability;
            foundTrue += isTrue ? matches : 0;
            expectedTrue += isTrue ? probability : 0;
            trueTotal += isTrue ? PairsPerStep : 0;
        }

        Assert.Equal(expectedTrue / trueTotal, foundTrue / trueTotal, 0.02);
        Assert.Equal(expectedTrue / expected, foundTrue / found, 0.02);
    }

    /// <summary>Two points, widened where the draws of the curve itself scatter further (three standard deviations).</summary>
    private static double Tolerance(double expected)
    {
        double share = expected / PairsPerStep;
        return Math.Max(0.02 * PairsPerStep, 3 * Math.Sqrt(PairsPerStep * share * (1 - share)));
    }

    private static bool Matches(NearDuplicateSignature left, NearDuplicateSignature right)
    {
        for (int band = 0; band < NearDuplicateSignature.Bands; band++)
        {
            if (left.Keys[band] == right.Keys[band])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All words of both texts differ, and the second shares a prefix: so the sets of shingles are known exactly.</summary>
    private static (NearDuplicateSignature Left, NearDuplicateSignature Right, double Jaccard) SignPair(double wanted, Random random)
    {
        int shingles = WordsPerText - DuplicateKeys.ShingleWords + 1;
        int shared = (int)Math.Round(2 * shingles * wanted / (1 + wanted));
        int prefix = shared == shingles ? WordsPerText : shared + DuplicateKeys.ShingleWords - 1;
        string[] left = new string[WordsPerText];
        string[] right = new string[WordsPerText];
        for (int i = 0; i < WordsPerText; i++)
        {
            left[i] = Word(random);
            right[i] = i < prefix ? left[i] : Word(random);
        }

        double jaccard = (double)shared / ((2 * shingles) - shared);
        return (DuplicateKeys.Of(string.Join(' ', left)).Near!, DuplicateKeys.Of(string.Join(' ', right)).Near!, jaccard);
    }

    private static string Word(Random random) => random.NextInt64(1L << 50).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
