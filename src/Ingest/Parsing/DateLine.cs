using System.Buffers;
using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>The dates of a line near a page's title, which may name one of publication and one of the last change: "3 April 2024 | Last updated: 5 June 2024".</summary>
internal static class DateLine
{
    /// <summary>Parts of words that tell an update from a publication, in texts and in the names of classes.</summary>
    public static readonly string[] UpdateParts = ["updat", "modif", "revis", "actualiz", "aktualis", "mis à jour", "aggiorn", "last edited", "reviewed"];

    private static readonly SearchValues<string> UpdateWords = SearchValues.Create(
        [.. UpdateParts, .. EmbeddedLines.Read("Parsing/update-words.txt")], StringComparison.OrdinalIgnoreCase);

    // What begins another date behind one of an update: "Updated 5 January 2024, first published 2 January 2024".
    private static readonly SearchValues<string> Next = SearchValues.Create(["|", "·", "•", "published"], StringComparison.OrdinalIgnoreCase);

    // What stands beside a post about who wrote it.
    private static readonly string[] Memberships = ["inscrit", "join date", "joined", "member since", "registered", "registriert"];

    // A place, its state, an agency and a date.
    private const int MaximumOpeningCharacters = 60;

    private static readonly SearchValues<string> Dashes = SearchValues.Create([" -- ", "-- ", " — ", "— ", " – ", " - "], StringComparison.Ordinal);

    /// <summary>Whether a text tells of an update.</summary>
    public static bool IsUpdate(ReadOnlySpan<char> text) => text.ContainsAny(UpdateWords);

    /// <summary>Whether a line tells since when a user has been one: "Joined: 1 January 2012".</summary>
    public static bool IsOfMember(string line) => Array.Exists(Memberships, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The date that is about an update, as ISO 8601; null when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public static string? Modified(string line, bool? isDayFirst) =>
        line.AsSpan().IndexOfAny(UpdateWords) is >= 0 and int at ? DateReader.Read(line.AsSpan(at), isDayFirst) ?? DateReader.Read(line, isDayFirst) : null;

    /// <summary>The date before the dash that a report opens with: "April 17, 2015 -- …", "ROME (Aug. 13, 2010) – …"; null where what stands there are words of a sentence.</summary>
    /// <param name="text">The report.</param>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public static string? Opening(string text, bool? isDayFirst)
    {
        int dash = text.AsSpan(0, Math.Min(text.Length, MaximumOpeningCharacters)).IndexOfAny(Dashes);
        if (dash < 0)
        {
            return null;
        }

        // A dash within brackets is that of a span of days or of a life.
        ReadOnlySpan<char> opening = text.AsSpan(0, dash);
        if (opening.Count('(') != opening.Count(')'))
        {
            return null;
        }

        foreach (Range word in opening.Split(' '))
        {
            if (!opening[word].IsEmpty && char.IsLower(opening[word][0]))
            {
                return null;
            }
        }

        return DateReader.Read(opening, isDayFirst);
    }

    /// <summary>The date that is not about an update, before or after one that is; null when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public static string? Published(string line, bool? isDayFirst)
    {
        int at = line.AsSpan().IndexOfAny(UpdateWords);
        if (IsOfMember(line))
        {
            return null;
        }

        if (at < 0)
        {
            return DateReader.Read(line, isDayFirst);
        }

        ReadOnlySpan<char> update = line.AsSpan(at);
        int end = update.IndexOfAny(Next);
        string? after = end < 0 ? null : DateReader.Read(update[end..], isDayFirst);
        return DateReader.Read(end < 0 ? update : update[..end], isDayFirst) is null ? null : DateReader.Read(line.AsSpan(0, at), isDayFirst) ?? after;
    }
}
