namespace Ingest.Parsing;

/// <summary>Scripts written without spaces between words: Han, kana, Thai, Lao, Burmese, Khmer.</summary>
internal static class UnspacedScripts
{
    /// <summary>Whether a UTF-16 code unit belongs to such a script. The second half of a surrogate pair does not, so each pair counts once.</summary>
    public static bool Contains(char c) =>
        c >= '\u0E00'
        && (IsSoutheastAsian(c)
            || c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD888'));

    /// <summary>Whether a character is Thai, Lao, Burmese or Khmer, whose words are of several letters.</summary>
    public static bool IsSoutheastAsian(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
