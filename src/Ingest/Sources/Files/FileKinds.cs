namespace Ingest.Sources.Files;

/// <summary>The little that a file's name tells.</summary>
internal static class FileKinds
{
    /// <summary>Text files that saved sites are full of and that are no pages; programs, such as those beside our samples, are none either.</summary>
    private static readonly string[] NotPages = [".cjs", ".cs", ".css", ".js", ".map", ".mjs", ".svg"];

    /// <summary>The kind a name tells; null where the content has to.</summary>
    public static ContentKind? KindOf(string name) =>
        FileNames.HasExtension(name, ".md", ".markdown") ? ContentKind.Markdown : null;

    /// <summary>Whether the name is that of an HTML page. Flattened text has it often enough, too; so it decides only where the content leaves it open.</summary>
    public static bool IsHtml(string name) => FileNames.HasExtension(name, ".html", ".htm", ".xhtml");

    /// <summary>The extension by which a text file is part of a page and not one; null when it may be a page.</summary>
    public static string? NotAPage(string name)
    {
        foreach (string extension in NotPages)
        {
            if (FileNames.HasExtension(name, extension))
            {
                return extension;
            }
        }

        return null;
    }
}
