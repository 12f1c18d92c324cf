using Ingest.Sectioning;

namespace Ingest.Tests.Sectioning;

public sealed class TextBufferTests
{
    [Fact]
    public void Append_MoreThanItsFirstArray_KeepsEverything()
    {
        using var text = new TextBuffer();
        string longText = new('a', 10_000);

        text.Append(longText).Append('b').Append('c', 5_000);

        Assert.Equal(longText + "b" + new string('c', 5_000), text.ToString());
    }

    [Fact]
    public void InsertAndRemove_InTheMiddle_MoveTheRest()
    {
        using var text = new TextBuffer();
        text.Append("one three");

        text.Insert(4, '2');
        text.Remove(0, 2);

        Assert.Equal("e 2three", text.ToString());
        Assert.Equal('e', text[^1]);
        Assert.Equal("2th", text.Slice(2, 3).ToString());
    }

    [Fact]
    public void Length_Smaller_CutsTheEndOff()
    {
        using var text = new TextBuffer();
        text.Append("abc").Length = 1;

        Assert.Equal("a", text.ToString());
    }
}
