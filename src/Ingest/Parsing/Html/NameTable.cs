using System.Numerics;

namespace Ingest.Parsing.Html;

/// <summary>A fixed set of lower-case ASCII names, looked up by spans in either case. Immutable.</summary>
internal sealed class NameTable
{
    private readonly (uint Hash, byte Value, string Name)[] _slots;

    /// <summary>Makes a table of names; the value of each is its index.</summary>
    public NameTable(IReadOnlyList<string> names)
    {
        _slots = new (uint, byte, string)[BitOperations.RoundUpToPowerOf2((uint)names.Count * 4)];
        for (int i = 0; i < names.Count; i++)
        {
            uint hash = Hash(names[i]);
            int at = (int)(hash & (uint)(_slots.Length - 1));
            while (_slots[at].Name is not null)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = (hash, (byte)i, names[i]);
        }
    }

    /// <summary>Starts a hash; go on with <see cref="Add"/>.</summary>
    public const uint Seed = 2166136261;

    /// <summary>Adds a character of a name, in either case (FNV-1a; equal in every process).</summary>
    public static uint Add(uint hash, char c) => (hash ^ (uint)(c | 0x20)) * 16777619;

    /// <summary>The hash of a name.</summary>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        uint hash = Seed;
        foreach (char c in name)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>The value of a name; −1 when it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> name) => Find(name, Hash(name));

    /// <summary>Likewise, with the hash known.</summary>
    public int Find(ReadOnlySpan<char> name, uint hash)
    {
        int mask = _slots.Length - 1;
        for (int at = (int)(hash & (uint)mask); _slots[at].Name is { } known; at = (at + 1) & mask)
        {
            if (_slots[at].Hash == hash && IsSame(name, known))
            {
                return _slots[at].Value;
            }
        }

        return -1;
    }

    // Names are letters, digits and hyphens: below those, folding would make other characters equal to them.
    private static bool IsSame(ReadOnlySpan<char> name, string known)
    {
        if (name.Length != known.Length)
        {
            return false;
        }

        for (int i = 0; i < name.Length; i++)
        {
            if ((name[i] | 0x20) != known[i] || name[i] < '-')
            {
                return false;
            }
        }

        return true;
    }
}
