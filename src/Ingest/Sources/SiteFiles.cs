using System.Buffers;
using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Text files that mirrors of sites are full of and that are no pages, by their names: parts of pages, and what servers keep for programs.</summary>
internal static class SiteFiles
{
    /// <summary>Programs, such as those beside our samples, are no pages either.</summary>
    private static readonly string[] PartExtensions = [".cjs", ".cs", ".css", ".js", ".map", ".mjs", ".svg", ".webmanifest"];

    /// <summary>Who may sell advertisements, and whom to tell of a hole.</summary>
    private static readonly string[] TextsForPrograms = ["ads.txt", "app-ads.txt", "security.txt"];

    /// <summary>How a site is installed on a phone; which scripts belong together.</summary>
    private static readonly string[] Manifests = ["asset-manifest.json", "manifest.json"];

    private static readonly SearchValues<string> ManifestFields = SearchValues.Create(["\"entrypoints\"", "\"icons\"", "\"short_name\"", "\"start_url\""], StringComparison.Ordinal);

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
            : TextsForPrograms.Any(Is) || (Manifests.Any(Is) && System.Text.Encoding.UTF8.GetString(head).AsSpan().ContainsAny(ManifestFields))
                ? (SourceCodes.MediaTypeNotAPage, $"{probe.Name} is for programs")
            : null;

        bool Is(string name) => name.Equals(probe.Name, StringComparison.OrdinalIgnoreCase);
    }
}
