using System.Globalization;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Chooses the dates of publication and of last change.</summary>
internal sealed class DateRanking(PageFacts facts, TitleSurroundings surroundings, string? url, bool isDayFirst)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_online_date", "citation_date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date", "publish_date", "date", "article.published", "published", "published-date", "publication-date", "publication_date", "ms.date", "cxenseparse:recs:publishtime", "article:post_date",
    ];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised"];

    /// <summary>
    /// The date of publication as ISO 8601; null when the page gives none. Of one that only shows readers when it was last changed, that is the date, as annotators take it;
    /// a date of change in <c>meta</c> alone is none, nor are dates that classes name: with both, 85.4 % of 782 labelled dates are right and 30.3 % of the other pages
    /// get one, without 85.2 and 23.4.
    /// </summary>
    public string? Published() =>
        Structured(static found => found.Published) ?? Meta(PublishedNames) ?? Property("datepublished") ?? Property("datecreated") ?? Timed(isUpdate: false) ?? surroundings.Published(isDayFirst)
        ?? surroundings.Dateline(isDayFirst) ?? Timed(isUpdate: false, FactMark.Tooltip)
        ?? DateReader.ReadAddress(url) ?? Property("datemodified") ?? surroundings.Modified(isDayFirst) ?? surroundings.LoneDate(isDayFirst);

    /// <summary>The date of the last change; null when the page gives none.</summary>
    public string? Modified() => Structured(static found => found.Modified) ?? Meta(ModifiedNames) ?? Property("datemodified") ?? surroundings.Modified(isDayFirst) ?? Timed(isUpdate: true)
        ?? surroundings.LoneDate(isDayFirst, wantsUpdate: true);

    private string? Structured(Func<SchemaObject, string?> select)
    {
        for (int rank = 0; rank <= 2; rank++)
        {
            foreach (SchemaObject found in facts.Objects)
            {
                if (SchemaTypes.RankOf(found) == rank && select(found) is { } value && Read(value) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private string? Meta(string[] names)
    {
        foreach (string name in names)
        {
            if (facts.Meta(name) is { } value && Read(value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private string? Property(string name)
    {
        foreach (MarkedText marked in facts.Dates)
        {
            if (marked.Mark == FactMark.Property && !marked.IsSide && marked.Property == name && Read(marked.Text) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    // The first time element that is about an update, or is not.
    private string? Timed(bool isUpdate, FactMark mark = FactMark.Time)
    {
        foreach (MarkedText marked in facts.Dates)
        {
            if (marked.Mark == mark && !marked.IsSide && marked.IsUpdate == isUpdate && Read(marked.Text) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private string? Read(ReadOnlySpan<char> text) => UnixTime(text) ?? DateReader.Read(text, isDayFirst);

    // Seconds or milliseconds of the years 1995 to 2030: numbers above begin like a year ("2013010112").
    private static string? UnixTime(ReadOnlySpan<char> text)
    {
        const long First = 788_918_400;
        const long End = 1_900_000_000;
        if (text.Length is not (9 or 10 or 12 or 13) || text.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        long number = long.Parse(text, CultureInfo.InvariantCulture);
        long seconds = text.Length > 10 ? number / 1000 : number;
        return seconds is >= First and < End ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null;
    }
}
