using System.Text;
using System.Text.Json;

namespace Ingest.Parsing.Html;

/// <summary>Prose in the JSON state of a script: long strings that read like sentences, in order, each once.</summary>
internal static class StateProse
{
    private const int MaximumCharacters = 20_000_000;
    private const int MaximumDepth = 128;
    private const int MaximumParagraphs = 2000;

    // Shorter strings are labels; sentences have spaces and an end.
    private const int MinimumCharacters = 60;
    private const double MinimumSpaceShare = 0.08;
    private const double MaximumSpaceShare = 0.35;

    /// <summary>Adds the paragraphs found in a script's text.</summary>
    public static void Read(ReadOnlyMemory<char> script, List<string> paragraphs)
    {
        int start = script.Span.IndexOfAny('{', '[');
        if (start < 0 || script.Length > MaximumCharacters)
        {
            return;
        }

        byte[] json = Encoding.UTF8.GetBytes(script.Span[start..].ToString());
        var seen = new HashSet<string>(paragraphs, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(
            json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth });
        try
        {
            // What follows the object, as in "window.x = {…};", ends the reading.
            while (paragraphs.Count < MaximumParagraphs && reader.Read() && !(reader.CurrentDepth == 0 && IsEnd(reader.TokenType)))
            {
                if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length >= MinimumCharacters)
                {
                    Add(reader.GetString()!, seen, paragraphs);
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON from here on (a script), or a broken surrogate: what was read stays.
        }
    }

    private static bool IsEnd(JsonTokenType type) => type is JsonTokenType.EndObject or JsonTokenType.EndArray;

    private static void Add(string value, HashSet<string> seen, List<string> paragraphs)
    {
        if (!IsProse(value))
        {
            return;
        }

        foreach (string paragraph in ProseText.Paragraphs(value))
        {
            if (paragraphs.Count < MaximumParagraphs && seen.Add(paragraph))
            {
                paragraphs.Add(paragraph);
            }
        }
    }

    private static bool IsProse(string value)
    {
        int spaces = 0;
        int letters = 0;
        int codes = 0;
        foreach (char c in value)
        {
            spaces += c == ' ' ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            codes += c is '{' or '}' or ';' or '=' or '\\' or '_' ? 1 : 0;
        }

        // Scripts that write few or no spaces (Chinese, Japanese, Thai) have letters beyond Latin instead.
        bool isSpaced = spaces >= value.Length * MinimumSpaceShare && spaces <= value.Length * MaximumSpaceShare;
        bool isUnspaced = value.AsSpan().ContainsAnyInRange('\u0E00', '\uD7FF') && letters > value.Length / 2;
        bool isMarkup = value.Contains("</", StringComparison.Ordinal);
        return (isSpaced || isUnspaced || isMarkup) && letters > value.Length / 2 && (isMarkup || codes * 50 < value.Length);
    }
}
