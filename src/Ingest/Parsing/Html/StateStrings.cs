using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ingest.Parsing.Html;

/// <summary>
/// The strings of a script in order, with the objects and arrays that hold them. Read as quotes and brackets only, not as JSON: so what assigns the state, gives it to a function,
/// or writes its keys without quotes needs no rules of its own. A string that holds JSON is read in its turn.
/// </summary>
/// <param name="take">Whether a string is wanted.</param>
internal sealed class StateStrings(Func<string, bool> take)
{
    private const int MaximumCharacters = 20_000_000;
    private const int MaximumStrings = 2000;

    // State within a string within a state is known; more is a trap.
    private const int MaximumNesting = 3;

    // Shorter strings are labels.
    private const int MinimumCharacters = 60;

    // Where in a string JSON begins, behind a number of its own ("1a:[…").
    private const int MaximumPrefix = 16;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'{}[]");
    private static readonly SearchValues<string> Openings = SearchValues.Create(["{\"", "[\""], StringComparison.Ordinal);

    private readonly Stack<int> _open = [];

    /// <summary>The strings taken.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>The objects and arrays that hold some of them: the first string, and the one behind the last.</summary>
    public List<Range> Holders { get; } = [];

    /// <summary>Reads a script.</summary>
    public void Read(ReadOnlySpan<char> script) => Read(script[..Math.Min(script.Length, MaximumCharacters)], 0);

    private void Read(ReadOnlySpan<char> script, int nesting)
    {
        int outer = _open.Count;
        for (int i = 0; i < script.Length && Taken.Count < MaximumStrings; i++)
        {
            int step = script[i..].IndexOfAny(Marks);
            if (step < 0)
            {
                break;
            }

            i += step;
            if (script[i] is '"' or '\'')
            {
                i = ReadString(script, i, nesting);
            }
            else if (script[i] is '{' or '[')
            {
                _open.Push(Taken.Count);
            }
            else if (_open.Count > outer)
            {
                Close();
            }
        }

        while (_open.Count > outer)
        {
            Close();
        }
    }

    private void Close()
    {
        int first = _open.Pop();
        if (first < Taken.Count)
        {
            Holders.Add(first..Taken.Count);
        }
    }

    // Gives the place of the closing quote. What has none on its line is no string but a sign in a comment, which ends there.
    private int ReadString(ReadOnlySpan<char> script, int start, int nesting)
    {
        int end = start + 1;
        while (end < script.Length && script[end] != script[start])
        {
            int step = script[end..].IndexOfAny(script[start], '\\', '\n');
            if (step < 0 || script[end + step] == '\n')
            {
                return step < 0 ? script.Length : end + step;
            }

            end += script[end + step] == '\\' ? step + 2 : step;
        }

        if (end < script.Length && end - start > MinimumCharacters)
        {
            Add(Unescape(script[(start + 1)..end]), nesting);
        }

        return end;
    }

    private void Add(string value, int nesting)
    {
        int data = value.AsSpan(0, Math.Min(value.Length, MaximumPrefix)).IndexOfAny(Openings);
        if (data >= 0 && nesting < MaximumNesting)
        {
            Read(value.AsSpan(data), nesting + 1);
        }
        else if (take(value))
        {
            Taken.Add(value);
        }
    }

    private static string Unescape(ReadOnlySpan<char> literal)
    {
        if (!literal.Contains('\\'))
        {
            return literal.ToString();
        }

        var plain = new StringBuilder(literal.Length);
        for (int i = 0; i < literal.Length; i++)
        {
            bool isEscape = literal[i] == '\\' && i + 1 < literal.Length;
            i += isEscape ? 1 : 0;
            int digits = !isEscape ? 0 : literal[i] == 'u' ? 4 : literal[i] == 'x' ? 2 : 0;
            if (digits > 0 && i + digits < literal.Length && ushort.TryParse(literal.Slice(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code))
            {
                plain.Append((char)code);
                i += digits;
            }
            else
            {
                plain.Append(isEscape ? literal[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => literal[i] } : literal[i]);
            }
        }

        return plain.ToString();
    }
}
