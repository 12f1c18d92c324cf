using System.Globalization;

namespace Ingest.Cli.Settings;

/// <summary>
/// One thing the command can be told: the only definition behind its flag, its environment variable, its key in the configuration
/// file, its line in the help and its entry in the manifest.
/// </summary>
/// <param name="Name">Kebab-case name: <c>--name</c>, <c>INGEST_NAME</c>, <c>"name"</c>.</param>
/// <param name="ValueName">What the help calls the value; null for a switch.</param>
/// <param name="Summary">One line for the help.</param>
/// <param name="Apply">Takes the value in, or throws <see cref="FormatException"/> saying what is allowed.</param>
internal sealed record Setting(string Name, string? ValueName, string Summary, Func<RunSettings, string, RunSettings> Apply)
{
    /// <summary>Value without any word from the user; null: not set.</summary>
    public string? Default { get; init; }

    /// <summary>Short form with its hyphen; null: none.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether another value may give other output bytes; such settings identify a run and stand in the manifest.</summary>
    public bool ShapesOutput { get; init; }

    /// <summary>Whether the flag may be repeated; values are joined by commas.</summary>
    public bool IsRepeatable { get; init; }

    public string Flag => $"--{Name}";

    public string EnvironmentVariable => $"INGEST_{Name.Replace('-', '_').ToUpperInvariant()}";

    public bool IsSwitch => ValueName is null;

    /// <summary>A switch.</summary>
    public static Setting Switch(string name, string summary, Func<RunSettings, bool, RunSettings> apply) =>
        new(name, null, summary, (settings, value) => apply(settings, value switch
        {
            "true" or "1" or "yes" => true,
            "false" or "0" or "no" or "" => false,
            _ => throw new FormatException("true or false"),
        }))
        { Default = "false" };

    /// <summary>A whole number.</summary>
    public static Setting Number(string name, string valueName, string summary, long minimum, long maximum, Func<RunSettings, long, RunSettings> apply) =>
        new(name, valueName, summary, (settings, value) => apply(settings, ParseNumber(value, minimum, maximum)));

    /// <summary>A number of bytes, with <c>k</c>, <c>M</c> or <c>G</c> (powers of 1,024).</summary>
    public static Setting Bytes(string name, string summary, long minimum, Func<RunSettings, long, RunSettings> apply) =>
        new(name, "BYTES", summary, (settings, value) => apply(settings, ParseBytes(value, minimum)));

    /// <summary>One of a few words.</summary>
    public static Setting Choice<T>(string name, string summary, (string Word, T Value)[] choices, Func<RunSettings, T, RunSettings> apply)
    {
        string words = string.Join('|', WordsOf(choices));
        return new(name, words, summary, (settings, value) =>
        {
            foreach ((string word, T meaning) in choices)
            {
                if (word == value)
                {
                    return apply(settings, meaning);
                }
            }

            throw new FormatException($"one of {words}");
        });
    }

    /// <summary>Some of a few words, separated by commas.</summary>
    public static Setting Choices<T>(string name, string summary, (string Word, T Value)[] choices, Func<RunSettings, IReadOnlyList<T>, RunSettings> apply)
    {
        string words = string.Join(',', WordsOf(choices));
        return new(name, words, summary, (settings, value) =>
        {
            var chosen = new List<T>();
            foreach (string word in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                int index = Array.FindIndex(choices, choice => choice.Word == word);
                chosen.Add(index >= 0 ? choices[index].Value : throw new FormatException($"some of {words}"));
            }

            return apply(settings, chosen);
        })
        { IsRepeatable = true };
    }

    /// <summary>Any text.</summary>
    public static Setting Text(string name, string valueName, string summary, Func<RunSettings, string, RunSettings> apply) =>
        new(name, valueName, summary, apply);

    /// <summary>The name of a file or folder.</summary>
    public static Setting FileName(string name, string valueName, string summary, Func<RunSettings, string, RunSettings> apply) =>
        new(name, valueName, summary, (settings, value) => value.Length > 0 ? apply(settings, value) : throw new FormatException("a name, and it is empty"));

    // An iterator of LINQ over pairs would be compiled anew for each kind of value, and each time the command starts.
    private static string[] WordsOf<T>((string Word, T Value)[] choices) => Array.ConvertAll(choices, static choice => choice.Word);

    private static long ParseNumber(string value, long minimum, long maximum) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= minimum && number <= maximum
            ? number
            : throw new FormatException(maximum == long.MaxValue
                ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} on")
                : string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"));

    private static long ParseBytes(string value, long minimum)
    {
        int shift = value.Length == 0 ? 0 : char.ToLowerInvariant(value[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 };
        ReadOnlySpan<char> digits = shift == 0 ? value : value.AsSpan(0, value.Length - 1);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= long.MaxValue >> shift && number << shift >= minimum
            ? number << shift
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"bytes from {minimum} on, such as 65536, 64k, 16M or 1G"));
    }
}
