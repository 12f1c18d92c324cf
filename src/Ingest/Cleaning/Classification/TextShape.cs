using System.Runtime.InteropServices;

namespace Ingest.Cleaning.Classification;

/// <summary>What the characters of a block look like, whatever its language.</summary>
internal readonly record struct TextShape
{
    private const int ShortWordLength = 3;

    public int Characters { get; private init; }

    /// <summary>Runs of letters and digits; in scripts without spaces two (Han, kana) or four (Thai, Khmer …) characters count as one.</summary>
    public int Words { get; private init; }

    public int WordCharacters { get; private init; }

    public int Digits { get; private init; }

    public int ShortWords { get; private init; }

    /// <summary>Words that begin with an upper-case letter.</summary>
    public int Capitalised { get; private init; }

    public int UpperCaseLetters { get; private init; }

    public int LongestWord { get; private init; }

    /// <summary>Full stops, question and exclamation marks of any script that end a word.</summary>
    public int SentenceEnds { get; private init; }

    public int Questions { get; private init; }

    public int Commas { get; private init; }

    /// <summary>Marks that menus and bylines put between entries: <c>| · • » › /</c>.</summary>
    public int Separators { get; private init; }

    public int CurrencySigns { get; private init; }

    public int OtherMarks { get; private init; }

    public int Tabs { get; private init; }

    /// <summary>Text that repeats has the same hash.</summary>
    public ulong Hash { get; private init; }

    public CharacterClass First { get; private init; }

    public CharacterClass Last { get; private init; }

    /// <summary>Reads a text once.</summary>
    public static TextShape Of(string text)
    {
        var counter = new Counter();
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            CharacterClass kind = CharacterClasses.Of(c);
            if (CharacterClasses.IsInWord(kind))
            {
                i = counter.ReadWord(text, i);
                continue;
            }

            i++;
            if (kind == CharacterClass.Unspaced)
            {
                counter.AddUnspaced(c);
            }
            else
            {
                counter.AddMark(c, kind, i == text.Length ? ' ' : text[i]);
            }
        }

        return counter.ToShape(text);
    }

    // Four characters at a time: texts are compared with each other only, so any hash will do that spreads well.
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        ulong hash = (ulong)text.Length;
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong four in fours)
        {
            hash = KeyHash.Next(hash, four);
        }

        foreach (char c in text[(fours.Length * 4)..])
        {
            hash = KeyHash.Next(hash, c);
        }

        return hash;
    }

    private struct Counter
    {
        private int _words, _wordCharacters, _digits, _shortWords, _capitalised, _upper, _longest;
        private int _sentences, _questions, _commas, _separators, _currency, _other, _tabs;
        private int _unspaced;

        /// <summary>Reads a word that begins at a place, and returns where it ends.</summary>
        public int ReadWord(string text, int start)
        {
            int length = 0, upper = 0, digits = 0;
            int i = start;
            for (; i < text.Length; i++)
            {
                CharacterClass kind = CharacterClasses.Of(text[i]);
                if (CharacterClasses.IsInWord(kind))
                {
                    length++;
                    upper += kind == CharacterClass.Upper ? 1 : 0;
                    digits += kind == CharacterClass.Digit ? 1 : 0;
                }
                else if (text[i] is not ('\'' or '’'))
                {
                    // "Don't" stays one word.
                    break;
                }
            }

            _words++;
            _wordCharacters += length;
            _upper += upper;
            _digits += digits;
            _shortWords += length <= ShortWordLength ? 1 : 0;
            _capitalised += CharacterClasses.Of(text[start]) == CharacterClass.Upper ? 1 : 0;
            _longest = Math.Max(_longest, length);
            return i;
        }

        public void AddUnspaced(char c)
        {
            _unspaced += CharacterClasses.UnspacedWeight(c);
            _wordCharacters++;
        }

        public void AddMark(char c, CharacterClass kind, char next)
        {
            switch (kind)
            {
                case CharacterClass.SentenceEnd:
                    bool ends = c > 127 || char.IsWhiteSpace(next) || CharacterClasses.Of(next) == CharacterClass.Quote;
                    _sentences += ends ? 1 : 0;
                    _questions += c is '?' or '？' or '؟' ? 1 : 0;
                    break;
                case CharacterClass.Comma:
                    _commas++;
                    break;
                case CharacterClass.Separator:
                    _separators++;
                    break;
                case CharacterClass.Currency:
                    _currency++;
                    break;
                case CharacterClass.Space:
                    _tabs += c == '\t' ? 1 : 0;
                    break;
                default:
                    _other++;
                    break;
            }
        }

        public readonly TextShape ToShape(string text) => new()
        {
            Characters = text.Length,
            Words = _words + ((_unspaced + 3) / 4),
            WordCharacters = _wordCharacters,
            Digits = _digits,
            ShortWords = _shortWords,
            Capitalised = _capitalised,
            UpperCaseLetters = _upper,
            LongestWord = _longest,
            SentenceEnds = _sentences,
            Questions = _questions,
            Commas = _commas,
            Separators = _separators,
            CurrencySigns = _currency,
            OtherMarks = _other,
            Tabs = _tabs,
            Hash = HashOf(text),
            First = text.Length == 0 ? CharacterClass.Space : CharacterClasses.Of(text[0]),
            Last = text.Length == 0 ? CharacterClass.Space : CharacterClasses.OfLast(text),
        };
    }
}
