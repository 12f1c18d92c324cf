namespace Ingest.Records.Language;

/// <summary>Script of each UTF-16 code unit that is a letter or a mark of one; blocks of the Unicode Character Database.</summary>
internal static class ScriptTable
{
    private static readonly (char First, char Last, WritingSystem Script)[] Blocks =
    [
        ('A', 'Z', WritingSystem.Latin), ('a', 'z', WritingSystem.Latin), ('\u00AA', '\u00AA', WritingSystem.Latin), ('\u00BA', '\u00BA', WritingSystem.Latin),
        ('\u00C0', '\u00D6', WritingSystem.Latin), ('\u00D8', '\u00F6', WritingSystem.Latin), ('\u00F8', '\u02AF', WritingSystem.Latin),
        ('\u1E00', '\u1EFF', WritingSystem.Latin), ('\u0370', '\u03FF', WritingSystem.Greek), ('\u1F00', '\u1FFF', WritingSystem.Greek),
        ('\u0400', '\u052F', WritingSystem.Cyrillic), ('\u0531', '\u0588', WritingSystem.Armenian), ('\u05D0', '\u05F2', WritingSystem.Hebrew),
        ('\u0620', '\u064A', WritingSystem.Arabic), ('\u066E', '\u06D3', WritingSystem.Arabic), ('\u06D5', '\u06D5', WritingSystem.Arabic),
        ('\u06EE', '\u06EF', WritingSystem.Arabic), ('\u06FA', '\u06FF', WritingSystem.Arabic), ('\u0750', '\u077F', WritingSystem.Arabic),
        ('\u0900', '\u0963', WritingSystem.Devanagari), ('\u0971', '\u097F', WritingSystem.Devanagari), ('\u0980', '\u09E3', WritingSystem.Bengali),
        ('\u09F0', '\u09F1', WritingSystem.Bengali), ('\u0A00', '\u0A65', WritingSystem.Gurmukhi), ('\u0A70', '\u0A7F', WritingSystem.Gurmukhi),
        ('\u0A80', '\u0AE5', WritingSystem.Gujarati), ('\u0B00', '\u0B65', WritingSystem.Odia), ('\u0B80', '\u0BE5', WritingSystem.Tamil),
        ('\u0C00', '\u0C65', WritingSystem.Telugu), ('\u0C80', '\u0CE5', WritingSystem.Kannada), ('\u0D00', '\u0D65', WritingSystem.Malayalam),
        ('\u0D80', '\u0DF3', WritingSystem.Sinhala), ('\u0E01', '\u0E4E', WritingSystem.Thai), ('\u0E81', '\u0ECD', WritingSystem.Lao),
        ('\u0F40', '\u0FBC', WritingSystem.Tibetan), ('\u1000', '\u103F', WritingSystem.Burmese), ('\u10A0', '\u10FF', WritingSystem.Georgian),
        ('\u1C90', '\u1CBF', WritingSystem.Georgian), ('\u1100', '\u11FF', WritingSystem.Hangul), ('\u1200', '\u135F', WritingSystem.Ethiopic),
        ('\u1780', '\u17D3', WritingSystem.Khmer), ('\u3041', '\u3096', WritingSystem.Kana), ('\u30A1', '\u30FA', WritingSystem.Kana),
        ('\u3400', '\u4DBF', WritingSystem.Han), ('\u4E00', '\u9FFF', WritingSystem.Han), ('\uF900', '\uFAFF', WritingSystem.Han),
        ('\uAC00', '\uD7A3', WritingSystem.Hangul), ('\uFB50', '\uFDFF', WritingSystem.Arabic), ('\uFE70', '\uFEFC', WritingSystem.Arabic),
    ];

    private static readonly WritingSystem[] Table = Build();

    /// <summary>Number of scripts, <see cref="WritingSystem.None"/> included.</summary>
    public const int Count = (int)WritingSystem.Ethiopic + 1;

    /// <summary>The script of a code unit.</summary>
    public static WritingSystem Of(char c) => Table[c];

    private static WritingSystem[] Build()
    {
        WritingSystem[] table = new WritingSystem[char.MaxValue + 1];
        foreach ((char first, char last, WritingSystem script) in Blocks)
        {
            Array.Fill(table, script, first, last - first + 1);
        }

        return table;
    }
}
