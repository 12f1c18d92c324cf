namespace Ingest.Decoding;

/// <summary>Halves of surrogate pairs that stand alone: JSON escapes make them, UTF-8 output cannot hold them.</summary>
internal static class LoneSurrogates
{
    /// <summary>The text with each lone surrogate replaced by U+FFFD; the same instance when there is none.</summary>
    public static string Replace(string text)
    {
        int first = Find(text, 0);
        if (first < 0)
        {
            return text;
        }

        char[] sound = text.ToCharArray();
        for (int i = first; i >= 0; i = Find(text, i + 1))
        {
            sound[i] = '\uFFFD';
        }

        return new string(sound);
    }

    private static int Find(string text, int start)
    {
        int i = start;
        while (i < text.Length)
        {
            int offset = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (offset < 0)
            {
                return -1;
            }

            i += offset;
            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i += 2;
        }

        return -1;
    }
}
