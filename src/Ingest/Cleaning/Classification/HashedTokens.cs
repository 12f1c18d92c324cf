using System.Runtime.CompilerServices;

namespace Ingest.Cleaning.Classification;

/// <summary>Turns words of a block, and names of an element, into hashes for the linear models. Training and use share it.</summary>
internal static class HashedTokens
{
    /// <summary>Words of a block that count; 48. What decides stands at the start, and cost stays flat on long blocks.</summary>
    public const int MaximumWords = 48;

    /// <summary>Hashes one block can give: words, pairs, first, last, whole.</summary>
    public const int MaximumTextTokens = (2 * MaximumWords) + 4;

    /// <summary>Hashes one element can give; 48.</summary>
    public const int MaximumNameTokens = 48;

    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private const uint FirstSalt = 0x51ED270B;
    private const uint LastSalt = 0x2545F491;
    private const uint WholeSalt = 0x9E3779B1;
    private const int WholeWords = 6;

    /// <summary>Writes hashes of the lower-cased words (digits folded to 0) and returns how many.</summary>
    public static int Words(ReadOnlySpan<char> text, Span<uint> words)
    {
        int count = 0;
        for (int i = 0; i < text.Length && count < words.Length;)
        {
            char c = text[i];
            CharacterClass kind = CharacterClasses.Of(c);
            if (CharacterClasses.IsInWord(kind))
            {
                words[count++] = ReadWord(text, ref i);
                continue;
            }

            i++;
            if (kind == CharacterClass.Unspaced)
            {
                words[count++] = Mix((Offset ^ c) * Prime);
            }
        }

        return count;
    }

    /// <summary>Writes hashes of words, pairs of words, the first, the last, and a short text as a whole; returns how many.</summary>
    public static int Text(ReadOnlySpan<uint> words, Span<uint> tokens)
    {
        int count = 0;
        uint whole = Offset;
        for (int i = 0; i < words.Length; i++)
        {
            tokens[count++] = words[i];
            whole = (whole ^ words[i]) * Prime;
            if (i > 0)
            {
                tokens[count++] = Mix((words[i - 1] * 31) ^ words[i]);
            }
        }

        if (words.Length > 0)
        {
            tokens[count++] = Mix(words[0] ^ FirstSalt);
            tokens[count++] = Mix(words[^1] ^ LastSalt);
            if (words.Length <= WholeWords)
            {
                tokens[count++] = Mix(whole ^ WholeSalt);
            }
        }

        return count;
    }

    /// <summary>Adds hashes of a name as written and of its parts (<c>site-footer__navList</c> → site, footer, nav, list); returns the new count.</summary>
    public static int Name(ReadOnlySpan<char> value, uint salt, Span<uint> tokens, int count)
    {
        for (int start = 0, end; start < value.Length; start = end + 1)
        {
            end = start;
            while (end < value.Length && !char.IsWhiteSpace(value[end]))
            {
                end++;
            }

            count = end > start ? OneName(value[start..end], salt, tokens, count) : count;
        }

        return count;
    }

    /// <summary>Final mixing (murmur3's), so that low bits can index a table.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static uint ReadWord(ReadOnlySpan<char> text, ref int at)
    {
        uint hash = Offset;
        int i = at;
        for (; i < text.Length && CharacterClasses.Of(text[i]) is var kind && CharacterClasses.IsInWord(kind); i++)
        {
            hash = (hash ^ Fold(text[i], kind)) * Prime;
        }

        at = i;
        return Mix(hash);
    }

    private static int OneName(ReadOnlySpan<char> name, uint salt, Span<uint> tokens, int count)
    {
        uint whole = Offset ^ salt;
        uint part = Offset ^ salt;
        int partLength = 0;
        bool afterLower = false;
        int parts = 0;
        foreach (char c in name)
        {
            CharacterClass kind = CharacterClasses.Of(c);
            bool letter = kind is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.OtherLetter or CharacterClass.Unspaced;
            uint folded = Fold(c, kind);
            whole = (whole ^ folded) * Prime;
            if (partLength > 0 && (!letter || (kind == CharacterClass.Upper && afterLower)))
            {
                count = Put(tokens, count, part, partLength);
                parts++;
                part = Offset ^ salt;
                partLength = 0;
            }

            if (letter)
            {
                part = (part ^ folded) * Prime;
                partLength++;
            }

            afterLower = kind == CharacterClass.Lower;
        }

        count = Put(tokens, count, part, partLength);
        return parts == 0 && partLength == name.Length ? count : Put(tokens, count, whole ^ WholeSalt, 2);
    }

    private static int Put(Span<uint> tokens, int count, uint hash, int length)
    {
        if (length >= 2 && count < tokens.Length)
        {
            tokens[count++] = Mix(hash);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold(char c, CharacterClass kind) => kind switch
    {
        CharacterClass.Upper => c < 128 ? c | 0x20u : char.ToLowerInvariant(c),
        CharacterClass.Digit => '0',
        _ => c,
    };
}
