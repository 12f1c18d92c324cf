using System.IO.Enumeration;

namespace Ingest.Sources;

/// <summary>File patterns for shells that do not expand them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class GlobPattern
{
    private static readonly System.Buffers.SearchValues<char> Wildcards = System.Buffers.SearchValues.Create("*?");

    /// <summary>Whether there is anything to expand.</summary>
    public static bool IsPattern(string argument) => argument.AsSpan().IndexOfAny(Wildcards) >= 0;

    /// <summary>Files that match, in ordinal order.</summary>
    public static List<InputFile> Files(string pattern, List<string> problems)
    {
        string[] parts = pattern.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\').Split('/');
        int first = Array.FindIndex(parts, IsPattern);
        string root = string.Join('/', parts[..first]);
        string folder = root.Length > 0 ? root : first > 0 ? "/" : ".";
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string prefix = first == 0 ? "./" : root + "/";
        string[] wanted = parts[first..];
        var matching = new List<InputFile>();
        foreach (InputFile file in FolderWalk.Files(folder, problems))
        {
            if (Matches(file.Path[prefix.Length..].Split('/'), wanted))
            {
                matching.Add(first == 0 ? file with { Path = file.Path[2..] } : file);
            }
        }

        return matching;
    }

    /// <summary>Greedy match with one point to return to, as for a single wildcard: linear in names times parts.</summary>
    private static bool Matches(string[] names, string[] parts)
    {
        int name = 0;
        int part = 0;
        int returnName = -1;
        int returnPart = -1;
        while (name < names.Length)
        {
            if (part < parts.Length && parts[part] == "**")
            {
                (returnName, returnPart) = (name, ++part);
            }
            else if (part < parts.Length && FileSystemName.MatchesSimpleExpression(parts[part], names[name], ignoreCase: false))
            {
                name++;
                part++;
            }
            else if (returnPart >= 0)
            {
                (name, part) = (++returnName, returnPart);
            }
            else
            {
                return false;
            }
        }

        return part == parts.Length || (part == parts.Length - 1 && parts[part] == "**");
    }
}
