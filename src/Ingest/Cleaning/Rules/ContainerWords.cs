using Ingest.Decoding;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Reads roles from the words of class and id names. Immutable, thread-safe.</summary>
internal sealed class ContainerWords
{
    /// <summary>Longest name that is looked at, in characters: utility classes can fill kilobytes.</summary>
    private const int MaximumCharacters = 300;

    private static readonly Lazy<ContainerWords> Shared = new(static () => new ContainerWords());
    private readonly Dictionary<string, ContainerRoles> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContainerRoles>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ContainerWords()
    {
        foreach (string entry in EmbeddedLines.Read("Cleaning/Rules/container-words.txt"))
        {
            int space = entry.IndexOf(' ', StringComparison.Ordinal);
            string word = entry[(space + 1)..];
            _words[word] = _words.GetValueOrDefault(word) | Enum.Parse<ContainerRoles>(entry.AsSpan(0, space), ignoreCase: true);
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list.</summary>
    public static ContainerWords Default => Shared.Value;

    /// <summary>Roles that a class or id value names.</summary>
    public ContainerRoles Read(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
        {
            return ContainerRoles.None;
        }

        names = names[..Math.Min(names.Length, MaximumCharacters)];
        ContainerRoles roles = ContainerRoles.None;
        Span<char> joined = stackalloc char[MaximumCharacters * 2];
        foreach (Range range in ClassNames.Split(names))
        {
            roles |= ReadName(names[range], joined);
        }

        return roles;
    }

    // Words of one name, cut at - _ : and where camelCase rises; pairs and triples are joined by + as in the list.
    private ContainerRoles ReadName(ReadOnlySpan<char> name, Span<char> joined)
    {
        Span<int> starts = stackalloc int[3];
        starts.Clear();
        int length = 0;
        int words = 0;
        ContainerRoles roles = ContainerRoles.None;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isLetter = i < name.Length && char.IsAsciiLetterOrDigit(name[i]);
            bool rises = isLetter && i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            bool isOpen = length > 0 && joined[length - 1] != '+';
            if (isOpen && (!isLetter || rises))
            {
                roles |= Look(joined[..length], starts, words);
                words++;
                joined[length++] = '+';
            }

            if (isLetter)
            {
                Open(starts, joined[..length], words);
                joined[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        return roles;
    }

    private static void Open(Span<int> starts, ReadOnlySpan<char> joined, int words)
    {
        if (joined.IsEmpty || joined[^1] == '+')
        {
            starts[words % 3] = joined.Length;
        }
    }

    private ContainerRoles Look(ReadOnlySpan<char> joined, ReadOnlySpan<int> starts, int word)
    {
        ContainerRoles roles = ContainerRoles.None;
        for (int back = 0; back < 3 && back <= word; back++)
        {
            roles |= _lookup.TryGetValue(joined[starts[(word - back) % 3]..], out ContainerRoles found) ? found : ContainerRoles.None;
        }

        return roles;
    }
}
