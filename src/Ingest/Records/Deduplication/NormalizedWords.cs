using System.Text;
using Ingest.Parsing;

namespace Ingest.Records.Deduplication;

/// <summary>
/// Words of a text as duplicates are compared: letters, marks and digits, lower case, with punctuation, layout and case gone. In scripts without
/// spaces each letter is a word.
/// </summary>
internal ref struct NormalizedWords
{
    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _word;
    private int _position;

    public NormalizedWords(ReadOnlySpan<char> text)
    {
        _text = text;
        _word = new StringBuilder();
    }

    /// <summary>The word read last; overwritten by the next.</summary>
    public readonly StringBuilder Current => _word;

    /// <summary>Reads the next word.</summary>
    public bool MoveNext()
    {
        _word.Clear();
        for (; _position < _text.Length; _position++)
        {
            char c = _text[_position];
            if (!IsWordCharacter(c))
            {
                if (_word.Length > 0)
                {
                    return true;
                }
            }
            else if (!UnspacedScripts.Contains(c))
            {
                _word.Append(char.ToLowerInvariant(c));
            }
            else if (_word.Length > 0)
            {
                return true;
            }
            else
            {
                _word.Append(c);
                _position++;
                return true;
            }
        }

        return _word.Length > 0;
    }

    private static bool IsWordCharacter(char c)
        => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c >= '\u0300' && char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
