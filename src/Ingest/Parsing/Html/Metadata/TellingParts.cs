namespace Ingest.Parsing.Html.Metadata;

/// <summary>
/// Parts of names that tell something wherever they stand, each with a flag. Classes are short, and for texts of a few dozen characters
/// one look at a table per character costs a fifth of a vectorized search for each list of words. Immutable.
/// </summary>
internal sealed class TellingParts
{
    // Three letters, five bits each; the bits that differ between upper and lower case are left out.
    private const int KeyCharacters = 3;
    private const uint KeyMask = (1 << 15) - 1;

    // One more than the index of the first part that starts so; 0 for none.
    private readonly byte[] _first = new byte[KeyMask + 1];
    private readonly (string Text, byte Flags, byte Next)[] _parts;

    /// <summary>Makes a table.</summary>
    /// <param name="parts">At most 254 parts of three ASCII characters or more.</param>
    public TellingParts(params ReadOnlySpan<(string Text, byte Flags)> parts)
    {
        _parts = new (string, byte, byte)[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            ref byte first = ref _first[KeyOf(parts[i].Text)];
            _parts[i] = (parts[i].Text, parts[i].Flags, first);
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
                found |= Match(name[(i - KeyCharacters + 1)..], _first[key]);
            }
        }

        return found;
    }

    private static uint Extend(uint key, char c) => ((key << 5) | (c & 31u)) & KeyMask;

    private static uint KeyOf(string part) => Extend(Extend(Extend(0, part[0]), part[1]), part[2]);

    private byte Match(ReadOnlySpan<char> name, int first)
    {
        byte found = 0;
        for (int at = first; at > 0; at = _parts[at - 1].Next)
        {
            (string text, byte flags, _) = _parts[at - 1];
            found |= name.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? flags : (byte)0;
        }

        return found;
    }
}
