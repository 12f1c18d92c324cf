namespace Ingest.Parsing;

/// <summary>What is compared when two texts are to be the same but for case, spaces and punctuation.</summary>
internal static class TextKeys
{
    // Longer texts are rare, and get an array.
    private const int StackCharacters = 256;

    /// <summary>Letters and digits in lower case.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> key = text.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[text.Length];
        return key[..Write(text, key)].ToString();
    }

    /// <summary>Whether a set of keys holds that of a text.</summary>
    public static bool IsIn(HashSet<string> keys, ReadOnlySpan<char> text)
    {
        Span<char> key = text.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[text.Length];
        return keys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..Write(text, key)]);
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    /// <summary>Whether a text has this key.</summary>
    public static bool Matches(ReadOnlySpan<char> text, string key)
    {
        int at = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) && (at == key.Length || key[at++] != char.ToLowerInvariant(c)))
            {
                return false;
            }
        }

        return at == key.Length;
    }

    /// <summary>The different words of a text, in lower case.</summary>
    public static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}
