namespace Ingest.Records;

/// <summary>Replaces personal data in texts. Thread-safe.</summary>
internal interface ITextMask
{
    /// <summary>Masks one text and counts what was replaced, by the words of <c>--mask</c>.</summary>
    /// <returns>The text; the same instance when nothing was found.</returns>
    string Mask(string text, IDictionary<string, int> counts);

    /// <summary>
    /// Masks the mail addresses in the address or the id of a page (<c>?user=ann@example.org</c>, also as <c>%40</c>), if they are to be masked. Of numbers there nobody knows
    /// whether they are somebody's or an article's.
    /// </summary>
    /// <returns>The address; the same instance when nothing was found.</returns>
    string MaskAddress(string address);
}
