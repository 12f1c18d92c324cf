namespace Ingest.Outcomes;

/// <summary>
/// Why something was dropped, marked or set aside: a stable public word in kebab-case named for the defect
/// (<c>link-density-high</c>), the same in rejects, in counts and in <c>removed{}</c>.
/// </summary>
public readonly record struct ReasonCode
{
    /// <summary>Creates a code.</summary>
    /// <param name="value">Lower-case ASCII words and digits joined by single hyphens.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not kebab-case.</exception>
    public ReasonCode(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!IsKebabCase(value))
        {
            throw new ArgumentException($"'{value}' is not a reason code: use lower-case words joined by hyphens.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The code's text; empty only for <c>default</c>.</summary>
    public string Value { get => field ?? ""; }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsKebabCase(string value)
    {
        bool wordOpen = false;
        foreach (char c in value)
        {
            if (c == '-' && wordOpen)
            {
                wordOpen = false;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                wordOpen = true;
            }
            else
            {
                return false;
            }
        }

        return wordOpen;
    }
}
