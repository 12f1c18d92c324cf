using Ingest.Sources;

namespace Ingest.Sectioning;

/// <summary>
/// A growing text in one array from the pool: what a page writes is read back piece by piece, and the chunks of a
/// <see cref="System.Text.StringBuilder"/> would be garbage a moment later. Not thread-safe.
/// </summary>
internal sealed class TextBuffer : IDisposable
{
    private char[] _characters = ScratchArrays.Rent<char>(4096);
    private int _length;

    /// <summary>Characters so far; a smaller value cuts the end off.</summary>
    public int Length
    {
        get => _length;
        set => _length = Math.Min(value, _length);
    }

    /// <summary>A character.</summary>
    public char this[int index] => _characters.AsSpan(0, _length)[index];

    /// <summary>A stretch of it; valid until more is appended.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => _characters.AsSpan(0, _length).Slice(start, length);

    /// <summary>Appends a character.</summary>
    public TextBuffer Append(char c)
    {
        EnsureRoom(1);
        _characters[_length++] = c;
        return this;
    }

    /// <summary>Appends a character several times.</summary>
    public TextBuffer Append(char c, int count)
    {
        EnsureRoom(count);
        _characters.AsSpan(_length, count).Fill(c);
        _length += count;
        return this;
    }

    /// <summary>Appends a text.</summary>
    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    /// <summary>Puts a character before the one at a place.</summary>
    public void Insert(int place, char c)
    {
        EnsureRoom(1);
        _characters.AsSpan(place, _length - place).CopyTo(_characters.AsSpan(place + 1));
        _characters[place] = c;
        _length++;
    }

    /// <summary>Takes characters out.</summary>
    public void Remove(int place, int count)
    {
        _characters.AsSpan(place + count, _length - place - count).CopyTo(_characters.AsSpan(place));
        _length -= count;
    }

    /// <summary>Puts spaces before every line from a place on that is not empty.</summary>
    public void IndentFrom(int place, int columns)
    {
        if (columns == 0 || place == _length)
        {
            return;
        }

        string lines = Slice(place, _length - place).ToString();
        Length = place;
        foreach (Range line in lines.AsSpan().Split('\n'))
        {
            Append(line.Start.Value > 0 ? "\n" : "").Append(' ', lines.AsSpan(line).IsEmpty ? 0 : columns).Append(lines.AsSpan(line));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => new(_characters, 0, _length);

    /// <summary>Returns the array.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_characters);
        _characters = [];
        _length = 0;
    }

    private void EnsureRoom(int more)
    {
        if (_length + more > _characters.Length)
        {
            ScratchArrays.Grow(ref _characters, _length, Math.Max(_characters.Length * 2, _length + more));
        }
    }
}
