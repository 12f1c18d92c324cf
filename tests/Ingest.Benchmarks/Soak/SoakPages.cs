using System.Globalization;
using System.Text;

namespace Ingest.Benchmarks.Soak;

/// <summary>Makes up pages: the same seed gives the same pages. Sizes run from a few hundred bytes to some hundred kilobytes.</summary>
internal sealed class SoakPages(int seed)
{
    private static readonly string[] Words =
        ["harbour", "tide", "ledger", "the", "of", "and", "under", "window", "reads", "carries", "lantern", "bridge", "über", "größer", "街道", "песня", "early", "a", "is", "gull", "rope", "market", "in", "small", "letters"];

    private static readonly string[] Traps =
        ["<div><div><div>", "<b><i><u>", "<table><tr><td>", "<ul><li>", "<svg><g>", "<p>&amp;&#x41;&nonsense;", "<!-- never closed", "<font color=red>", "<a href=javascript:x>"];

    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, not including, a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>An HTML page; one in twenty nests or mis-nests as no sane page does.</summary>
    public string Html()
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>").Append(Sentence()).Append("</title></head><body><nav><a href=/a>One</a> <a href=/b>Two</a></nav><main>");
        if (Below(20) == 0)
        {
            page.Insert(page.Length, Traps[Below(Traps.Length)], Below(20_000));
        }

        for (int section = 1 + Below(6); section > 0; section--)
        {
            page.Append("<h2>").Append(Words[Below(Words.Length)]).Append("</h2>");
            for (int paragraph = 1 + Below(8); paragraph > 0; paragraph--)
            {
                page.Append("<p>").Append(Paragraph()).Append("</p>\n");
            }
        }

        return page.Append("</main><div class=cookie-banner>We use cookies to improve your experience. <button>Accept all</button></div></body></html>").ToString();
    }

    /// <summary>A page of plain text.</summary>
    public string Text()
    {
        var page = new StringBuilder();
        for (int paragraph = 2 + Below(10); paragraph > 0; paragraph--)
        {
            page.Append(Paragraph()).Append("\n\n");
        }

        return page.ToString();
    }

    /// <summary>A page of Markdown.</summary>
    public string Markdown() => string.Create(CultureInfo.InvariantCulture, $"# {Words[Below(Words.Length)]}\n\n{Paragraph()}\n\n- {Sentence()}\n- {Sentence()}\n\n## More\n\n{Paragraph()}\n");

    /// <summary>Some sentences on one line.</summary>
    public string Paragraph()
    {
        var text = new StringBuilder();
        for (int sentence = Below(200) == 0 ? 2_000 : 1 + Below(6); sentence > 0; sentence--)
        {
            text.Append(Sentence()).Append(' ');
        }

        return text.ToString();
    }

    private string Sentence()
    {
        var text = new StringBuilder("The");
        for (int word = 4 + Below(14); word > 0; word--)
        {
            text.Append(' ').Append(Words[Below(Words.Length)]);
        }

        return text.Append('.').ToString();
    }
}
