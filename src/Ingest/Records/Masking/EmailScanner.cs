using Ingest.Decoding;

namespace Ingest.Records.Masking;

/// <summary>
/// Mail addresses as they are written in prose: RFC 5321 lengths (64 before the sign, 253 after), the unquoted characters people use,
/// and a domain of at least two labels whose last is no number and no file extension (<c>icon@2x.png</c>).
/// </summary>
internal sealed class EmailScanner : IMaskScanner
{
    private const int MaximumLocalCharacters = 64;
    private const int MaximumDomainCharacters = 253;
    private const int MaximumLabelCharacters = 63;

    private static readonly HashSet<string> FileExtensions = EmbeddedLines.Read("Records/Masking/file-extensions.txt").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public MaskKind Kind => MaskKind.Email;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int start)
    {
        // Only the first character of a run starts a match: each run is walked once, so the whole text is linear.
        if (!char.IsLetterOrDigit(text[start]) && text[start] != '_')
        {
            return 0;
        }

        if (start > 0 && IsLocal(text[start - 1]) && !IsLooseEdge(text, start - 1))
        {
            return 0;
        }

        int at = start;
        while (at < text.Length && at - start <= MaximumLocalCharacters && IsLocal(text[at]))
        {
            at++;
        }

        int localLength = at - start;
        if (at >= text.Length || text[at] != '@' || localLength > MaximumLocalCharacters || !IsLocalWellFormed(text.Slice(start, localLength)))
        {
            return 0;
        }

        int domain = DomainLength(text[(at + 1)..]);
        return domain == 0 ? 0 : localLength + 1 + domain;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'';

    /// <summary>A quote or dash that opens the address rather than belonging to it.</summary>
    private static bool IsLooseEdge(ReadOnlySpan<char> text, int index)
        => !char.IsLetterOrDigit(text[index]) && (index == 0 || !IsLocal(text[index - 1]));

    private static bool IsLocalWellFormed(ReadOnlySpan<char> local)
        => local[^1] != '.' && local[^1] != '\'' && local.IndexOf("..", StringComparison.Ordinal) < 0;

    private static int DomainLength(ReadOnlySpan<char> text)
    {
        int accepted = 0;
        int labels = 0;
        int position = 0;
        while (position < text.Length && position <= MaximumDomainCharacters)
        {
            int label = LabelLength(text[position..]);
            if (label == 0)
            {
                break;
            }

            position += label;
            labels++;
            accepted = labels >= 2 && IsTopLevel(text.Slice(position - label, label)) ? position : labels >= 2 ? 0 : accepted;
            if (position >= text.Length || text[position] != '.')
            {
                break;
            }

            position++;
        }

        bool followed = accepted > 0 && accepted < text.Length && text[accepted] is '@' or '_';
        return followed || accepted > MaximumDomainCharacters ? 0 : accepted;
    }

    private static int LabelLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length <= MaximumLabelCharacters && (char.IsLetterOrDigit(text[length]) || text[length] == '-'))
        {
            length++;
        }

        return length is 0 or > MaximumLabelCharacters || text[0] == '-' || text[length - 1] == '-' ? 0 : length;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        if (label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (char c in label)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return label.Length >= 2 && !FileExtensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);
    }
}
