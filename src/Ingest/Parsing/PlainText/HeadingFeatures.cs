namespace Ingest.Parsing.PlainText;

/// <summary>
/// What tells a heading from other short lines of a flat dump, as on-off features: its own shape, that of its neighbours, and
/// both together. Training and use share this code. A feature is a template and a bucket: index = template × 64 + bucket.
/// </summary>
internal static class HeadingFeatures
{
    /// <summary>Buckets a template has room for.</summary>
    public const int BucketsPerTemplate = 64;

    /// <summary>Templates there are.</summary>
    public const int Templates = 30;

    /// <summary>Version of the features; a weights file names the one it was trained for.</summary>
    public const int Version = 1;

    /// <summary>Writes the active feature of every template for one draft; <paramref name="active"/> holds <see cref="Templates"/>.</summary>
    public static void Extract(IReadOnlyList<Draft> drafts, int index, in DumpProfile profile, Span<int> active)
    {
        Draft draft = drafts[index];
        LineShape shape = draft.Shape;
        var before = new Neighbour(drafts, index, -1);
        var before2 = new Neighbour(drafts, index, -2);
        var after = new Neighbour(drafts, index, 1);
        var after2 = new Neighbour(drafts, index, 2);
        int words = Size(shape.Words);
        int letterCase = CaseStyle(shape);

        var writer = new FeatureWriter(active);
        writer.Add(0);
        writer.Add(Math.Min(shape.Words, 30));
        writer.Add(Math.Min(shape.Width / 5, 40));
        writer.Add((int)shape.Ending);
        writer.Add((int)shape.Start);
        writer.Add(letterCase);
        writer.Add(DigitShare(shape));
        writer.Add((Math.Min(shape.Commas, 2) * 9) + (Math.Min(shape.InnerColons, 2) * 3) + Math.Min(shape.InnerSentenceEnds, 2));
        writer.Add(((int)draft.Marker.Kind * 4) + Math.Min(draft.Marker.Depth, 3));
        writer.Add(after.Words);
        writer.Add((int)after.Shape.Ending + (8 * (int)after.Shape.Start));
        writer.Add(after2.Words);
        writer.Add(before.Words);
        writer.Add((int)before.Shape.Ending + (8 * (int)before.Shape.Start));
        writer.Add(before2.Words);
        writer.Add((words * 8) + after.Words);
        writer.Add((before.Words * 8) + after.Words);
        writer.Add(((int)shape.Ending * 8) + after.Words);
        writer.Add((letterCase * 8) + words);
        writer.Add(Run(drafts, index, -1));
        writer.Add(Run(drafts, index, 1));
        writer.Add(after.KindBucket + (8 * Math.Min(7, before.KindBucket)));
        writer.Add(index > profile.FirstLong ? 1 : 0);
        writer.Add(Math.Min(3, profile.Occurrences(draft.Text)) + (index > profile.LastLong ? 4 : 0));
        writer.Add(Signs(draft));
        writer.Add((letterCase * 8) + CaseStyle(after.Shape));
        writer.Add((letterCase * 8) + CaseStyle(before.Shape));
        writer.Add((after.Words * 8) + after2.Words);
        writer.Add((before.Words * 8) + before2.Words);
        writer.Add(((int)before.Shape.Ending * 8) + words);
    }

    private static int Size(int words) => words switch
    {
        0 => 0,
        1 => 1,
        2 or 3 => 2,
        <= 6 => 3,
        <= 10 => 4,
        <= 20 => 5,
        <= 45 => 6,
        _ => 7,
    };

    private static int CaseStyle(in LineShape shape) => shape switch
    {
        { Letters: 0 } => 0,
        { Capitals: 0, Smalls: 0 } => 1,
        { IsAllCapitals: true } => 2,
        { Capitals: 0 } => 3,
        _ when shape.CapitalWords * 10 >= shape.Words * 9 => 4,
        _ when shape.CapitalWords * 10 >= shape.Words * 6 => 5,
        _ when shape.CapitalWords > 1 => 6,
        _ => 7,
    };

    private static int DigitShare(in LineShape shape) => shape.Digits == 0 ? 0 : shape.Digits * 2 >= shape.Letters + shape.Digits ? 3 : shape.Digits * 5 >= shape.Letters ? 2 : 1;

    private static int Run(IReadOnlyList<Draft> drafts, int index, int step)
    {
        int length = 0;
        for (int i = index + step; i >= 0 && i < drafts.Count && length < 8 && drafts[i].Shape.Words <= 10; i += step)
        {
            length++;
        }

        return length;
    }

    private static int Signs(Draft draft)
    {
        string text = draft.Text;
        int money = text.AsSpan().IndexOfAny('$', '€', '£') >= 0 ? 1 : 0;
        int bars = text.AsSpan().IndexOfAny('|', '»', '›') >= 0 || text.EndsWith('…') ? 1 : 0;
        int address = text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal) ? 1 : 0;
        int quoted = text.Length > 0 && text[0] is '"' or '“' or '„' or '«' or '(' or '[' ? 1 : 0;
        int dash = text.Contains(" - ", StringComparison.Ordinal) || text.Contains(" – ", StringComparison.Ordinal) || text.Contains(" — ", StringComparison.Ordinal) ? 1 : 0;
        return money + (2 * bars) + (4 * address) + (8 * quoted) + (16 * dash);
    }

    private ref struct FeatureWriter(Span<int> active)
    {
        private readonly Span<int> _active = active;
        private int _template;

        public void Add(int bucket)
        {
            _active[_template] = (_template * BucketsPerTemplate) + Math.Min(bucket, BucketsPerTemplate - 1);
            _template++;
        }
    }

    private readonly ref struct Neighbour
    {
        public Neighbour(IReadOnlyList<Draft> drafts, int index, int offset)
        {
            int at = index + offset;
            bool exists = at >= 0 && at < drafts.Count;
            Shape = exists ? drafts[at].Shape : default;
            KindBucket = exists ? Math.Min(6, (int)drafts[at].Kind) : 7;
            Words = exists ? Math.Max(1, Size(Shape.Words)) : 0;
        }

        public LineShape Shape { get; }

        public int KindBucket { get; }

        public int Words { get; }
    }
}
