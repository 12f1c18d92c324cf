using System.Buffers;

namespace Ingest.Parsing;

/// <summary>The names in a <c>class</c> attribute, which the HTML standard parts at its white space.</summary>
internal static class ClassNames
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r\f");

    /// <summary>Where the names stand; some may be empty.</summary>
    public static MemoryExtensions.SpanSplitEnumerator<char> Split(ReadOnlySpan<char> classes) => classes.SplitAny(WhiteSpace);

    /// <summary>Whether some names are among them, in either case.</summary>
    public static bool HasAny(ReadOnlySpan<char> classes, KnownWords names)
    {
        foreach (Range range in Split(classes))
        {
            if (names.Contains(classes[range]))
            {
                return true;
            }
        }

        return false;
    }
}
