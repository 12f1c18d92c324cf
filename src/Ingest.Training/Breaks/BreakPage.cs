using System.Text;
using Ingest.Cleaning.Classification;
using Ingest.Parsing.PlainText.RunOn;

namespace Ingest.Training.Breaks;

/// <summary>A labelled dump whose lines were run together, as examples of places between words: 1 where a line began, else 0.</summary>
/// <param name="Fold">The part it belongs to, 0–4.</param>
/// <param name="Spaced">With a space between lines.</param>
/// <param name="Wordless">The same as in a language that the weights do not know.</param>
/// <param name="Nouns">The same with the capitals of a language that gives them to nouns.</param>
/// <param name="Uncased">The same in a script without capitals.</param>
/// <param name="Glued">With nothing between lines; only places where capitals tell that there is one.</param>
internal sealed record BreakPage(int Fold, LinearSample[] Spaced, LinearSample[] Wordless, LinearSample[] Nouns, LinearSample[] Uncased, LinearSample[] Glued)
{
    /// <summary>Characters of a page that are used; a few long pages would outweigh all others.</summary>
    private const int MaximumCharacters = 40_000;

    /// <summary>Shortest word that is taken for a noun.</summary>
    private const int LeastNoun = 4;

    /// <summary>All dumps of the evaluation kit.</summary>
    public static List<BreakPage> Load(string data)
    {
        Dictionary<string, int> folds = LabelledPages.ReadFolds(Path.Combine(data, "wcxb-dev", "folds.tsv"));
        return [.. LabelledPages.Lines(Path.Combine(data, "text-dev", "text.jsonl.gz")).Select(line => Of(line.GetProperty("text").GetString()!, folds[line.GetProperty("id").GetString()!]))];
    }

    /// <summary>The examples of a dump.</summary>
    public static BreakPage Of(string dump, int fold)
    {
        string[] lines =
        [
            .. dump.Split('\n')
                .Select(static text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Where(static text => text.Length > 0),
        ];
        return new(
            fold,
            Examples(lines, " ", BreakFeatures.Count),
            Examples(lines, " ", BreakFeatures.Shaped),
            Examples([.. lines.Select(CapitaliseNouns)], " ", BreakFeatures.Shaped),
            Examples([.. lines.Select(TakeCase)], " ", BreakFeatures.Shaped),
            Examples(lines, "", BreakFeatures.Count));
    }

    private static LinearSample[] Examples(string[] lines, string joint, int features)
    {
        string text = Join(lines, joint, out HashSet<int> starts);
        List<RunWord> words = RunWords.Read(text, 0, text.Length);
        var all = new BreakFeatures(words);
        var examples = new LinearSample[Math.Max(0, words.Count - 1)];
        for (int i = 1; i < words.Count; i++)
        {
            var tokens = new uint[features];
            all.Write(i, tokens);
            examples[i - 1] = new(tokens, 1, starts.Contains(words[i].Start) ? 1 : 0, 1);
        }

        return examples;
    }

    // Every third of the longer words, wherever it occurs: about as many as German has.
    private static string CapitaliseNouns(string line) =>
        string.Join(' ', line.Split(' ').Select(static word =>
            word.Length >= LeastNoun && char.IsLower(word[0]) && HashedTokens.Mix(RunWords.Read(word, 0, word.Length)[0].Hash) % 3 == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word));

    // Georgian letters in place of Latin ones.
    private static string TakeCase(string line) => string.Create(line.Length, line, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = char.IsAsciiLetter(source[i]) ? (char)('\u10D0' + (source[i] | 0x20) - 'a') : source[i];
        }
    });

    private static string Join(string[] lines, string joint, out HashSet<int> starts)
    {
        var text = new StringBuilder();
        starts = [];
        foreach (string line in lines.TakeWhile(_ => text.Length <= MaximumCharacters))
        {
            text.Append(text.Length > 0 ? joint : "");
            starts.Add(text.Length);
            text.Append(line);
        }

        return text.ToString();
    }
}
