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
        var counter = new Counter { Hash = 14695981039346656037UL };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            counter.Hash = (counter.Hash ^ c) * 1099511628211UL;
            counter.Add(c, CharacterClasses.Of(c), i + 1 == text.Length ? ' ' : text[i + 1]);
        }

        counter.EndWord();
        return counter.ToShape(text);
    }

    private struct Counter
    {
        public ulong Hash;
        private int _words, _wordCharacters, _digits, _shortWords, _capitalised, _upper, _longest;
        private int _sentences, _questions, _commas, _separators, _currency, _other, _tabs;
        private int _runLength, _unspaced;
        private bool _runIsCapitalised;

        public void Add(char c, CharacterClass kind, char next)
        {
            switch (kind)
            {
                case CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Digit or CharacterClass.OtherLetter:
                    AddLetter(kind);
                    return;
                case CharacterClass.Unspaced:
                    EndWord();
                    _unspaced += CharacterClasses.UnspacedWeight(c);
                    _wordCharacters++;
                    return;
            }

            // "Don't" stays one word.
            if (c is '\'' or '’' && _runLength > 0)
            {
                return;
            }

            EndWord();
            AddMark(c, kind, next);
        }

        public void EndWord()
        {
            if (_runLength == 0)
            {
                return;
            }

            _words++;
            _shortWords += _runLength <= ShortWordLength ? 1 : 0;
            _capitalised += _runIsCapitalised ? 1 : 0;
            _longest = Math.Max(_longest, _runLength);
            _runLength = 0;
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
            Hash = Hash,
            First = text.Length == 0 ? CharacterClass.Space : CharacterClasses.Of(text[0]),
            Last = text.Length == 0 ? CharacterClass.Space : CharacterClasses.OfLast(text),
        };

        private void AddLetter(CharacterClass kind)
        {
            if (_runLength++ == 0)
            {
                _runIsCapitalised = kind == CharacterClass.Upper;
            }

            _wordCharacters++;
            _digits += kind == CharacterClass.Digit ? 1 : 0;
            _upper += kind == CharacterClass.Upper ? 1 : 0;
        }

        private void AddMark(char c, CharacterClass kind, char next)
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
    }
}
