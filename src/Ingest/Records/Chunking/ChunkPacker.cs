using System.Globalization;
using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>The state of packing one page.</summary>
internal sealed class ChunkPacker
{
    private readonly PageRecord _page;
    private readonly int _budget;
    private readonly ChunkPath[] _paths;
    private readonly List<ChunkUnit>[] _units;
    private readonly int[] _subtreeEnds;
    private readonly int[] _wordsBefore;
    private readonly List<ChunkRecord> _chunks = [];
    private readonly List<ChunkUnit> _current = [];
    private int _currentWords;

    public ChunkPacker(PageRecord page, int budget)
    {
        _page = page;
        _budget = budget;
        int count = page.Sections.Count;
        _paths = new ChunkPath[count];
        _units = new List<ChunkUnit>[count];
        _wordsBefore = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            Section section = page.Sections[i].Section;
            _paths[i] = ChunkPath.Of(section, budget / 2);
            _units[i] = SectionUnits.Of(page.Text, section, budget - _paths[i].Words);
            _wordsBefore[i + 1] = _wordsBefore[i] + WordsOf(_units[i]);
        }

        _subtreeEnds = SubtreeEnds(page.Sections);
    }

    /// <summary>
    /// Goes through the sections once. A section that fits whole joins the current chunk or starts the next; one that does not is
    /// divided, and its subsections follow on. Before a section that is not below the one divided last, the chunk ends.
    /// </summary>
    public IReadOnlyList<ChunkRecord> Pack()
    {
        var divided = new Stack<int>();
        int i = 0;
        while (i < _units.Length)
        {
            while (divided.TryPeek(out int end) && end <= i)
            {
                divided.Pop();
                Flush();
            }

            int subtreeEnd = _subtreeEnds[i];
            int words = _wordsBefore[subtreeEnd] - _wordsBefore[i];
            if (!Fits(i, words))
            {
                bool fitsAlone = words + _paths[i].AncestorWords <= _budget;
                FlushUnlessDividing(fitsAlone, divided, i);
                if (!fitsAlone)
                {
                    Divide(i);
                    divided.Push(subtreeEnd);
                    i++;
                    continue;
                }
            }

            for (; i < subtreeEnd; i++)
            {
                AddWhole(i);
            }
        }

        Flush();
        return _chunks;
    }

    /// <summary>Ends the chunk before a section that starts its own, unless that is divided anyway and stands below the text before it.</summary>
    private void FlushUnlessDividing(bool fitsAlone, Stack<int> divided, int section)
    {
        bool followsItsParent = _current.Count > 0 && _current[^1].Section == _page.Sections[section].Section.Parent;
        if (fitsAlone || divided.Count == 0 || !followsItsParent)
        {
            Flush();
        }
    }

    private bool Fits(int section, int words) => PathWords(section) + _currentWords + words <= _budget;

    /// <summary>Words of the headings that stand above the current chunk, or would if it began with this section.</summary>
    private int PathWords(int section)
    {
        if (_current.Count == 0)
        {
            return _paths[section].AncestorWords;
        }

        ChunkPath path = _paths[_current[0].Section];
        return _current[0].IsHeading ? path.AncestorWords : path.Words;
    }

    private void AddWhole(int section)
    {
        _current.AddRange(_units[section]);
        _currentWords += WordsOf(_units[section]);
    }

    private void Divide(int section)
    {
        foreach (ChunkUnit unit in _units[section])
        {
            int path = _current.Count == 0 && !unit.IsHeading ? _paths[section].Words : PathWords(section);
            if (_current.Count > 0 && path + _currentWords + unit.Words > _budget)
            {
                FlushBeforeHeading();
                path = _current.Count == 0 && !unit.IsHeading ? _paths[section].Words : PathWords(section);
                FlushIf(_current.Count > 0 && path + _currentWords + unit.Words > _budget);
            }

            _current.Add(unit);
            _currentWords += unit.Words;
        }
    }

    /// <summary>Ends the chunk; a heading at its end goes over to the next one where something stands before it.</summary>
    private void FlushBeforeHeading()
    {
        ChunkUnit last = _current[^1];
        bool movesHeading = last.IsHeading && _current.Count > 1;
        if (movesHeading)
        {
            _current.RemoveAt(_current.Count - 1);
            _currentWords -= last.Words;
        }

        Flush();
        if (movesHeading)
        {
            _current.Add(last);
            _currentWords = last.Words;
        }
    }

    private void FlushIf(bool isFull)
    {
        if (isFull)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_current.Count > 0 && _current[^1].End > _current[0].Start)
        {
            _chunks.Add(ToRecord());
        }

        _current.Clear();
        _currentWords = 0;
    }

    private ChunkRecord ToRecord()
    {
        int first = _current[0].Section;
        int start = _current[0].Start;
        int end = _current[^1].End;
        string id = string.Create(CultureInfo.InvariantCulture, $"{_page.Id}-c{_chunks.Count}");
        return new ChunkRecord
        {
            Id = id,
            Ordinal = _chunks.Count,
            SectionIds = SectionIds(),
            HeadingPath = ChunkPath.Common(_paths, first, _current[^1].Section),
            Url = _page.Sections[first].Url,
            Text = _page.Text[start..end],
            Markdown = Markdown(),
            CharStart = start,
            CharEnd = end,
            WordCount = _currentWords,
            IsOverBudget = PathWords(first) + _currentWords > _budget,
        };
    }

    private List<string> SectionIds()
    {
        var ids = new List<string>();
        for (int i = _current[0].Section; i <= _current[^1].Section; i++)
        {
            ids.Add(_page.Sections[i].Id);
        }

        return ids;
    }

    private string Markdown()
    {
        var parts = new List<string>(_current.Count);
        foreach (ChunkUnit unit in _current)
        {
            if (unit.Markdown.Length > 0)
            {
                parts.Add(unit.Markdown);
            }
        }

        return string.Join("\n\n", parts);
    }

    private static int WordsOf(List<ChunkUnit> units)
    {
        int words = 0;
        foreach (ChunkUnit unit in units)
        {
            words += unit.Words;
        }

        return words;
    }

    /// <summary>For each section, where the sections below it end: one pass from the back with the nearest smaller level.</summary>
    private static int[] SubtreeEnds(IReadOnlyList<SectionRecord> sections)
    {
        var ends = new int[sections.Count];
        var open = new Stack<int>();
        for (int i = 0; i <= sections.Count; i++)
        {
            int level = i < sections.Count ? sections[i].Section.Level : -1;
            while (open.TryPeek(out int last) && (level <= sections[last].Section.Level || sections[last].Section.Level == 0))
            {
                ends[open.Pop()] = i;
            }

            open.Push(i);
        }

        return ends;
    }
}
