using System.Globalization;
using System.Text;
using Ingest.Records.Language;

namespace Ingest.Training.Language;

/// <summary>Measures an identifier on messages of packages it was not trained on, joined and cut to pieces of a given length.</summary>
internal sealed class LanguageAccuracy(TranslationCorpus corpus, LanguageIdentifier identifier, TextWriter output)
{
    private const int MaximumPieces = 500;

    /// <summary>Fewer pieces say too little about a language; it is listed but not in the means.</summary>
    private const int MinimumPieces = 20;

    /// <summary>Prints the share of right answers per language and length.</summary>
    public void Report(IReadOnlyList<int> lengths)
    {
        foreach (int length in lengths)
        {
            double sum = 0;
            double scores = 0;
            int languages = 0;
            foreach (LanguageSource source in LanguageSource.All.Concat(LanguageSource.ByScript))
            {
                Tally tally = Measure(source, length);
                output.WriteLine(tally.Describe(source.Tag, length));
                if (tally.Pieces >= MinimumPieces)
                {
                    sum += tally.Accuracy;
                    scores += tally.Scores / tally.Pieces;
                    languages++;
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"mean at {length}: {sum / languages:P2} over {languages} languages; mean score {scores / languages:F4}"));
        }
    }

    private Tally Measure(LanguageSource source, int length)
    {
        Tally tally = new();
        foreach (string piece in Pieces(corpus.Measuring(source), length))
        {
            tally.Add(source.Tag, identifier.Identify(piece));
            if (tally.Pieces == MaximumPieces)
            {
                break;
            }
        }

        return tally;
    }

    private static IEnumerable<string> Pieces(IEnumerable<string> messages, int length)
    {
        StringBuilder piece = new();
        foreach (string message in messages)
        {
            piece.Append(piece.Length == 0 ? "" : " ").Append(message);
            if (piece.Length >= length)
            {
                yield return piece.ToString(0, length);
                piece.Clear();
            }
        }
    }

    private sealed class Tally
    {
        private readonly SortedDictionary<string, int> _errors = new(StringComparer.Ordinal);

        public int Pieces { get; private set; }

        public int Right { get; private set; }

        public double Scores { get; private set; }

        public double Accuracy => Pieces == 0 ? 0 : (double)Right / Pieces;

        public void Add(string tag, LanguageGuess guess)
        {
            Pieces++;
            Scores += guess.Score;
            if (string.Equals(guess.Tag, tag, StringComparison.Ordinal))
            {
                Right++;
                return;
            }

            string wrong = guess.Tag ?? "none";
            _errors[wrong] = _errors.GetValueOrDefault(wrong) + 1;
        }

        public string Describe(string tag, int length)
        {
            string errors = string.Join(' ', _errors.OrderByDescending(e => e.Value).Take(4).Select(e => $"{e.Key}:{e.Value}"));
            return string.Create(CultureInfo.InvariantCulture, $"{length}\t{tag}\t{Accuracy:P1}\t{Right}/{Pieces}\t{errors}");
        }
    }
}
