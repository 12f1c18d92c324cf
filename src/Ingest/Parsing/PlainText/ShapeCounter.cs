using System.Globalization;

namespace Ingest.Parsing.PlainText;

/// <summary>Counts what <see cref="LineShape"/> holds, one character after the other.</summary>
internal struct ShapeCounter
{
    private const byte SmallLetter = 0;
    private const byte CapitalLetter = 1;
    private const byte DigitSign = 2;
    private const byte Space = 3;
    private const byte TabSign = 4;
    private const byte StopSign = 5;
    private const byte CodeSign = 6;
    private const byte InWord = 7;
    private const byte Other = 8;

    private static readonly byte[] AsciiClasses = ClassifyAscii();

    private int _words;
    private int _capitals;
    private int _smalls;
    private int _caseless;
    private int _ideographs;
    private int _wide;
    private int _digits;
    private int _innerEnds;
    private int _codeSymbols;
    private int _tabs;
    private int _gaps;

    /// <summary>Counts a line.</summary>
    public void Count(ReadOnlySpan<char> line)
    {
        bool inWord = false;
        byte previous = Other;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            byte kind = c < 0x80 ? AsciiClasses[c] : ClassifyWide(c);
            switch (kind)
            {
                case SmallLetter:
                    OpenWord(ref inWord);
                    i = CountSmalls(line, i) - 1;
                    break;
                case CapitalLetter:
                    _capitals++;
                    OpenWord(ref inWord);
                    break;
                case DigitSign:
                    _digits++;
                    OpenWord(ref inWord);
                    break;
                case InWord:
                    break;
                case Space:
                    inWord = false;
                    CountSpace(previous);
                    break;
                default:
                    inWord = false;
                    CountSign(kind);
                    break;
            }

            previous = kind == Space && previous == Space ? Other : kind;
        }
    }

    /// <summary>What was counted.</summary>
    public readonly LineShape ToShape(ReadOnlySpan<char> line, LineStart start, LineEnding ending) => new()
    {
        Length = line.Length,
        Width = line.Length + _wide,
        Words = _words + ((_ideographs + 1) / 2),
        Letters = _smalls + _capitals + _caseless + _ideographs,
        Capitals = _capitals,
        Smalls = _smalls,
        Ideographs = _ideographs,
        Digits = _digits,
        InnerSentenceEnds = _innerEnds,
        CodeSymbols = _codeSymbols,
        Tabs = _tabs,
        Gaps = _gaps,
        Start = start,
        Ending = ending,
    };

    // The rest of a word and the small words behind it at once, as most characters are small letters behind another. Returns where they end.
    private int CountSmalls(ReadOnlySpan<char> line, int start)
    {
        int end = EndOfSmalls(line, start + 1);
        int spaces = 0;
        while (end + 1 < line.Length && line[end] == ' ' && char.IsAsciiLetterLower(line[end + 1]))
        {
            end = EndOfSmalls(line, end + 2);
            spaces++;
        }

        _smalls += end - start - spaces;
        _words += spaces;
        return end;
    }

    private static int EndOfSmalls(ReadOnlySpan<char> line, int end)
    {
        while (end < line.Length && char.IsAsciiLetterLower(line[end]))
        {
            end++;
        }

        return end;
    }

    private void OpenWord(ref bool inWord)
    {
        _words += inWord ? 0 : 1;
        inWord = true;
    }

    private void CountSpace(byte previous)
    {
        _innerEnds += previous == StopSign ? 1 : 0;
        _gaps += previous == Space ? 1 : 0;
    }

    private void CountSign(byte kind)
    {
        _tabs += kind == TabSign ? 1 : 0;
        _codeSymbols += kind == CodeSign ? 1 : 0;
    }

    // Caseless letters and ideographs are counted here, so that the main loop stays short.
    private byte ClassifyWide(char c)
    {
        if (c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60'))
        {
            _wide++;
        }
        else if (c is >= '\uAC00' and <= '\uD7A3')
        {
            _wide++;
            _caseless++;
            return DigitSignAsWord();
        }

        if (c is '。' or '！' or '？' or '．')
        {
            _innerEnds++;
            return Other;
        }

        return ClassifyByCategory(c);
    }

    private byte ClassifyByCategory(char c)
    {
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.LowercaseLetter:
                return SmallLetter;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return CapitalLetter;
            case UnicodeCategory.OtherLetter when c is >= '\u3040' and <= '\u9FFF' || UnspacedScripts.IsSoutheastAsian(c):
                _ideographs++;
                return InWord;
            case UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter:
                _caseless++;
                return DigitSignAsWord();
            case UnicodeCategory.DecimalDigitNumber:
                return DigitSign;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format:
                _wide -= c == TerminalCodes.Filler ? 1 : 0;
                return InWord;
            case UnicodeCategory.SpaceSeparator:
                return Space;
            case UnicodeCategory.OtherPunctuation when c is '।' or '۔' or '…' or '؟':
                return StopSign;
            default:
                return c == '’' ? InWord : Other;
        }
    }

    // A caseless letter opens a word as a digit does; the digit it is counted as is taken back.
    private byte DigitSignAsWord()
    {
        _digits--;
        return DigitSign;
    }

    private static byte[] ClassifyAscii()
    {
        byte[] classes = new byte[128];
        for (int c = 0; c < 128; c++)
        {
            classes[c] = (char)c switch
            {
                >= 'a' and <= 'z' => SmallLetter,
                >= 'A' and <= 'Z' => CapitalLetter,
                >= '0' and <= '9' => DigitSign,
                '\'' => InWord,
                ' ' => Space,
                '\t' => TabSign,
                '.' or '!' or '?' => StopSign,
                ';' or '{' or '}' or '[' or ']' or '<' or '>' or '=' or '$' or '_' or '\\' or '#' or '`' or '~' or '^' or '@' => CodeSign,
                _ => Other,
            };
        }

        return classes;
    }
}
