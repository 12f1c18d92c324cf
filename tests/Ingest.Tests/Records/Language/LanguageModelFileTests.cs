using Ingest.Records.Language;

namespace Ingest.Tests.Records.Language;

public sealed class LanguageModelFileTests
{
    [Fact]
    public void Write_ThenRead_ClassifiesTheSame()
    {
        ulong[] keys = ['a', 'b', LanguageFeatures.WordMark | 7];
        LanguageModelPart part = new(WritingSystem.Latin, ["x", "y"], keys, [200, 0, 0, 200, 10, 250]);
        using MemoryStream stream = new();
        LanguageModelFile.Write(stream, [part]);
        stream.Position = 0;

        ScriptModel model = Assert.Single(LanguageModelFile.Read(stream));

        Assert.Equal(["x", "y"], model.Tags);
        Assert.Equal("x", model.Classify(['a']).Tag);
        Assert.Equal("y", model.Classify(['a', 'b', LanguageFeatures.WordMark | 7]).Tag);
    }

    [Fact]
    public void Classify_ManyFeatures_SumsBeyondSixteenBits()
    {
        ScriptModel model = new(WritingSystem.Latin, ["x", "y"], ['a'], [254, 255]);

        LanguageGuess guess = model.Classify(Enumerable.Repeat((ulong)'a', 5000).ToArray());

        Assert.Equal("y", guess.Tag);
        Assert.True(guess.Score > 0.9, $"score {guess.Score}");
    }

    [Fact]
    public void Read_OtherVersion_Throws()
    {
        using MemoryStream stream = new();
        using (System.IO.Compression.BrotliStream brotli = new(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write([9, 0, 0, 0]);
        }

        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => LanguageModelFile.Read(stream));
    }
}
