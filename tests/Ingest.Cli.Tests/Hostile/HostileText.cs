using System.Text;

namespace Ingest.Cli.Tests.Hostile;

/// <summary>Text, Markdown and rows that provoke a parser.</summary>
internal static class HostileText
{
    private const string Prose = "The lighthouse keeper wrote a line each evening and most of them were about the weather.\n";

    public static IEnumerable<HostileInput> All()
    {
        yield return Text("one-long-line.txt", Repeat("word ", 2_000_000));
        yield return Text("many-short-lines.txt", Repeat("x\n", 1_000_000), HostileOutcome.Either);
        yield return Text("blank-lines.txt", Prose + Repeat("\n", 2_000_000) + Prose);
        yield return Text("deep-indentation.txt", Prose + Repeat(new string(' ', 5_000) + "x\n", 500));
        yield return Text("many-tabs.txt", Prose + Repeat("a\t", 500_000));
        yield return Text("carriage-returns.txt", Prose + Repeat("\r", 500_000) + Prose);
        yield return Text("form-feeds.txt", Prose + Repeat("\f", 500_000) + Prose);
        yield return Text("deep-quotes.md", "# Title\n\n" + Prose + "\n" + Repeat(">", 100_000) + " deep\n");
        yield return Text("deep-brackets.md", "# Title\n\n" + Prose + "\n" + Repeat("[", 100_000) + "\n");
        yield return Text("deep-emphasis.md", "# Title\n\n" + Prose + "\n" + Repeat("*a **b ", 50_000) + "\n");
        yield return Text("deep-list.md", "# Title\n\n" + Prose + "\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', Math.Min(i * 2, 2_000)) + "- x\n")));
        yield return Text("backticks.md", "# Title\n\n" + Prose + "\n" + Repeat("` `` ```` ", 50_000));
        yield return Text("empty.txt", "", HostileOutcome.Reject);
        yield return Text("only-spaces.txt", Repeat(" \n", 1_000), HostileOutcome.Either);
        yield return new("random.bin", Random(200_000), HostileOutcome.Reject);
        yield return new("zeros.bin", new byte[500_000], HostileOutcome.Reject);
        yield return new("picture.png", [0x89, .. "PNG\r\n\x1a\n"u8, .. Random(10_000)], HostileOutcome.Reject);
        yield return new("utf16-odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Prose), 0x41], HostileOutcome.Either);
        yield return new("invalid-utf8.txt", [.. Encoding.UTF8.GetBytes(Prose), 0xC3, 0x28, 0xF0, 0x9F, .. Encoding.UTF8.GetBytes(Prose)], HostileOutcome.Record);
        yield return Text("broken-lines.jsonl", Row("good one") + "{\"html\": \"<p>cut\n" + "[1,2]\n" + "null\n" + Row("good two"), HostileOutcome.Both);
        yield return Text("deep.jsonl", Row("good one") + "{\"html\":" + Repeat("[", 100_000) + "\n" + Row("good two"), HostileOutcome.Both);
        yield return Text("no-content-field.jsonl", Row("good one") + "{\"colour\":\"blue\"}\n", HostileOutcome.Both);
        yield return Text("long-line.jsonl", Row("good one") + "{\"html\":\"" + new string('x', 70 << 20) + "\"}\n" + Row("good two"), HostileOutcome.Both);
        yield return Text("surrogates.jsonl", "{\"url\":\"https://a.example/\",\"text\":\"" + Prose.TrimEnd() + " \\ud800 and on it goes.\"}\n");
        yield return Text("unclosed-array.json", "[" + Row("good one").TrimEnd() + ",", HostileOutcome.Both);
        yield return Text("unclosed-quote.csv", "url,html\nhttps://a.example/,<p>" + Prose.TrimEnd() + "</p>\nhttps://b.example/,\"<p>never closed\n", HostileOutcome.Both);
        yield return Text("ragged.csv", "url,html\nhttps://a.example/,<p>" + Prose.TrimEnd() + "</p>\nx,y,z,too,many\nhttps://c.example/,<p>" + Prose.TrimEnd() + "</p>\n", HostileOutcome.Both);
    }

    private static string Row(string words) => $"{{\"url\":\"https://a.example/{words.Replace(' ', '-')}\",\"html\":\"<p>{Prose.TrimEnd()} {words}.</p>\"}}\n";

    private static HostileInput Text(string name, string text, HostileOutcome expected = HostileOutcome.Record) => new(name, Encoding.UTF8.GetBytes(text), expected);

    private static byte[] Random(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
