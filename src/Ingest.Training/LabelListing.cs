using System.Globalization;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Lists the blocks of a labelled page, to see what parser and labels make of it.</summary>
internal static class LabelListing
{
    private const int Shown = 110;

    public static void Write(LabelledPage page, TextWriter output)
    {
        foreach (Block block in page.Page.Blocks)
        {
            string text = block.Text.Length > Shown ? block.Text[..Shown] : block.Text;
            string path = "";
            for (int c = block.Container, steps = 0; c >= 0 && steps < 3; c = page.Page.Containers[c].Parent, steps++)
            {
                Container container = page.Page.Containers[c];
                path = $"{container.Tag}.{container.Class} {path}";
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{block.Ordinal,4} {page.Labels[block.Ordinal]:F2} h{page.HeadingLabels[block.Ordinal]:F0} {block.Kind,-10} {text.ReplaceLineEndings(" ")}  [{path}]"));
        }
    }
}
