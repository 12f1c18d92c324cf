using System.Text;

namespace Ingest.Records.Masking;

/// <summary>
/// Replaces personal data of chosen kinds by <c>[email]</c>, <c>[ip]</c>, <c>[phone]</c>, <c>[iban]</c> and <c>[card]</c>.
/// It finds what has a checkable shape and nothing else: names, street addresses and numbers written in words stay. Linear in the
/// text's length; thread-safe.
/// </summary>
internal sealed class TextMasker
{
    private readonly IMaskScanner[] _scanners;

    /// <summary>Creates a masker.</summary>
    /// <param name="kinds">What to mask; order and repetition do not matter.</param>
    public TextMasker(IEnumerable<MaskKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        _scanners = [.. kinds.Distinct().Order().Select(Create)];
    }

    /// <summary>The word of a kind, as in <c>--mask</c>, in counts and between the brackets.</summary>
    public static string NameOf(MaskKind kind) => kind switch
    {
        MaskKind.Email => "email",
        MaskKind.Iban => "iban",
        MaskKind.Card => "card",
        MaskKind.Ip => "ip",
        MaskKind.Phone => "phone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Masks one text. Masking what came out again changes nothing.</summary>
    public MaskedText Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? masked = null;
        Span<int> counts = stackalloc int[(int)MaskKind.Phone + 1];
        int copied = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = MatchAt(text, i, out MaskKind kind);
            if (length == 0)
            {
                i++;
                continue;
            }

            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, i - copied).Append('[').Append(NameOf(kind)).Append(']');
            counts[(int)kind]++;
            i += length;
            copied = i;
        }

        return masked is null
            ? new MaskedText(text, [])
            : new MaskedText(masked.Append(text, copied, text.Length - copied).ToString(), ListOf(counts));
    }

    private static IMaskScanner Create(MaskKind kind) => kind switch
    {
        MaskKind.Email => new EmailScanner(),
        MaskKind.Iban => new IbanScanner(),
        MaskKind.Card => new CardScanner(),
        MaskKind.Ip => new IpScanner(),
        MaskKind.Phone => new PhoneScanner(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static List<KeyValuePair<MaskKind, int>> ListOf(ReadOnlySpan<int> counts)
    {
        List<KeyValuePair<MaskKind, int>> list = [];
        for (int kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
            {
                list.Add(new((MaskKind)kind, counts[kind]));
            }
        }

        return list;
    }

    private int MatchAt(ReadOnlySpan<char> text, int start, out MaskKind kind)
    {
        // Every match opens at one of these; most characters of prose are passed by here.
        char c = text[start];
        if (char.IsLetterOrDigit(c) || c is '+' or '(' or ':' or '_')
        {
            foreach (IMaskScanner scanner in _scanners)
            {
                int length = scanner.Match(text, start);
                if (length > 0)
                {
                    kind = scanner.Kind;
                    return length;
                }
            }
        }

        kind = default;
        return 0;
    }
}
