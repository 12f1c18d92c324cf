using Ingest.Decoding;

namespace Ingest.Cleaning.Consent;

/// <summary>Tells a consent tool's element by id or class. Immutable, thread-safe.</summary>
internal sealed class ConsentContainerNames
{
    /// <summary>Longest class attribute looked at, in characters.</summary>
    private const int MaximumCharacters = 400;

    private static readonly Lazy<ConsentContainerNames> Shared = new(static () => new ConsentContainerNames());
    private readonly PhraseTrie _names;

    private ConsentContainerNames() => _names = new PhraseTrie(EmbeddedLines.Read("Cleaning/Consent/consent-containers.txt"));

    /// <summary>The list.</summary>
    public static ConsentContainerNames Default => Shared.Value;

    /// <summary>The name found in an id or class value; null when there is none.</summary>
    public string? Find(string names)
    {
        ReadOnlySpan<char> rest = names.AsSpan(0, Math.Min(names.Length, MaximumCharacters));
        while (!rest.IsEmpty)
        {
            int space = rest.IndexOf(' ');
            ReadOnlySpan<char> name = space < 0 ? rest : rest[..space];
            if (name.Length > 1 && _names.StartsWith(TextFolding.Fold(name[0]), TextFolding.Fold(name[1])) && IsListed(name))
            {
                return name.ToString();
            }

            rest = space < 0 ? [] : rest[(space + 1)..];
        }

        return null;
    }

    private bool IsListed(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaximumCharacters];
        return _names.Matches(TextFolding.Fold(name, buffer));
    }
}
