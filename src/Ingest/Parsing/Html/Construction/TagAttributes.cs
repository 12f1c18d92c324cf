using System.Buffers;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace Ingest.Parsing.Html.Construction;

/// <summary>Reads the attributes of tags into a tree, those that are kept.</summary>
internal sealed class TagAttributes(string html, HtmlTree tree)
{
    // A page has a handful; beyond this a tag is an attack on whatever compares attributes with one another.
    private const int MaximumAttributes = 64;

    private static readonly SearchValues<char> Undecoded = SearchValues.Create("&\r\0");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\n\f\r>");

    private const ulong NameEnds = (1UL << '>') | (1UL << '/') | (1UL << ' ') | (1UL << '\n') | (1UL << '\t') | (1UL << '\r') | (1UL << '\f');

    private int _first;
    private bool _keepsKnown;
    private bool _keepsAll;

    /// <summary>Whether the tag read last closes itself.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>White space of markup.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    /// <summary>Whether a character ends the name of a tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameEnd(char c) => c <= '>' && ((NameEnds >> c) & 1) != 0;

    /// <summary>Reads the attributes behind a tag's name, and the end of the tag; false when the page ends before that.</summary>
    /// <param name="position">Where to read; afterwards, what comes next.</param>
    /// <param name="isStart">Whether it is a start tag: end tags keep none.</param>
    /// <param name="tag">The tag.</param>
    public bool Read(ref int position, bool isStart, Tag tag)
    {
        ReadOnlySpan<char> page = html;
        int at = position;
        IsSelfClosing = false;
        _first = tree.AttributeCount;
        _keepsKnown = isStart;

        // Equal formatting elements are reopened three times at most, so all their attributes count. Links never are open twice.
        _keepsAll = isStart && tag != Tag.A && (TagTable.FlagsOf(tag) & NodeFlags.HtmlFormatting) != 0;
        while (at < page.Length)
        {
            char c = page[at];
            if (c == '>')
            {
                position = at + 1;
                return true;
            }

            if (c == '/' || IsSpace(c))
            {
                IsSelfClosing |= c == '/' && at + 1 < page.Length && page[at + 1] == '>';
                at++;
                continue;
            }

            at = ReadAttribute(page, at);
        }

        position = page.Length;
        return false;
    }

    private int ReadAttribute(ReadOnlySpan<char> page, int start)
    {
        // A "=" where a name should start is part of the name.
        uint hash = NameTable.Add(NameTable.Seed, page[start]);
        int at = start + 1;
        while (at < page.Length && page[at] != '=' && !IsNameEnd(page[at]))
        {
            hash = NameTable.Add(hash, page[at++]);
        }

        int nameEnd = at;
        while (at < page.Length && IsSpace(page[at]))
        {
            at++;
        }

        (int valueStart, int valueEnd, int end) = (nameEnd, nameEnd, at);
        if (at < page.Length && page[at] == '=')
        {
            (valueStart, valueEnd, end) = FindValue(page, at + 1);
        }

        Keep(AttributeTable.Find(page[start..nameEnd], hash), hash, valueStart, valueEnd);
        return end;
    }

    private static (int Start, int End, int Next) FindValue(ReadOnlySpan<char> page, int at)
    {
        while (at < page.Length && IsSpace(page[at]))
        {
            at++;
        }

        if (at == page.Length)
        {
            return (at, at, at);
        }

        char quote = page[at];
        if (quote is '"' or '\'')
        {
            int length = page[(at + 1)..].IndexOf(quote);
            return length < 0 ? (at + 1, page.Length, page.Length) : (at + 1, at + 1 + length, at + length + 2);
        }

        int run = page[at..].IndexOfAny(UnquotedEnds);
        int end = run < 0 ? page.Length : at + run;
        return (at, end, end);
    }

    private void Keep(AttributeKind kind, uint hash, int start, int end)
    {
        bool isKept = (kind == AttributeKind.Other ? _keepsAll : _keepsKnown) && tree.AttributeCount - _first < MaximumAttributes;
        if (!isKept)
        {
            return;
        }

        bool isPlain = kind == AttributeKind.Other || !html.AsSpan(start, end - start).ContainsAny(Undecoded);
        tree.AddAttribute(isPlain ? new AttributeRow(kind, hash, start, end - start) : Decoded(kind, hash, start, end));
    }

    private AttributeRow Decoded(AttributeKind kind, uint hash, int start, int end)
    {
        int decoded = tree.DecodedEnd;
        int at = start;
        while (at < end)
        {
            int run = html.AsSpan(at, end - at).IndexOfAny(Undecoded);
            int stop = run < 0 ? end : at + run;
            tree.Decode(html.AsSpan(at, stop - at));
            at = stop < end ? DecodeInValue(stop, end) : end;
        }

        return new AttributeRow(kind, hash, decoded, tree.DecodedEnd - decoded);
    }

    private int DecodeInValue(int at, int end)
    {
        switch (html[at])
        {
            case '&':
                return CharacterReferences.Decode(html, at, end, isAttribute: true, tree);
            case '\0':
                tree.Decode('\uFFFD');
                return at + 1;
            default:
                tree.Decode('\n');
                return at + (at + 1 < end && html[at + 1] == '\n' ? 2 : 1);
        }
    }
}
