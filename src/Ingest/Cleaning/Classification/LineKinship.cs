using System.Numerics;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// In what lines of a text dump are of a kind: each likeness divides the lines into groups. Headings of one page are built alike, or stand in
/// records that are; shapes and first words tell, so any language will do.
/// </summary>
internal sealed class LineKinship
{
    private const int ShortWords = 8;
    private const int LongWords = 20;
    private const uint Absent = 15;
    private const int LongestScale = 6;
    private readonly PageArray<int>[] _groups;

    public LineKinship(PageWords words, PageArray<TextShape> shapes, PageArrays arrays)
    {
        using var scratch = new PageArrays();
        var numbers = new KeyNumbers(scratch, shapes.Length);
        _groups = new PageArray<int>[Count];
        for (int likeness = 0; likeness < Count; likeness++)
        {
            _groups[likeness] = arrays.Rent<int>(shapes.Length);
            numbers.Clear();
            for (int i = 0; i < shapes.Length; i++)
            {
                _groups[likeness][i] = numbers.NumberOf(Likenesses[likeness](new Line(words, shapes, i)));
            }
        }
    }

    /// <summary>Likenesses, in the order of the features made of them.</summary>
    private static Func<Line, ulong>[] Likenesses { get; } =
    [
        // Of one record: length and end of the line before, itself and the line after.
        static line => KeyHash.Of(line.Look, line.ScaleAt(0), line.ScaleAt(-1), line.EndAt(-1), line.ScaleAt(1), line.EndAt(1)),
        static line => KeyHash.Of(line.Look, line.Start, line.LengthAt(1), line.LengthAt(2)),
        static line => KeyHash.Of(line.Look, line.Start, line.LengthAt(-1), line.LengthAt(-2)),
        static line => KeyHash.Of(line.Look, line.Start == (uint)CharacterClass.Digit ? 1u : 0),
        static line => line.FirstWordAt(0),
        static line => KeyHash.Of(line.Case, line.FirstWordAt(1)),
        static line => KeyHash.Of(line.Case, line.FirstWordAt(-1)),
    ];

    /// <summary>How many likenesses.</summary>
    public static int Count => Likenesses.Length;

    /// <summary>Number of the group of each line by a likeness, below the number of lines.</summary>
    public ReadOnlySpan<int> GroupsBy(int likeness) => _groups[likeness].Span;

    /// <summary>A line among its neighbours.</summary>
    private readonly struct Line(PageWords words, PageArray<TextShape> shapes, int index)
    {
        public uint Case => (uint)LineForm.CaseOf(shapes[index]);

        public uint Start => (uint)shapes[index].First;

        /// <summary>Case and end.</summary>
        public uint Look => (16 * Case) + EndAt(0);

        /// <summary>What a line ends with; all letters and digits alike.</summary>
        public uint EndAt(int offset)
        {
            if (!Exists(offset))
            {
                return Absent;
            }

            ref TextShape shape = ref shapes[index + offset];
            return shape.Last switch
            {
                CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Digit or CharacterClass.OtherLetter or CharacterClass.Unspaced => 0,
                CharacterClass.SentenceEnd when shape.Questions > 0 => 1,
                _ => (uint)shape.Last,
            };
        }

        /// <summary>Words of a line on a scale that doubles.</summary>
        public uint ScaleAt(int offset) => Exists(offset) ? (uint)Math.Min(LongestScale, BitOperations.Log2((uint)(1 + shapes[index + offset].Words))) : Absent;

        /// <summary>Whether a line is short, middling or long.</summary>
        public uint LengthAt(int offset) => !Exists(offset) ? Absent : shapes[index + offset].Words switch
        {
            <= ShortWords => 0,
            < LongWords => 1,
            _ => 2,
        };

        public uint FirstWordAt(int offset) => Exists(offset) && words.Of(index + offset) is { IsEmpty: false } own ? own[0] : 0;

        private bool Exists(int offset) => (uint)(index + offset) < (uint)shapes.Length;
    }
}
