using System.Text;

namespace Ingest.Benchmarks.Nested;

/// <summary>A page of tags in one another, and one of the same tags and as many bytes side by side.</summary>
/// <param name="Name">What nests.</param>
/// <param name="Nested">The first page.</param>
/// <param name="Flat">The second.</param>
internal sealed record NestedMarkup(string Name, string Nested, string Flat)
{
    private const int Tags = 100_000;
    private const string Prose = "<p>The ferry leaves at noon and nobody on the quay seems to be in a hurry about it.</p>";

    // Every element of the HTML standard that may hold others, obsolete ones the parser knows by name included, and one it does not know.
    private const string Elements =
        "a abbr acronym address applet article aside audio b bdi bdo big blink blockquote body button canvas caption center cite code colgroup data "
        + "datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form frameset h1 h2 h6 head header hgroup html i "
        + "ins kbd label legend li listing main map mark marquee math menu meter nav nobr object ol optgroup option output p picture pre progress q rp "
        + "rt ruby s samp search section select slot small span strike strong sub summary sup svg table tbody td template tfoot th thead time tr tt u ul "
        + "var video x-unknown";

    /// <summary>Each element in itself, then pairs and wrong orders.</summary>
    public static IEnumerable<NestedMarkup> All()
    {
        foreach (string element in Elements.Split(' '))
        {
            yield return Of(element, $"<{element}>", $"<{element}></{element}>", Tags);
        }

        yield return Of("ul li", "<ul><li>", "<ul><li></li></ul>", Tags / 2);
        yield return Of("dl dd", "<dl><dd>", "<dl><dd></dd></dl>", Tags / 2);
        yield return Of("table tr td", "<table><tr><td>", "<table><tr><td></td></tr></table>", Tags / 3);
        yield return Of("svg foreignObject div", "<svg><foreignObject><div>", "<svg><foreignObject><div></div></foreignObject></svg>", Tags / 3);
        yield return Of("b around div, closed in the wrong order", "<b><div></b></div>", "<b></b><div></div>", Tags / 2);
        yield return Of("b around div, never closed", "<b><div>", "<b></b><div></div>", Tags / 2);
        yield return Of("b around p, b closed only", "<b><p></b>", "<b></b><p></p>", Tags / 2);
        yield return Of("a around table", "<a><table>", "<a></a><table></table>", Tags / 2);
        yield return Of("b i u a p, closed in the wrong order", "<b><i><u><a href=x><p></b></i></u></a>", "<b></b><i></i><u></u><a href=x></a><p></p>", Tags / 5);
        yield return Of("table b tr, foster parents", "<table><b>x<tr>", "<table><tr><td><b>x</b></table>", Tags / 3);
        yield return Of("font with attributes of its own", Numbered("<font size={0} color=c{0}>"), Numbered("<font size={0} color=c{0}></font>"), 1);
        yield return Of("div, all closed", string.Concat(Enumerable.Repeat("<div>", Tags)) + string.Concat(Enumerable.Repeat("</div>", Tags)), "<div></div>", 1);
    }

    private static NestedMarkup Of(string name, string nested, string flat, int times)
    {
        string deep = new StringBuilder().Insert(0, nested, times).ToString();
        string wide = flat.Length >= deep.Length ? flat[..deep.Length] : new StringBuilder().Insert(0, flat, deep.Length / flat.Length).ToString();
        return new NestedMarkup(name, Page(deep), Page(wide));
    }

    private static string Numbered(string tag) => string.Concat(Enumerable.Range(0, Tags).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, tag, number)));

    private static string Page(string markup) => $"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{Prose}{markup}{Prose}";
}
