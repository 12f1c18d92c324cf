using System.Buffers;

namespace Ingest.Records.Language;

/// <summary>
/// Tells which language a text is in: by its script where one language is written in it, else by the letters and words of the text. Looks at no more than
/// 2,048 characters in eight places spread over the text, so cost does not grow with length. Deterministic; thread-safe.
/// </summary>
internal sealed class LanguageIdentifier
{
    private const int Windows = 8;
    private const int WindowCharacters = 256;

    /// <summary>Fewer letters of the leading script than this say nothing; letters of Han and Hangul count threefold.</summary>
    private const int MinimumLetters = 6;

    /// <summary>A letter of Han, kana or Hangul stands for about three of an alphabet.</summary>
    private const int LogographWeight = 3;

    /// <summary>Kana make up half of Japanese prose; a tenth of the letters already rules out Chinese, which quotes them rarely.</summary>
    private const double MinimumKanaShare = 0.1;

    private static readonly Lazy<LanguageIdentifier> Shipped = new(() => new LanguageIdentifier(LanguageModelFile.ReadEmbedded()));

    private readonly ScriptModel?[] _models = new ScriptModel?[ScriptTable.Count];

    /// <summary>An identifier with the given models.</summary>
    public LanguageIdentifier(IEnumerable<ScriptModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        foreach (ScriptModel model in models)
        {
            _models[(int)model.Script] = model;
        }
    }

    /// <summary>The identifier with the models shipped with the library; read once.</summary>
    public static LanguageIdentifier Default => Shipped.Value;

    /// <summary>Every tag it can return, sorted.</summary>
    public IReadOnlyList<string> Tags
    {
        get
        {
            SortedSet<string> tags = new(StringComparer.Ordinal) { "ja" };
            for (int script = 0; script < ScriptTable.Count; script++)
            {
                if (OnlyLanguageOf((WritingSystem)script) is { } tag)
                {
                    tags.Add(tag);
                }

                tags.UnionWith(_models[script]?.Tags ?? []);
            }

            return [.. tags];
        }
    }

    /// <summary>Identifies the language of a text.</summary>
    public LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(Windows * (WindowCharacters + 1));
        try
        {
            ReadOnlySpan<char> sample = text.Length <= Windows * WindowCharacters ? text : Sample(text, rented);
            return IdentifySample(sample);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static ReadOnlySpan<char> Sample(ReadOnlySpan<char> text, char[] buffer)
    {
        int filled = 0;
        for (int window = 0; window < Windows; window++)
        {
            int start = (int)((long)(text.Length - WindowCharacters) * window / (Windows - 1));
            text.Slice(start, WindowCharacters).CopyTo(buffer.AsSpan(filled));
            filled += WindowCharacters;
            buffer[filled++] = ' ';
        }

        return buffer.AsSpan(0, filled);
    }

    private static string? OnlyLanguageOf(WritingSystem script) => script switch
    {
        WritingSystem.Hangul => "ko",
        WritingSystem.Greek => "el",
        WritingSystem.Armenian => "hy",
        WritingSystem.Georgian => "ka",
        WritingSystem.Thai => "th",
        WritingSystem.Lao => "lo",
        WritingSystem.Khmer => "km",
        WritingSystem.Burmese => "my",
        WritingSystem.Tibetan => "bo",
        WritingSystem.Sinhala => "si",
        WritingSystem.Tamil => "ta",
        WritingSystem.Telugu => "te",
        WritingSystem.Kannada => "kn",
        WritingSystem.Malayalam => "ml",
        WritingSystem.Gujarati => "gu",
        WritingSystem.Gurmukhi => "pa",
        WritingSystem.Odia => "or",
        WritingSystem.Ethiopic => "am",
        _ => null,
    };

    private LanguageGuess IdentifySample(ReadOnlySpan<char> sample)
    {
        Span<int> letters = stackalloc int[ScriptTable.Count];
        letters.Clear();
        foreach (char c in sample)
        {
            letters[(int)ScriptTable.Of(c)]++;
        }

        letters[(int)WritingSystem.None] = 0;
        letters[(int)WritingSystem.Hangul] *= LogographWeight;
        int han = letters[(int)WritingSystem.Han];
        int kana = letters[(int)WritingSystem.Kana];
        bool isJapanese = kana > MinimumKanaShare * (han + kana);
        letters[(int)WritingSystem.Han] = (han + kana) * LogographWeight;
        letters[(int)WritingSystem.Kana] = 0;
        WritingSystem leading = LeadingOf(letters, out double share);
        if (letters[(int)leading] < MinimumLetters)
        {
            return default;
        }

        if (leading == WritingSystem.Han && isJapanese)
        {
            return new LanguageGuess("ja", share);
        }

        return OnlyLanguageOf(leading) is { } tag ? new LanguageGuess(tag, share) : Classify(sample, leading);
    }

    private static WritingSystem LeadingOf(ReadOnlySpan<int> letters, out double share)
    {
        int leading = 0;
        long total = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            total += letters[i];
            leading = letters[i] > letters[leading] ? i : leading;
        }

        share = total == 0 ? 0 : Math.Round((double)letters[leading] / total, 4);
        return (WritingSystem)leading;
    }

    private LanguageGuess Classify(ReadOnlySpan<char> sample, WritingSystem script)
    {
        if (_models[(int)script] is not { } model)
        {
            return default;
        }

        ulong[] keys = ArrayPool<ulong>.Shared.Rent((sample.Length + 1) * LanguageFeatures.MaximumPerCharacter);
        try
        {
            int count = LanguageFeatures.Collect(sample, script, keys);
            return model.Classify(keys.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(keys);
        }
    }
}
