using System.Collections.Frozen;
using Ingest.Decoding;

namespace Ingest.Cleaning.Templates;

/// <summary>
/// A number that blocks of the same wording share: words in lower case, in any order, without numbers and the words of dates, so that
/// "Page 3 of 12", "Updated 4 May 2024" and a menu with its entries moved about stay recognisable.
/// </summary>
internal static class BlockKey
{
    /// <summary>Of blocks without a word there is nothing to compare.</summary>
    public const ulong None = 0;

    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private static readonly FrozenSet<ulong> DateWords = EmbeddedLines.Read("Cleaning/Templates/date-words.txt").Select(word => HashOf(word)).ToFrozenSet();

    /// <summary>The key of a text; <see cref="None"/> where it has no words but numbers and dates.</summary>
    public static ulong Of(string text)
    {
        ulong sum = 0;
        ulong hash = Offset;
        bool hasDigit = false;
        bool isOpen = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ TextFolding.Fold(c)) * Prime;
                hasDigit |= char.IsDigit(c);
                isOpen = true;
                continue;
            }

            sum += isOpen && !hasDigit && !DateWords.Contains(hash) ? Mix(hash) : 0;
            (hash, hasDigit, isOpen) = (Offset, false, false);
        }

        return sum == 0 ? None : Mix(sum);
    }

    /// <summary>Spreads the bits of a hash over all places.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>Hash of a text as it stands.</summary>
    public static ulong HashOf(string text)
    {
        ulong hash = Offset;
        foreach (char c in text)
        {
            hash = (hash ^ TextFolding.Fold(c)) * Prime;
        }

        return hash;
    }
}
