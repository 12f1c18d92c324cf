using Ingest.Records.Language;

namespace Ingest.Training.Language;

/// <summary>
/// <c>language train LOCALES SEED OUT [FEATURES]</c> learns the language model from the translated messages below LOCALES (on Debian
/// <c>/usr/share/locale</c>) and from the seed sentences; <c>language measure LOCALES [MODEL]</c> prints its accuracy on packages held out.
/// </summary>
internal static class LanguageCommand
{
    private const int DefaultFeatures = 1500;

    /// <summary>Runs the verb; 2 for a usage error.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        switch (arguments)
        {
            case ["train", var locales, var seed, var output]:
                Train(locales, seed, output, DefaultFeatures);
                return 0;
            case ["train", var locales, var seed, var output, var features]:
                Train(locales, seed, output, int.Parse(features, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["measure", var locales]:
                Measure(locales, LanguageIdentifier.Default);
                return 0;
            case ["measure", var locales, var model]:
                Measure(locales, Read(model));
                return 0;
            default:
                Console.Error.WriteLine("usage: language train LOCALES SEED OUT [FEATURES] | language measure LOCALES [MODEL]");
                return 2;
        }
    }

    private static LanguageIdentifier Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return new LanguageIdentifier(LanguageModelFile.Read(stream));
    }

    private static void Measure(string locales, LanguageIdentifier identifier)
        => new LanguageAccuracy(new TranslationCorpus(locales), identifier, Console.Out).Report([200, 40]);

    private static void Train(string locales, string seed, string output, int features)
    {
        TranslationCorpus corpus = new(locales);
        Dictionary<string, List<string>> seeds = SeedText.Read(seed);
        LanguageTrainer trainer = new(features);
        List<LanguageModelPart> parts = [];
        foreach (IGrouping<WritingSystem, LanguageSource> script in LanguageSource.All.GroupBy(s => s.Script).OrderBy(g => g.Key))
        {
            List<(string Tag, FeatureCounts Counts)> languages = [.. script.Select(s => (s.Tag, Count(s, corpus, seeds)))];
            parts.Add(trainer.Train(script.Key, languages));
            Console.Error.WriteLine($"{script.Key}: {languages.Count} languages, {parts[^1].Keys.Length} features");
        }

        using FileStream stream = File.Create(output);
        LanguageModelFile.Write(stream, parts);
    }

    private static FeatureCounts Count(LanguageSource source, TranslationCorpus corpus, Dictionary<string, List<string>> seeds)
    {
        FeatureCounts counts = new();
        foreach (string message in corpus.Training(source))
        {
            counts.Add(message, source.Script, 1);
        }

        foreach (string text in seeds.GetValueOrDefault(source.Tag) ?? [])
        {
            counts.Add(text, source.Script, SeedText.Weight);
        }

        Console.Error.WriteLine($"{source.Tag}: {counts.Characters} characters");
        return counts;
    }
}
