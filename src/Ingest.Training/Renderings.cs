using Ingest.Sources;

namespace Ingest.Training;

/// <summary>
/// The labelled pages as other programs flatten them, which <c>render-dumps.py</c> makes with the programs themselves. The evaluation kit's dumps are all of one form;
/// without these a model never sees bullets, marked headings or paragraphs broken at links: cross-validated on one part, word F1 of dumps by lynx was 0.801 without and is
/// 0.826 with them, of w3m 0.824 and 0.840, of html2text 0.794 and 0.833.
/// </summary>
internal static class Renderings
{
    /// <summary>How many forms of a page are taught; with all of them training would take twice as long.</summary>
    private const uint Taught = 2;

    private static readonly string[] Renderers = ["lynx", "w3m", "html2text", "get-text-lines", "get-text"];

    /// <summary>Forms that are only measured: taught, too, they took as much from the other forms as they gave (one part: one line 0.837 with and without, the kit's dumps 0.850, headings 0.651 and 0.657).</summary>
    private static readonly string[] Untaught = ["get-text-glued", "get-text-one-line"];

    /// <summary>All pages by all programs.</summary>
    /// <param name="data">The evaluation kit.</param>
    /// <param name="folder">Where <c>render-dumps.py</c> wrote.</param>
    public static IEnumerable<LabelledPage> Load(string data, string folder) =>
        Renderers.Concat(Untaught).SelectMany(renderer => LabelledPages.Load(data, ContentKind.PlainText, [Path.Combine(folder, renderer + ".jsonl.gz")]).Select(page => Of(page, renderer)));

    /// <summary>
    /// A page by a program. Beautiful Soup writes the <c>title</c> element as the first line, which the truth leaves out: it is not counted, or a title that opens an article
    /// as it should would be taken for boilerplate (12 of 882 lines of the consent challenge were lost so, most of them titles).
    /// </summary>
    internal static LabelledPage Of(LabelledPage page, string renderer) => page with
    {
        Renderer = renderer,
        Labels = renderer.StartsWith("get-text", StringComparison.Ordinal) && page.Labels.Length > 0 ? [float.NaN, .. page.Labels[1..]] : page.Labels,
    };

    /// <summary>Whether a page is among those that are taught: all of the kit's own, and two taught forms of each, not the same ones of every page.</summary>
    public static bool IsTaught(LabelledPage page) =>
        page.Renderer is null || (Array.IndexOf(Renderers, page.Renderer) >= 0 && (page.Chance(salt: 9) + (uint)Array.IndexOf(Renderers, page.Renderer)) % (uint)Renderers.Length < Taught);
}
