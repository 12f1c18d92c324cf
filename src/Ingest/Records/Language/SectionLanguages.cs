using System.Text;
using Ingest.Sectioning;

namespace Ingest.Records.Language;

/// <summary>Finds the sections that are clearly in another language than their page.</summary>
internal static class SectionLanguages
{
    /// <summary>Prose of fewer characters is not asked: what is measured holds from 200 characters on.</summary>
    private const int MinimumCharacters = 200;

    /// <summary>
    /// What the identifier must be sure of. Own estimate, on the side of silence: a section marked wrongly costs a filter more than one that is not marked.
    /// </summary>
    private const double MinimumScore = 0.98;

    /// <summary>Languages that texts are mistaken for each other too often in to call one section of a page the other.</summary>
    private static readonly string[][] Neighbours =
    [
        ["bs", "hr", "sr"], ["da", "nb", "nn", "sv"], ["id", "ms"], ["cs", "sk"], ["gl", "pt", "es"], ["ca", "oc", "es"], ["af", "nl"], ["be", "ru", "uk"], ["bg", "mk"], ["hi", "mr", "ne"], ["as", "bn"],
    ];

    /// <summary>The record with the languages of its sections; the same instance where all are in the page's.</summary>
    public static PageRecord AddTo(PageRecord record)
    {
        if (record.Sections.Count < 2 || record.Language is not { } own)
        {
            return record;
        }

        SectionRecord[]? marked = null;
        for (int i = 0; i < record.Sections.Count; i++)
        {
            LanguageGuess guess = Identify(record.Sections[i].Section);
            if (guess.Tag is { } tag && guess.Score >= MinimumScore && !LanguageCodes.AreSame(tag, own) && !AreNeighbours(tag, own))
            {
                marked ??= [.. record.Sections];
                marked[i] = marked[i] with { Language = tag, LanguageScore = guess.Score };
            }
        }

        return marked is null ? record : record with { Sections = marked };
    }

    private static LanguageGuess Identify(Section section)
    {
        if (section.Text.Length < MinimumCharacters)
        {
            return default;
        }

        string prose = ProseOf(section);
        return prose.Length < MinimumCharacters ? default : LanguageIdentifier.Default.Identify(prose);
    }

    // Code and tables say little about the language around them: keywords are English everywhere.
    private static string ProseOf(Section section)
    {
        bool isProse = true;
        foreach (SectionBlock block in section.Blocks)
        {
            isProse &= IsProse(block.Kind);
        }

        if (isProse)
        {
            return section.Text;
        }

        var prose = new StringBuilder();
        foreach (SectionBlock block in section.Blocks)
        {
            if (IsProse(block.Kind))
            {
                prose.Append(block.Text).Append('\n');
            }
        }

        return prose.ToString();
    }

    private static bool IsProse(SectionBlockKind kind) => kind is not (SectionBlockKind.Code or SectionBlockKind.Table or SectionBlockKind.Math or SectionBlockKind.Image);

    private static bool AreNeighbours(string one, string other)
    {
        foreach (string[] group in Neighbours)
        {
            if (group.Any(tag => LanguageCodes.AreSame(tag, one)) && group.Any(tag => LanguageCodes.AreSame(tag, other)))
            {
                return true;
            }
        }

        return false;
    }
}
