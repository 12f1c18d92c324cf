using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What features need to know of a page's elements, each computed once from its parent's.</summary>
internal sealed class ContainerProfile
{
    private readonly PageArray<ulong> _names;

    public ContainerProfile(Container[] containers, HashedLinearModel names, PageArrays arrays)
    {
        int n = containers.Length;
        Own = arrays.Rent<float>(n);
        Near = arrays.Rent<float>(n);
        Path = arrays.Rent<float>(n);
        Signature = arrays.Rent<ulong>(n);
        Children = arrays.RentCleared<int>(n);
        Twins = arrays.Rent<int>(n);
        Hidden = arrays.Rent<byte>(n);
        Extremes = arrays.Rent<NameExtremes>(n);
        _names = arrays.Rent<ulong>(n);
        var known = new KnownNames(containers, arrays);
        for (int i = 0; i < n; i++)
        {
            Container container = containers[i];

            // Pages repeat their elements: most have a tag and a class only, and those of most have been seen.
            int like = HasTagAndClassOnly(container) ? known.FirstLike(i) : i;
            (Own[i], Near[i], _names[i]) = like < i ? (Own[like], Near[like], _names[like]) : Score(container, names);
            Inherit(containers, i, container);
        }

        Landmarks = new LandmarkProfile(containers, arrays);
        CountTwins(containers, arrays);
    }

    /// <summary>Score of an element's own names.</summary>
    public PageArray<float> Own { get; }

    /// <summary>Score of its names as those of a near element.</summary>
    public PageArray<float> Near { get; }

    /// <summary>Sum of the own scores from the root down.</summary>
    public PageArray<float> Path { get; }

    /// <summary>Hash of tag and class and of the two elements above.</summary>
    public PageArray<ulong> Signature { get; }

    /// <summary>Child elements.</summary>
    public PageArray<int> Children { get; }

    /// <summary>Siblings of the same tag and class, itself included.</summary>
    public PageArray<int> Twins { get; }

    /// <summary>The <see cref="Visibility"/> of the nearest hidden element from here up.</summary>
    public PageArray<byte> Hidden { get; }

    /// <summary>The most telling own scores from an element up.</summary>
    public PageArray<NameExtremes> Extremes { get; }

    /// <summary>How far above an element its landmarks stand.</summary>
    public LandmarkProfile Landmarks { get; }

    private static bool HasTagAndClassOnly(Container container) =>
        container.Id.Length == 0 && container.Role.Length == 0 && container.ItemProperty.Length == 0 && container.Label.Length == 0;

    private static (float Own, float Near, ulong Hash) Score(Container container, HashedLinearModel names)
    {
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumNameTokens];
        tokens = tokens[..ContainerTokens.Collect(container, tokens)];
        float own = names.Sum(tokens);
        ContainerTokens.MakeNear(tokens);
        return (own, names.Sum(tokens), NameHash(container));
    }

    private void Inherit(Container[] containers, int index, Container container)
    {
        int parent = container.Parent;
        bool hasParent = parent >= 0;
        Extremes[index] = NameExtremes.Of(Own[index], hasParent ? Extremes[parent] : NameExtremes.None);
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

    private void CountTwins(Container[] containers, PageArrays arrays)
    {
        var groups = new KeyNumbers(arrays, containers.Length);
        PageArray<int> counts = arrays.RentCleared<int>(containers.Length);
        for (int i = 0; i < containers.Length; i++)
        {
            Twins[i] = groups.NumberOf(_names[i] + ((ulong)(uint)containers[i].Parent * 0x9E3779B97F4A7C15UL));
            counts[Twins[i]]++;
        }

        for (int i = 0; i < containers.Length; i++)
        {
            Twins[i] = counts[Twins[i]];
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
}
