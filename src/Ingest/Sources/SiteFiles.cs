using System.Buffers;
using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Text files that mirrors of sites are full of and that are no pages, by their names: parts of pages, and what servers keep for programs.</summary>
internal static class SiteFiles
{
    /// <summary>Programs, such as those beside our samples, are no pages either; <c>.js.download</c> is what Chrome calls the scripts of a page it saves.</summary>
    private static readonly string[] PartExtensions = [".cjs", ".cs", ".css", ".js", ".js.download", ".map", ".mjs", ".svg", ".webmanifest"];

    /// <summary>Who may sell advertisements, whom to tell of a hole, and what HTTrack and wget write beside what they fetch.</summary>
    private static readonly string[] TextsForPrograms = ["ads.txt", "app-ads.txt", "cookies.txt", "doit.log", "hts-log.txt", "new.lst", "security.txt", "wget-log"];

    /// <summary>How a site is installed on a phone; which scripts belong together.</summary>
    private static readonly string[] Manifests = ["asset-manifest.json", "manifest.json"];

    private static readonly SearchValues<string> ManifestFields = SearchValues.Create(["\"entrypoints\"", "\"icons\"", "\"short_name\"", "\"start_url\""], StringComparison.Ordinal);

    /// <summary>Whether the file is JSON that a site holds for programs, by its name and its fields.</summary>
    public static bool IsManifest(SourceProbe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        return FileNames.HasExtension(probe.Name, ".webmanifest") || (FileNames.HasExtension(probe.Name, ".map") && IsSourceMap(head))
            || (Manifests.Contains(probe.Name, StringComparer.OrdinalIgnoreCase) && !TextSniffer.IsHtml(head)
                && System.Text.Encoding.UTF8.GetString(head).AsSpan().ContainsAny(ManifestFields));
    }

    /// <summary>Why the file is no page; null when it may be one, or hold some.</summary>
    public static (ReasonCode Code, string Detail)? Find(SourceProbe probe)
    {
        foreach (string extension in PartExtensions)
        {
            if (FileNames.HasExtension(probe.Name, extension))
            {
                return (SourceCodes.MediaTypeNotAPage, $"a file named {extension} is part of a page, not one");
            }
        }

        // What a server answers that has no such file is a page of it.
        ReadOnlySpan<byte> head = probe.Head.Span;
        return TextSniffer.IsHtml(head) ? null
            : Is("robots.txt") ? (SourceCodes.RobotsFile, "robots.txt tells crawlers where to go")
            : TextsForPrograms.Any(Is) || IsManifest(probe) ? (SourceCodes.MediaTypeNotAPage, $"{probe.Name} is for programs")
            : IsStyleSheet(head) && !FileNames.HasExtension(probe.Name, ".txt", ".md", ".markdown") ? (SourceCodes.MediaTypeNotAPage, "a style sheet")
            : null;

        bool Is(string name) => name.Equals(probe.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the bytes open a map from a script, or a style sheet, to its sources, whose first field is most often its version.</summary>
    private static bool IsSourceMap(ReadOnlySpan<byte> head) =>
        head.IndexOf("\"version\""u8) >= 0 && (head.IndexOf("\"sources\""u8) >= 0 || head.IndexOf("\"mappings\""u8) >= 0 || head.IndexOf("\"sections\""u8) >= 0);

    /// <summary>Whether the bytes open a style sheet as those of fonts do, which have no names that tell (<c>css2</c>).</summary>
    private static bool IsStyleSheet(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        while (head.StartsWith("/*"u8) && head.IndexOf("*/"u8) is var end and > 0)
        {
            head = head[(end + 2)..].TrimStart(" \t\r\n"u8);
        }

        return head.StartsWith("@font-face"u8) || head.StartsWith("@charset \""u8) || head.StartsWith("@import url("u8);
    }
}
