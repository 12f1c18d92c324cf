namespace Ingest.Records.Masking;

/// <summary>The masker as the pipeline uses it.</summary>
internal sealed class RecordMask(IEnumerable<MaskKind> kinds) : ITextMask
{
    private readonly TextMasker _masker = new(kinds);
    private readonly TextMasker? _addressMasker = kinds.Contains(MaskKind.Email) ? new([MaskKind.Email]) : null;

    public string Mask(string text, IDictionary<string, int> counts)
    {
        MaskedText masked = _masker.Mask(text);
        foreach ((MaskKind kind, int count) in masked.Counts)
        {
            string name = TextMasker.NameOf(kind);
            counts.TryGetValue(name, out int before);
            counts[name] = before + count;
        }

        return masked.Text;
    }

    public string MaskAddress(string address)
    {
        string plain = address.Replace("%40", "@", StringComparison.Ordinal);
        return _addressMasker?.Mask(plain).Text is { } masked && !ReferenceEquals(masked, plain) ? masked : address;
    }
}
