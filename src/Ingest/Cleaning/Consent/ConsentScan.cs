using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Consent;

/// <summary>
/// The quick look at a page: which blocks have a word that a notice cannot do without. The page's text is searched in one go, because
/// starting a search costs more than searching a short block.
/// </summary>
internal static class ConsentScan
{
    /// <summary>Words searched for at once. With all of them nearly every place of a text may begin one: 14 ns a character, where three sets of 20 take 2.</summary>
    private const int SetSize = 20;

    // Apart from the others, because a set of ASCII words alone is searched several times faster than a mixed one.
    private static readonly SearchValues<string>[] AsciiTriggers = [.. Triggers(isAscii: true).Chunk(SetSize).Select(SetOf)];
    private static readonly SearchValues<string> OtherTriggers = SetOf([.. Triggers(isAscii: false)]);

    // Keyed by the page object: whoever divides blocks asks for it before whoever looks for notices.
    private static readonly ConditionalWeakTable<ParsedPage, List<int>> Known = [];

    /// <summary>Ordinals of the blocks with a trigger, ascending.</summary>
    public static IReadOnlyList<int> Suspects(ParsedPage page) => Known.GetValue(page, static page => Scan(page));

    /// <summary>Whether one text has a trigger.</summary>
    public static bool IsSuspect(ReadOnlySpan<char> text)
    {
        foreach (SearchValues<string> triggers in AsciiTriggers)
        {
            if (text.ContainsAny(triggers))
            {
                return true;
            }
        }

        return HasOtherTrigger(text);
    }

    private static List<int> Scan(ParsedPage page)
    {
        IReadOnlyList<Block> blocks = page.Blocks;
        int length = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            length += blocks[i].Text.Length + 1;
        }

        char[] buffer = ScratchArrays.Rent<char>(Math.Max(1, length));
        ReadOnlySpan<char> text = Join(blocks, buffer);
        var suspects = new BitArray(blocks.Count);
        foreach (SearchValues<string> triggers in AsciiTriggers)
        {
            Mark(blocks, text, triggers, suspects);
        }

        ScratchArrays.Return(buffer);
        return WithOtherScripts(blocks, suspects);
    }

    private static void Mark(IReadOnlyList<Block> blocks, ReadOnlySpan<char> text, SearchValues<string> triggers, BitArray suspects)
    {
        int block = 0;
        int start = 0;
        while (Next(text, start, triggers) is int at and >= 0)
        {
            for (; start + blocks[block].Text.Length < at; block++)
            {
                start += blocks[block].Text.Length + 1;
            }

            suspects[block] = true;
            start += blocks[block].Text.Length + 1;
            block++;
        }
    }

    private static bool HasOtherTrigger(ReadOnlySpan<char> text) =>
        (text.ContainsAnyInRange('\u00C0', '\u1FFF') || text.ContainsAnyInRange('\u3000', '\uFFEF')) && text.ContainsAny(OtherTriggers);

    private static int Next(ReadOnlySpan<char> text, int start, SearchValues<string> triggers)
    {
        int at = start < text.Length ? text[start..].IndexOfAny(triggers) : -1;
        return at < 0 ? -1 : start + at;
    }

    // A line end behind every block: no trigger has one, so none is found across two.
    private static ReadOnlySpan<char> Join(IReadOnlyList<Block> blocks, char[] buffer)
    {
        int length = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            blocks[i].Text.CopyTo(0, buffer, length, blocks[i].Text.Length);
            length += blocks[i].Text.Length;
            buffer[length++] = '\n';
        }

        return buffer.AsSpan(0, length);
    }

    private static List<int> WithOtherScripts(IReadOnlyList<Block> blocks, BitArray suspects)
    {
        var all = new List<int>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (suspects[i] || (!Ascii.IsValid(blocks[i].Text) && HasOtherTrigger(blocks[i].Text)))
            {
                all.Add(i);
            }
        }

        return all;
    }

    private static IEnumerable<string> Triggers(bool isAscii) =>
        EmbeddedLines.Read("Cleaning/Consent/Triggers.txt").Where(trigger => Ascii.IsValid(trigger) == isAscii);

    private static SearchValues<string> SetOf(string[] triggers) => SearchValues.Create(triggers, StringComparison.OrdinalIgnoreCase);
}
