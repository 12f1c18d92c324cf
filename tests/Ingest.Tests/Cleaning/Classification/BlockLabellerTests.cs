using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BlockLabellerTests
{
    private const string Truth = "Origin\n\nThe first lens of this kind was ground in a small workshop near the river.\n\nUses\n\nIt serves in most telescopes that are sold today.";

    [Fact]
    public void Label_MenuEntryThatTheTruthAlsoHas_CountsOnlyInItsPlace()
    {
        float[] labels = BlockLabeller.Label(
            ["Origin", "Uses", "Origin", "The first lens of this kind was ground in a small workshop near the river.", "Uses", "It serves in most telescopes that are sold today.", "Read more today"],
            Truth);

        Assert.Equal([0, 0, 1, 1, 1, 1, 0], labels.Select(label => MathF.Round(label)));
    }

    [Fact]
    public void Label_BlockHalfInTheTruth_GetsHalf()
    {
        float label = BlockLabeller.Label(["It serves in most telescopes that are here we say something else entirely again"], Truth)[0];

        Assert.InRange(label, 0.45f, 0.55f);
    }

    [Fact]
    public void Label_BlockWithoutWords_IsUnknown() => Assert.True(float.IsNaN(BlockLabeller.Label(["—"], Truth)[0]));

    [Fact]
    public void Label_EmptyTruth_IsZero() => Assert.Equal([0f, 0f], BlockLabeller.Label(["Home", "Some text here"], ""));
}
