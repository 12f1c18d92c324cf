namespace Ingest.Parsing.Html.Metadata;

/// <summary>
/// Parts of names that tell something, each with a flag. Classes are short, and for texts of a few dozen characters
/// one look at a table per character costs a fifth of a vectorized search for each list of words. Immutable.
/// </summary>
internal sealed class TellingParts
{
    // Three letters, five bits each; the bits that differ between upper and lower case are left out.
    private const int KeyCharacters = 3;
    private const uint KeyMask = (1 << 15) - 1;

    // One more than the index of the first part that starts so; 0 for none.
    private readonly byte[] _first = new byte[KeyMask + 1];
    private readonly (TellingPart Part, byte Next)[] _parts;

    /// <summary>Makes a table.</summary>
    /// <param name="parts">At most 254.</param>
    public TellingParts(params ReadOnlySpan<TellingPart> parts)
    {
        _parts = new (TellingPart, byte)[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            ref byte first = ref _first[KeyOf(parts[i].Text)];
            _parts[i] = (parts[i], first);
            first = (byte)(i + 1);
        }
    }

    /// <summary>The flags of all parts in a name, in either case.</summary>
    public byte Find(ReadOnlySpan<char> name)
    {
        byte found = 0;
        uint key = 0;
        for (int i = 0; i < name.Length; i++)
        {
            key = Extend(key, name[i]);
            if (_first[key] != 0 && i >= KeyCharacters - 1)
            {
                found |= Match(name, i - KeyCharacters + 1, _first[key]);
            }
        }

        return found;
    }

    private static uint Extend(uint key, char c) => ((key << 5) | (c & 31u)) & KeyMask;

    private static uint KeyOf(string part) => Extend(Extend(Extend(0, part[0]), part[1]), part[2]);

    private byte Match(ReadOnlySpan<char> name, int start, int first)
    {
        byte found = 0;
        for (int at = first; at > 0; at = _parts[at - 1].Next)
        {
            TellingPart part = _parts[at - 1].Part;
            bool isThere = name[start..].StartsWith(part.Text, StringComparison.OrdinalIgnoreCase) && (!part.IsWord || IsWord(name, start, start + part.Text.Length));
            found |= isThere ? part.Flags : (byte)0;
        }

        return found;
    }

    private static bool IsWord(ReadOnlySpan<char> name, int start, int end) => (start == 0 || IsBorder(name[start - 1])) && (end == name.Length || IsBorder(name[end]));

    private static bool IsBorder(char c) => c is ' ' or '-' or '_';
}
