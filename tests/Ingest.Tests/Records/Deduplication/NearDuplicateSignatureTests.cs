using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class NearDuplicateSignatureTests
{
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
}
