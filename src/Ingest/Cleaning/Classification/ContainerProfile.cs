using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What features need to know of a page's elements, each computed once from its parent's.</summary>
internal sealed class ContainerProfile
{
    private const byte Unseen = byte.MaxValue;
    private readonly byte[] _landmarks;
    private readonly ulong[] _names;

    public ContainerProfile(IReadOnlyList<Container> containers, HashedLinearModel names)
    {
        int n = containers.Count;
        Own = new float[n];
        Near = new float[n];
        Path = new float[n];
        Signature = new ulong[n];
        Children = new int[n];
        Twins = new int[n];
        Hidden = new byte[n];
        _landmarks = new byte[n * Landmarks.Count];
        _names = new ulong[n];
        var known = new Dictionary<(string Tag, string Class), NameScores>();
        for (int i = 0; i < n; i++)
        {
            Container container = containers[i];
            (Own[i], Near[i], _names[i]) = Score(container, names, known);
            Inherit(containers, i, container);
            InheritLandmarks(i, container);
        }

        CountTwins(containers);
    }

    /// <summary>Score of an element's own names.</summary>
    public float[] Own { get; }

    /// <summary>Score of its names as those of a near element.</summary>
    public float[] Near { get; }

    /// <summary>Sum of the own scores from the root down.</summary>
    public float[] Path { get; }

    /// <summary>Hash of tag and class and of the two elements above.</summary>
    public ulong[] Signature { get; }

    /// <summary>Child elements.</summary>
    public int[] Children { get; }

    /// <summary>Siblings of the same tag and class, itself included.</summary>
    public int[] Twins { get; }

    /// <summary>The <see cref="Visibility"/> of the nearest hidden element from here up.</summary>
    public byte[] Hidden { get; }

    /// <summary>Steps up to the nearest landmark, 0 for the element itself; NaN where there is none.</summary>
    public float Distance(int container, Landmark landmark)
    {
        byte steps = _landmarks[(container * Landmarks.Count) + (int)landmark];
        return steps == Unseen ? float.NaN : steps;
    }

    /// <summary>Pages repeat their elements: most have a tag and a class only, and those of most have been seen.</summary>
    private static NameScores Score(Container container, HashedLinearModel names, Dictionary<(string Tag, string Class), NameScores> known)
    {
        bool isCommon = container.Id.Length == 0 && container.Role.Length == 0 && container.ItemProperty.Length == 0 && container.Label.Length == 0;
        if (isCommon && known.TryGetValue((container.Tag, container.Class), out NameScores scores))
        {
            return scores;
        }

        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumNameTokens];
        tokens = tokens[..ContainerTokens.Collect(container, tokens)];
        float own = names.Sum(tokens);
        ContainerTokens.MakeNear(tokens);
        scores = new NameScores(own, names.Sum(tokens), NameHash(container));
        if (isCommon)
        {
            known.Add((container.Tag, container.Class), scores);
        }

        return scores;
    }

    private void Inherit(IReadOnlyList<Container> containers, int index, Container container)
    {
        int parent = container.Parent;
        bool hasParent = parent >= 0;
        Path[index] = Own[index] + (hasParent ? Path[parent] : 0);
        Hidden[index] = container.Visibility != Visibility.Visible ? (byte)container.Visibility : hasParent ? Hidden[parent] : (byte)0;
        ulong above = 0;
        if (hasParent)
        {
            Children[parent]++;
            above = _names[parent] + (_names[Math.Max(0, containers[parent].Parent)] * 31);
        }

        Signature[index] = _names[index] ^ (above * 0x9E3779B97F4A7C15UL);
    }

    private void InheritLandmarks(int index, Container container)
    {
        Span<byte> own = _landmarks.AsSpan(index * Landmarks.Count, Landmarks.Count);
        own.Fill(Unseen);
        int parent = container.Parent;
        if (parent >= 0)
        {
            ReadOnlySpan<byte> above = _landmarks.AsSpan(parent * Landmarks.Count, Landmarks.Count);
            for (int k = 0; k < own.Length; k++)
            {
                own[k] = above[k] >= Unseen - 1 ? above[k] : (byte)(above[k] + 1);
            }
        }

        if (Landmarks.Of(container) is { } landmark)
        {
            own[(int)landmark] = 0;
        }
    }

    private void CountTwins(IReadOnlyList<Container> containers)
    {
        var counts = new Dictionary<(int Parent, ulong Name), int>(containers.Count);
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < containers.Count; i++)
            {
                (int, ulong) key = (containers[i].Parent, _names[i]);
                int count = counts.GetValueOrDefault(key);
                if (pass == 0)
                {
                    counts[key] = count + 1;
                }
                else
                {
                    Twins[i] = count;
                }
            }
        }
    }

    private static ulong NameHash(Container container)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in container.Tag)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        // Digits differ between repeated elements (post-123, item_4).
        foreach (char c in container.Class)
        {
            hash = char.IsAsciiDigit(c) ? hash : (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    private readonly record struct NameScores(float Own, float Near, ulong Hash);
}
