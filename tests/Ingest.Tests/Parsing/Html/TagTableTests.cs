using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using Ingest.Parsing.Html;

namespace Ingest.Tests.Parsing.Html;

public sealed class TagTableTests
{
    [Fact]
    public void FlagsOf_EveryName_AreAngleSharps()
    {
        using IDocument document = new HtmlParser().ParseDocument("");
        foreach (Tag tag in Enum.GetValues<Tag>().Where(static tag => tag != Tag.Unknown))
        {
            var element = (IConstructableNode)document.CreateElement(TagTable.NameOf(tag));

            Assert.True(element.Flags == TagTable.FlagsOf(tag), $"{tag}: {element.Flags}, not {TagTable.FlagsOf(tag)}");
        }
    }
}
