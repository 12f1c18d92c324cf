namespace Ingest.Records;

/// <summary>Scripts written without spaces between words (Han, kana, Thai, Lao, Burmese, Khmer): there each letter counts as a word.</summary>
internal static class UnspacedScripts
{
    /// <summary>Whether a UTF-16 code unit belongs to such a script. The second half of a surrogate pair does not, so each pair counts once.</summary>
    public static bool Contains(char c)
    {
        if (c < '\u0E00')
        {
            return false;
        }

        return c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD888');
    }
}
