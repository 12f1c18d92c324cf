namespace Ingest.Records;

/// <summary>Replaces personal data in texts. Thread-safe.</summary>
internal interface ITextMask
{
    /// <summary>Masks one text and counts what was replaced, by the words of <c>--mask</c>.</summary>
    /// <returns>The text; the same instance when nothing was found.</returns>
    string Mask(string text, IDictionary<string, int> counts);
}
