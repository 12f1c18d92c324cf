namespace Ingest.Parsing;

/// <summary>The marker at the start of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Characters of it, with the white space after it; 0 for none.</param>
/// <param name="Number">Its number, letters counted from 1; 0 for bullets.</param>
/// <param name="Depth">Levels of an outline number; otherwise 1, 0 for none.</param>
internal readonly record struct ListMarker(MarkerKind Kind, int Length, int Number, int Depth)
{
    private const int MaximumDigits = 3;

    /// <summary>Columns by which lynx indents the items of a third level, which it marks with an <c>o</c>; those of further levels with <c>#</c> and <c>@</c>.</summary>
    private const int LetterIndent = 10;

    /// <summary>Reads the marker of a trimmed line; <see cref="MarkerKind.None"/> when it has none, or nothing follows it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="indent">Columns by which it is indented more than most lines.</param>
    public static ListMarker Read(ReadOnlySpan<char> line, int indent)
    {
        if (line.Length < 3)
        {
            return default;
        }

        char first = line[0];
        if (indent >= LetterIndent && first is 'o' or '#' or '@' && line[1] == ' ')
        {
            return ReadBullet(line);
        }

        bool mayMark = first is '(' or '*' or '-' or '+' || char.IsAsciiLetterOrDigit(first) || first >= 0x80;
        return !mayMark ? default : IsBullet(first) ? ReadBullet(line) : ReadNumber(line);
    }

    private static bool IsBullet(char c) =>
        c is '*' or '-' or '+' or '•' or '◦' or '▪' or '▫' or '‣' or '·' or '–' or '—' or '●' or '○' or '■' or '□' or '⁃' or '∙' or '➢' or '✓' or '✔' or '►' or '▸' or '・' or '◆' or '☆' or '★' or '\uF0B7';

    private static ListMarker ReadBullet(ReadOnlySpan<char> line)
    {
        int length = 1 + CountBlanks(line[1..]);

        // "•text" occurs; "-text" and "*text*" are no items, nor are the stars of a rating.
        bool isTight = line[0] >= 0x80 && line[0] is not ('–' or '—' or '·' or '・' or '☆' or '★') && length == 1;
        return length < line.Length && (length > 1 || isTight) ? new(MarkerKind.Bullet, length, 0, 1) : default;
    }

    private static ListMarker ReadNumber(ReadOnlySpan<char> line)
    {
        int position = line[0] == '(' ? 1 : 0;
        int number = 0;
        int depth = 0;
        while (ReadPart(line, ref position, out int part))
        {
            number = part;
            depth++;
            if (position + 1 < line.Length && line[position] == '.' && char.IsAsciiDigit(line[position + 1]) && line[0] != '(')
            {
                position++;
                continue;
            }

            return Close(line, position, number, depth);
        }

        return default;
    }

    private static bool ReadPart(ReadOnlySpan<char> line, ref int position, out int part)
    {
        int start = position;
        part = 0;
        while (position < line.Length && char.IsAsciiDigit(line[position]) && position - start < MaximumDigits)
        {
            part = (part * 10) + (line[position++] - '0');
        }

        if (position == start && position < line.Length && char.IsAsciiLetter(line[position]))
        {
            part = (line[position++] | 0x20) - 'a' + 1;
        }

        return position > start;
    }

    private static ListMarker Close(ReadOnlySpan<char> line, int position, int number, int depth)
    {
        bool isLetter = char.IsAsciiLetter(line[position - 1]);
        bool isClosed = position < line.Length && line[position] is '.' or ')' or '、' or '．';
        bool needsBracket = line[0] == '(';
        if ((!isClosed && depth == 1) || (needsBracket && (!isClosed || line[position] != ')')))
        {
            return default;
        }

        position += isClosed ? 1 : 0;
        int blanks = position < line.Length ? CountBlanks(line[position..]) : 0;

        // "A. Miller" is a name: a letter counts only with a bracket, or small with a dot.
        bool isInitial = isLetter && line[position - 1] == '.' && char.IsAsciiLetterUpper(line[position - 2]);
        return blanks == 0 || position + blanks >= line.Length || isInitial
            ? default
            : new(depth > 1 ? MarkerKind.Outline : MarkerKind.Number, position + blanks, number, depth);
    }

    private static int CountBlanks(ReadOnlySpan<char> rest)
    {
        int count = 0;
        while (count < rest.Length && InvisibleCharacters.IsBlank(rest[count]))
        {
            count++;
        }

        return count;
    }
}
