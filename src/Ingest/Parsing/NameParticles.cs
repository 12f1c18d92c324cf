namespace Ingest.Parsing;

/// <summary>Small words within names of persons.</summary>
internal static class NameParticles
{
    private static readonly KnownWords Words = new(
    [
        "af", "al", "and", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "e", "el", "et", "la", "le", "of", "ten", "ter", "und", "van", "von", "y", "zu",
    ]);

    /// <summary>Whether a word is one, in either case ("Mark Di Stefano").</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
