namespace Ingest.Sectioning;

/// <summary>
/// Text that every store takes: without U+0000, which PostgreSQL refuses in text columns, and without lone surrogates, which
/// have no UTF-8 form. Everything that enters a record goes through here.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, unchanged (same instance) where nothing is wrong; U+0000 removed, lone surrogates replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (!text.Contains('\0') && FirstLoneSurrogate(text) < 0)
        {
            return text;
        }

        var clean = new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\0')
            {
                clean[length++] = IsLoneSurrogate(text, i) ? Replacement : text[i];
            }
        }

        return new string(clean, 0, length);
    }

    /// <summary>The same for text that may be missing; blank text counts as missing.</summary>
    public static string? CleanOrNull(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string clean = Clean(text).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The same, cut to a number of characters without halving a surrogate pair.</summary>
    public static string? CleanOrNull(string? text, int maximumCharacters)
    {
        string? clean = CleanOrNull(text);
        return clean is null || clean.Length <= maximumCharacters ? clean : Cut(clean, maximumCharacters);
    }

    /// <summary>The first characters of a text, never half a surrogate pair.</summary>
    public static string Cut(string text, int maximumCharacters)
    {
        if (text.Length <= maximumCharacters)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[maximumCharacters - 1]) ? maximumCharacters - 1 : maximumCharacters;
        return text[..end];
    }

    private static int FirstLoneSurrogate(string text)
    {
        int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (; i >= 0 && i < text.Length; i++)
        {
            if (IsLoneSurrogate(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLoneSurrogate(string text, int i)
    {
        char c = text[i];
        return char.IsSurrogate(c)
            && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
    }
}
