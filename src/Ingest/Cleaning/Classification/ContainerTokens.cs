using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>The names an element gives itself, as hashed tokens.</summary>
internal static class ContainerTokens
{
    /// <summary>Mixed into a token where the element is the block's own or its parent: near names say more than far ones.</summary>
    public const uint NearSalt = 0x7F4A7C15;

    private const uint TagSalt = 0x1000193;
    private const uint RoleSalt = 0x2000357;
    private const uint PropertySalt = 0x3000577;
    private const uint LabelSalt = 0x4000799;

    /// <summary>Writes the tokens of an element and returns how many.</summary>
    public static int Collect(Container container, Span<uint> tokens)
    {
        int count = HashedTokens.Name(container.Tag, TagSalt, tokens, 0);
        count = HashedTokens.Name(container.Id, 0, tokens, count);
        count = HashedTokens.Name(container.Class, 0, tokens, count);
        count = HashedTokens.Name(container.Role, RoleSalt, tokens, count);
        count = HashedTokens.Name(container.ItemProperty, PropertySalt, tokens, count);
        return HashedTokens.Name(container.Label, LabelSalt, tokens, count);
    }

    /// <summary>Turns tokens into those of near elements.</summary>
    public static void MakeNear(Span<uint> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = HashedTokens.Mix(tokens[i] ^ NearSalt);
        }
    }
}
