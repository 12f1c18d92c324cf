using AngleSharp.Common;

namespace Ingest.Parsing.Html;

/// <summary>Makes, finds and compares <see cref="LightAttribute"/> values.</summary>
internal static class LightAttributes
{
    public static LightAttribute From(StringOrMemory name, StringOrMemory value)
    {
        AttributeKind kind = AttributeTable.Find(name.Memory.Span);
        return new LightAttribute(kind, kind == AttributeKind.Other ? Hash(name.Memory.Span) : 0, value.Memory);
    }

    public static LightAttribute? Find(LightAttribute[] attributes, StringOrMemory name)
    {
        LightAttribute wanted = From(name, default);
        foreach (LightAttribute attribute in attributes)
        {
            if (attribute.Kind == wanted.Kind && attribute.NameHash == wanted.NameHash)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Same names and values in any order: what the standard's "Noah's Ark clause" asks.</summary>
    public static bool AreSame(LightAttribute[] left, LightAttribute[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        foreach (LightAttribute attribute in left)
        {
            bool found = false;
            foreach (LightAttribute other in right)
            {
                if (attribute.Kind == other.Kind && attribute.NameHash == other.NameHash)
                {
                    found = attribute.Value.Span.SequenceEqual(other.Value.Span);
                    break;
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    // FNV-1a, 32 bit: equal in every process, unlike string hash codes.
    private static int Hash(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
