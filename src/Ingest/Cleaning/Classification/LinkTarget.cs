namespace Ingest.Cleaning.Classification;

/// <summary>The address of a link in parts, as far as they tell content from boilerplate; nothing is resolved to the letter of RFC 3986.</summary>
internal readonly ref struct LinkTarget
{
    /// <summary>Characters of a path that are looked at; 256.</summary>
    public const int MaximumPath = 256;

    /// <summary><see cref="SharedSegments"/> of a link to the page's own path.</summary>
    public const int OwnPath = 9;

    public LinkRelation Relation { get; private init; }

    /// <summary>The host of an external link.</summary>
    public ReadOnlySpan<char> Host { get; private init; }

    /// <summary>The path; of a fragment, the fragment.</summary>
    public ReadOnlySpan<char> Path { get; private init; }

    public ReadOnlySpan<char> Query { get; private init; }

    /// <summary>Slashes that the path shares with the page's own from the left, at most 8; <see cref="OwnPath"/> where the two are equal.</summary>
    public int SharedSegments { get; private init; }

    /// <summary>Takes an address apart.</summary>
    /// <param name="target">As the page has it.</param>
    /// <param name="page">The page's own address.</param>
    /// <param name="scratch"><see cref="MaximumPath"/> characters, which the path of a relative address is put together in.</param>
    public static LinkTarget Of(ReadOnlySpan<char> target, PageAddress page, Span<char> scratch)
    {
        target = target.Trim();
        if (target.IsEmpty || target[0] == '#')
        {
            return new() { Relation = LinkRelation.Fragment, Path = target };
        }

        if (RelationOfScheme(target) is { } relation)
        {
            return new() { Relation = relation };
        }

        int hostStart = HostStart(target);
        ReadOnlySpan<char> rest = hostStart < 0 ? target : target[hostStart..];
        ReadOnlySpan<char> host = default;
        if (hostStart >= 0)
        {
            int end = rest.IndexOfAny('/', '?', '#');
            host = PageAddress.WithoutPrefix(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[end..];
        }

        bool isSameSite = hostStart < 0 || (page.Host.Length > 0 && host.Equals(page.Host, StringComparison.OrdinalIgnoreCase));
        return Divide(rest, isSameSite, host, page, hostStart < 0, scratch);
    }

    private static LinkTarget Divide(ReadOnlySpan<char> rest, bool isSameSite, ReadOnlySpan<char> host, PageAddress page, bool isRelative, Span<char> scratch)
    {
        int mark = rest.IndexOf('#');
        ReadOnlySpan<char> fragment = mark < 0 ? default : rest[mark..];
        rest = mark < 0 ? rest : rest[..mark];
        int question = rest.IndexOf('?');
        ReadOnlySpan<char> query = question < 0 ? default : rest[(question + 1)..];
        ReadOnlySpan<char> path = question < 0 ? rest : rest[..question];
        if (isRelative && !path.IsEmpty && path[0] != '/')
        {
            path = Join(page.Path, path, scratch);
        }

        path = path[..Math.Min(path.Length, MaximumPath)];
        bool isOwn = isSameSite && path.TrimEnd('/').SequenceEqual(page.Path.TrimEnd('/'));
        return isOwn && !fragment.IsEmpty
            ? new() { Relation = LinkRelation.Fragment, Path = fragment }
            : new()
            {
                Relation = isSameSite ? LinkRelation.SameSite : LinkRelation.External,
                Host = host,
                Path = path,
                Query = query,
                SharedSegments = !isSameSite ? 0 : isOwn ? OwnPath : Shared(path, page.Path),
            };
    }

    private static LinkRelation? RelationOfScheme(ReadOnlySpan<char> target) =>
        target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? LinkRelation.Script
        : target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? LinkRelation.Contact
        : null;

    private static int HostStart(ReadOnlySpan<char> target)
    {
        const int LongestScheme = 8;
        return target.StartsWith("//") ? 2 : target.IndexOf("://") is var at and > 0 and < LongestScheme ? at + 3 : -1;
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<char> page, ReadOnlySpan<char> path, Span<char> scratch)
    {
        ReadOnlySpan<char> folder = page[..Math.Min(page.LastIndexOf('/') + 1, scratch.Length)];
        folder.CopyTo(scratch);
        int length = Math.Min(path.Length, scratch.Length - folder.Length);
        path[..length].CopyTo(scratch[folder.Length..]);
        return scratch[..(folder.Length + length)];
    }

    private static int Shared(ReadOnlySpan<char> path, ReadOnlySpan<char> page)
    {
        const int Most = 8;
        return Math.Min(Most, path[..path.CommonPrefixLength(page)].Count('/'));
    }
}
