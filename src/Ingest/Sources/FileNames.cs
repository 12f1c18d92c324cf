namespace Ingest.Sources;

/// <summary>What the name of an input tells of its content.</summary>
internal static class FileNames
{
    /// <summary>Whether a name ends in one of these, in either case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="extensions">Extensions with their dots (<c>.csv</c>).</param>
    public static bool HasExtension(string name, params ReadOnlySpan<string> extensions)
    {
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
