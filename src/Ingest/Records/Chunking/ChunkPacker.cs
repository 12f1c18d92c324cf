using System.Globalization;
using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>The state of packing one page.</summary>
internal sealed class ChunkPacker
{
    private readonly PageRecord _page;
    private readonly ChunkMeasure _measure;
    private readonly ChunkPath[] _paths;
    private readonly List<ChunkUnit>[] _units;
    private readonly int[] _subtreeEnds;
    private readonly int[] _costBefore;
    private readonly List<ChunkRecord> _chunks = [];
    private readonly List<ChunkUnit> _current = [];
    private int _currentCost;

    public ChunkPacker(PageRecord page, ChunkMeasure measure)
    {
        _page = page;
        _measure = measure;
        int count = page.Sections.Count;
        _paths = new ChunkPath[count];
        _units = new List<ChunkUnit>[count];
        _costBefore = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            Section section = page.Sections[i].Section;
            _paths[i] = ChunkPath.Of(section, measure);
            _units[i] = SectionUnits.Of(page.Text, section, measure, measure.Budget - _paths[i].Cost);
            _costBefore[i + 1] = _costBefore[i] + CostOf(_units[i]);
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
            int cost = _costBefore[subtreeEnd] - _costBefore[i];
            if (!Fits(i, cost))
            {
                bool fitsAlone = cost + _paths[i].AncestorCost <= _measure.Budget;
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

    private bool Fits(int section, int cost) => PathCost(section) + _currentCost + cost <= _measure.Budget;

    /// <summary>Cost of the headings that stand above the current chunk, or would if it began with this section.</summary>
    private int PathCost(int section)
    {
        if (_current.Count == 0)
        {
            return _paths[section].AncestorCost;
        }

        ChunkPath path = _paths[_current[0].Section];
        return _current[0].IsHeading ? path.AncestorCost : path.Cost;
    }

    private void AddWhole(int section)
    {
        _current.AddRange(_units[section]);
        _currentCost += CostOf(_units[section]);
    }

    private void Divide(int section)
    {
        foreach (ChunkUnit unit in _units[section])
        {
            int path = _current.Count == 0 && !unit.IsHeading ? _paths[section].Cost : PathCost(section);
            if (_current.Count > 0 && path + _currentCost + unit.Cost > _measure.Budget)
            {
                FlushBeforeHeading();
                path = _current.Count == 0 && !unit.IsHeading ? _paths[section].Cost : PathCost(section);
                FlushIf(_current.Count > 0 && path + _currentCost + unit.Cost > _measure.Budget);
            }

            _current.Add(unit);
            _currentCost += unit.Cost;
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
            _currentCost -= last.Cost;
        }

        Flush();
        if (movesHeading)
        {
            _current.Add(last);
            _currentCost = last.Cost;
        }
    }

    private void FlushIf(bool isFull)
    {
        if (isFull)
        {
            Flush();
        }
    }

    /// <summary>
    /// Ends the chunk. Where costs are estimates the whole is counted once more, and what does not fit after all goes over to the next one.
    /// </summary>
    private void Flush()
    {
        while (_current.Count > 0)
        {
            int count = CountThatFits();
            List<ChunkUnit> rest = _current.GetRange(count, _current.Count - count);
            _current.RemoveRange(count, rest.Count);
            if (_current[^1].End > _current[0].Start)
            {
                _chunks.Add(ToRecord());
            }

            _current.Clear();
            _current.AddRange(rest);
        }

        _currentCost = 0;
    }

    private int CountThatFits()
    {
        int count = _current.Count;
        while (_measure.IsEstimate && count > 1 && CountWith(_current[count - 1].End) > _measure.Budget)
        {
            count--;
        }

        return count;
    }

    /// <summary>What the chunk costs up to a place in the text, its headings included.</summary>
    private int CountWith(int end) => PathCost(_current[0].Section) + _measure.Count(_page.Text.AsSpan(_current[0].Start, end - _current[0].Start));

    private ChunkRecord ToRecord()
    {
        int first = _current[0].Section;
        int start = _current[0].Start;
        int end = _current[^1].End;
        string text = _page.Text[start..end];
        return new ChunkRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{_page.Id}-c{_chunks.Count}"),
            Ordinal = _chunks.Count,
            SectionIds = SectionIds(),
            FirstSection = first,
            HeadingPath = ChunkPath.Common(_paths, first, _current[^1].Section),
            Url = _page.Sections[first].Url,
            Text = text,
            Markdown = Markdown(),
            CharStart = start,
            CharEnd = end,
            WordCount = WordCounter.Count(text),
            TokenCount = _measure.TokensOf(text),
            IsOverBudget = CountWith(end) > _measure.Budget,
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

        Unindent(parts);
        return string.Join("\n\n", parts);
    }

    // What stands in an item of a list is indented below it; at the start of a chunk the item is not there.
    private static void Unindent(List<string> parts)
    {
        string indent = parts.Count > 0 ? parts[0][..^parts[0].AsSpan().TrimStart(' ').Length] : "";
        for (int i = 0; indent.Length > 0 && i < parts.Count && parts[i].StartsWith(indent, StringComparison.Ordinal); i++)
        {
            parts[i] = parts[i][indent.Length..].Replace("\n" + indent, "\n", StringComparison.Ordinal);
        }
    }

    private static int CostOf(List<ChunkUnit> units)
    {
        int cost = 0;
        foreach (ChunkUnit unit in units)
        {
            cost += unit.Cost;
        }

        return cost;
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
