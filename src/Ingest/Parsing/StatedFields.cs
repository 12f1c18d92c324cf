using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Parsing;

/// <summary>What a text says of itself in fields, as front matter, mail and scrapers write them (<c>Author: …</c>): which field is which part of the metadata.</summary>
internal static partial class StatedFields
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] WithMonthNames = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <summary>The metadata with a field, or null where the field is no part of it; unchanged where the value is empty, or none that we can vouch for.</summary>
    /// <param name="metadata">What is known.</param>
    /// <param name="key">Name of the field, lower case.</param>
    /// <param name="value">Its value.</param>
    public static PageMetadata? With(PageMetadata metadata, string key, string value) => key switch
    {
        "title" => metadata with { Title = OrKnown(value, metadata.Title) },
        "subject" or "headline" => metadata with { Title = metadata.Title ?? OrKnown(value, null) },
        "author" or "authors" or "byline" or "from" => metadata with { Author = Joined(metadata.Author, value) },
        "date" or "published" or "pubdate" => metadata with { Published = DayOf(value) ?? metadata.Published },
        "updated" or "modified" or "lastmod" => metadata with { Modified = DayOf(value) ?? metadata.Modified },
        "description" or "summary" or "excerpt" => metadata with { Description = OrKnown(value, metadata.Description) },
        "lang" or "language" => metadata with { Language = OrKnown(value, metadata.Language) },
        "canonical" or "canonical_url" => metadata with { CanonicalUrl = OrKnown(value, metadata.CanonicalUrl) },
        "url" => metadata with { CanonicalUrl = metadata.CanonicalUrl ?? (IsWebAddress(value) ? value : null) },
        "license" => metadata with { License = OrKnown(value, metadata.License) },
        _ => null,
    };

    private static string? OrKnown(string value, string? known) => value.Length > 0 ? value : known;

    // "Anna Berg <anna@example.org>": the address is nobody's name.
    private static string? Joined(string? known, string more)
    {
        string names = AuthorNames.Listed(Mailbox().Replace(more, "").Trim(' ', '"'));
        return names.Length == 0 || names.Contains('@') ? known : known is null ? names : known + ", " + names;
    }

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    // "2025-03-01", "2025-03-01T10:00Z", "1 March 2025", "Sat, 1 Mar 2025 10:00:00 +0100", "Mar 1, 2025"; of 03/01/2025 nobody knows the month.
    private static string? DayOf(string value)
    {
        if (value.Length >= Iso.Length && DateOnly.TryParseExact(value.AsSpan(0, Iso.Length), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return value[..Iso.Length];
        }

        string named = NamedDay().Match(value).Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(named, WithMonthNames, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.ToString(Iso, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\b(?:[0-9]{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9}\.? [0-9]{1,2},?) [0-9]{4}\b")]
    private static partial Regex NamedDay();

    [GeneratedRegex(@" *""? *<[^<>]*>")]
    private static partial Regex Mailbox();
}
