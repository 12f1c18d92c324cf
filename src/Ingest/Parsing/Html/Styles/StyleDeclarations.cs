namespace Ingest.Parsing.Html.Styles;

/// <summary>The declarations in a <c>style</c> attribute, one after the other; what has no colon is none.</summary>
/// <param name="style">The attribute.</param>
internal ref struct StyleDeclarations(ReadOnlySpan<char> style)
{
    private ReadOnlySpan<char> _rest = style;

    /// <summary>The property, as written.</summary>
    public ReadOnlySpan<char> Property { get; private set; }

    /// <summary>What it is set to, as written.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Goes to the next one; false when there is none.</summary>
    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            int colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                Property = declaration[..colon].Trim();
                Value = declaration[(colon + 1)..].Trim();
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this one sets a property.</summary>
    public readonly bool Sets(string property) => Property.Equals(property, StringComparison.OrdinalIgnoreCase);
}
