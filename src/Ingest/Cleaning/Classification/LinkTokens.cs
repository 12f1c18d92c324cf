using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Turns the addresses that a block links to into hashes for a linear model. Training and use share it.</summary>
internal static class LinkTokens
{
    /// <summary>Hashes one block can give; 96.</summary>
    public const int Maximum = 96;

    /// <summary>Links of a block that count; 6.</summary>
    private const int MaximumLinks = 6;

    private const int MaximumHyphens = 24;
    private const uint RelationSalt = 0x2F0B1C00;
    private const uint DepthSalt = 0x3A71D500;
    private const uint SharedSalt = 0x41C96300;
    private const uint SlugSalt = 0x5E2F8700;
    private const uint FragmentSalt = 0x1B873593;
    private const uint HostSalt = 0x27D4EB2F;
    private const uint PathSalt = 0x38495AB5;
    private const uint QuerySalt = 0x7FEB352D;
    private const uint ExternalSalt = 0x46682B21;

    /// <summary>Writes the tokens of a block's links and returns how many.</summary>
    public static int Collect(Block block, PageAddress page, Span<uint> tokens)
    {
        if (block.Inlines.Count == 0)
        {
            return 0;
        }

        int count = 0;
        int links = 0;
        Span<char> scratch = stackalloc char[LinkTarget.MaximumPath];
        for (int i = 0; i < block.Inlines.Count && links < MaximumLinks; i++)
        {
            if (block.Inlines[i] is { Kind: InlineKind.Link, Target: { } target })
            {
                links++;
                count = Add(LinkTarget.Of(target, page, scratch), tokens, count);
            }
        }

        return count;
    }

    private static int Add(LinkTarget link, Span<uint> tokens, int count)
    {
        count = Put(tokens, count, RelationSalt + (uint)link.Relation);
        if (link.Relation is LinkRelation.Fragment or LinkRelation.Script or LinkRelation.Contact)
        {
            return Words(link.Path, FragmentSalt, 4, tokens, count);
        }

        uint salt = 0;
        if (link.Relation == LinkRelation.External)
        {
            salt = ExternalSalt;
            count = Words(link.Host, HostSalt, 5, tokens, count);
        }

        ReadOnlySpan<char> path = link.Path.Trim('/');
        count = Put(tokens, count, salt ^ (DepthSalt + (uint)Math.Min(6, path.IsEmpty ? 0 : path.Count('/') + 1)));
        count = Put(tokens, count, salt ^ (SharedSalt + (uint)link.SharedSegments));
        count = Put(tokens, count, salt ^ (SlugSalt + FormOf(path[(path.LastIndexOf('/') + 1)..])));
        count = Words(path, PathSalt ^ salt, 8, tokens, count);
        return Words(link.Query, QuerySalt, 4, tokens, count);
    }

    /// <summary>Hyphens of the last segment and whether it has digits: the address of an article differs in form from that of a list.</summary>
    private static uint FormOf(ReadOnlySpan<char> slug) =>
        ((uint)Math.Min(MaximumHyphens, slug.Count('-')) * 2) + (slug.IndexOfAnyInRange('0', '9') >= 0 ? 1u : 0);

    private static int Words(ReadOnlySpan<char> text, uint salt, int most, Span<uint> tokens, int count)
    {
        Span<uint> words = stackalloc uint[8];
        foreach (uint word in words[..HashedTokens.Words(text, words[..most])])
        {
            count = Put(tokens, count, word ^ salt);
        }

        return count;
    }

    private static int Put(Span<uint> tokens, int count, uint token)
    {
        if (count < tokens.Length)
        {
            tokens[count++] = HashedTokens.Mix(token);
        }

        return count;
    }
}
