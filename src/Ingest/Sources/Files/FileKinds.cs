namespace Ingest.Sources.Files;

/// <summary>The little that a file's name tells.</summary>
internal static class FileKinds
{
    /// <summary>The kind a name tells; null where the content has to.</summary>
    public static ContentKind? KindOf(string name) =>
        FileNames.HasExtension(name, ".md", ".markdown") ? ContentKind.Markdown : null;

    /// <summary>Whether the name is that of an HTML page. Flattened text has it often enough, too; so it decides only where the content leaves it open.</summary>
    public static bool IsHtml(string name) => FileNames.HasExtension(name, ".html", ".htm", ".xhtml");
}
