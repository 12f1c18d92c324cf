using System.Text;

namespace Ingest.Cli.Tests.Hostile;

/// <summary>Pages that provoke a parser: deep, wide, mis-nested, endless.</summary>
internal static class HostileMarkup
{
    private const string Prose = "<p>The ferry leaves at noon and nobody on the quay seems to be in a hurry about it.</p>";

    private static readonly string[] NestedTags =
        ["div", "b", "font", "span", "a", "i", "blockquote", "section", "table", "p", "em", "center", "button", "select", "svg", "math", "object", "details", "label", "form", "dl", "ruby"];

    public static IEnumerable<HostileInput> All()
    {
        foreach (string tag in NestedTags)
        {
            yield return Page($"nested-{tag}.html", Repeat($"<{tag}>", 100_000) + Prose);
        }

        yield return Page("nested-lists.html", Repeat("<ul><li>", 100_000) + Prose);
        yield return Page("nested-tables.html", Repeat("<table><tr><td>", 50_000) + Prose);
        yield return Page("nested-closed.html", Repeat("<div>", 100_000) + Prose + Repeat("</div>", 100_000));
        yield return Page("misnested-b-div.html", Prose + Repeat("<b><div></b></div>", 20_000));
        yield return Page("misnested-formatting.html", Prose + Repeat("<b><i><u><a href=x><p></b></i></u></a>", 10_000));
        yield return Page("formatting-reopened.html", Prose + Repeat("<font size=1>", 5_000) + Repeat("<p>x", 5_000));
        yield return Page("end-tags-only.html", Repeat("</div></p></b></table>", 50_000) + Prose);
        yield return Page("foster-parents.html", "<table>" + Repeat("<b>x<tr>", 20_000) + "</table>" + Prose);
        yield return Page("many-siblings.html", Repeat("<br>", 300_000) + Prose);
        yield return Page("many-attributes.html", "<div " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">" + Prose + "</div>");
        yield return Page("long-attribute.html", "<div class=\"" + new string('x', 5_000_000) + "\">" + Prose + "</div>");
        yield return Page("unclosed-attribute.html", Prose + "<div class=\"" + Repeat("never closed ", 100_000), HostileOutcome.Either);
        yield return Page("unclosed-comment.html", Prose + "<!-- " + Repeat("never closed ", 100_000));
        yield return Page("unclosed-script.html", Prose + "<script>" + Repeat("var a = '<p>';", 100_000));
        yield return Page("unclosed-title.html", "<title>" + Repeat("never closed ", 10_000), HostileOutcome.Either);
        yield return Page("many-templates.html", Repeat("<template>", 20_000) + Prose, HostileOutcome.Either);
        yield return Page("template-siblings.html", Repeat("<template><p>x</p></template>", 50_000) + Prose);
        yield return Page("many-entities.html", "<p>" + Repeat("&amp;&lt;&#x41;&notanentity;&", 100_000) + "</p>" + Prose);
        yield return Page("many-cells.html", "<table>" + Repeat("<tr>" + Repeat("<td>1", 100), 2_000) + "</table>" + Prose);
        yield return Page("huge-spans.html", "<table><tr><td colspan=1000 rowspan=65534>x<td rowspan=0>y</table>" + Prose);
        yield return Page("many-frames.html", Repeat("<iframe></iframe><object></object>", 30_000) + Prose);
        yield return Page("many-bodies.html", Repeat("<html><head><body class=a>", 20_000) + Prose);
        yield return Page("many-headings.html", Repeat("<h1>x<h2>y<h3>z", 20_000) + Prose);
        yield return Page("one-long-word.html", "<p>" + new string('a', 5_000_000) + "</p>" + Prose);
        yield return Page("right-to-left-marks.html", "<p>" + Repeat("\u202e\u200f\u2066", 100_000) + "</p>" + Prose);
        yield return Page("combining-marks.html", "<p>a" + Repeat("\u0301", 500_000) + "</p>" + Prose);
        yield return Page("deep-json-ld.html", "<script type=\"application/ld+json\">" + Repeat("[", 100_000) + "</script>" + Prose);
        yield return Page("huge-json-ld.html", "<script type=\"application/ld+json\">{\"@graph\":[" + Repeat("{\"@type\":\"Article\"},", 100_000) + "{}]}</script>" + Prose);
        yield return Page("nul-characters.html", "<p>a\0b\0c</p>" + Repeat(Prose, 5));
        yield return Page("lone-surrogates.html", "<p>&#xD800;&#xDFFF;</p>" + Prose);
    }

    private static HostileInput Page(string name, string body, HostileOutcome expected = HostileOutcome.Record) =>
        new(name, Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=utf-8><title>{name}</title></head><body>{body}"), expected);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
