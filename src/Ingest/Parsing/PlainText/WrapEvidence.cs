namespace Ingest.Parsing.PlainText;

/// <summary>What speaks for and against the lines of a dump having been wrapped at a width.</summary>
internal struct WrapEvidence
{
    private int _followed;
    private int _broken;
    private int _full;
    private int _closed;
    private int _continued;
    private int _overlong;
    private int _hyphens;

    /// <summary>
    /// Whether the text is wrapped. Inside a wrapped paragraph nearly every line is full, or, where a hand wrapped it, goes on in small letters;
    /// elsewhere few do: half is a choice, not a measurement. And a wrapper breaks where the room ends, not where a sentence does: at ten words
    /// a line and fifteen a sentence, one full line of fifteen ends a sentence. Of 1,497 dumps of web pages 19 whose lines are whole paragraphs
    /// or names have as many full lines by chance, none of them one that goes on below; in wrapped prose half do or more, lists between it take
    /// their share.
    /// </summary>
    public readonly bool IsWrapped =>
        (!IsUneven || _broken * 2 >= _followed)
        && _closed * 3 <= _full
        && _continued >= 2
        && _continued * 5 >= _full
        && _overlong * 10 <= _full;

    /// <summary>Whether most lines would have had room for another word.</summary>
    public readonly bool IsUneven => _full * 2 < _followed;

    /// <summary>Whether hyphens at the ends of lines divide words.</summary>
    public readonly bool DividesWords => AreDivisions(_hyphens, _full);

    /// <summary>Counts a line longer than the width by more than a word: a paragraph.</summary>
    public void AddOverlong() => _overlong++;

    /// <summary>Counts a line and the one right below it.</summary>
    public void Add(in LineShape line, in LineShape next, bool isFull)
    {
        _followed++;
        _broken += Breaks(line, next) ? 1 : 0;
        if (!isFull)
        {
            return;
        }

        _full++;
        bool isCaseless = next.Start == LineStart.Caseless || line.IsAllCapitals;
        _closed += IsOpen(line) ? 0 : 1;
        _continued += Breaks(line, next) || (IsOpen(line) && isCaseless) ? 1 : 0;
        _hyphens += line.Ending == LineEnding.Hyphen && next.Start == LineStart.Small ? 1 : 0;
    }

    /// <summary>Whether hyphens at the ends of full lines divide words: they are more frequent than compounds are.</summary>
    public static bool AreDivisions(int hyphens, int full) => hyphens >= 2 && hyphens * 20 > full;

    /// <summary>Whether a line surely breaks off in a sentence that goes on in the next one.</summary>
    public static bool Breaks(in LineShape line, in LineShape next) => IsOpen(line) && next.Start == LineStart.Small;

    private static bool IsOpen(in LineShape line) => line.Ending is LineEnding.Open or LineEnding.Comma or LineEnding.Hyphen;
}
