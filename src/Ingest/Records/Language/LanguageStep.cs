using Ingest.Outcomes;

namespace Ingest.Records.Language;

/// <summary>
/// Puts the language of the text into the record, and of each section that is clearly in another. The text decides where it is told clearly; the page's
/// own word stands where the text is too short or the identifier does not know the language.
/// </summary>
internal sealed class LanguageStep(IReadOnlyList<string> wanted) : IRecordStep
{
    private static readonly ReasonCode LanguageUnwanted = new("language-unwanted");

    public RecordStepResult Apply(PageRecord record)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(record.Text);
        PageRecord told = guess.Tag is null ? record : record with { Language = Refined(guess.Tag, record.Language), LanguageScore = guess.Score };
        if (wanted.Count > 0 && !IsWanted(told.Language))
        {
            return new RecordStepResult(told, LanguageUnwanted, $"the text is in {told.Language ?? "an unknown language"}");
        }

        return new RecordStepResult(SectionLanguages.AddTo(told));
    }

    // A page that declares de-AT and reads as German stays de-AT; one that declares no and reads as Bokmål is nb.
    private static string Refined(string identified, string? declared) =>
        declared is not null && FirstPart(declared).Equals(FirstPart(identified), StringComparison.OrdinalIgnoreCase) ? declared : identified;

    private bool IsWanted(string? language)
    {
        foreach (string tag in wanted)
        {
            if (language is not null && LanguageCodes.AreSame(tag, language))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstPart(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag.AsSpan(0, end);
    }
}
