using System.IO.Enumeration;

namespace Ingest.Sources;

/// <summary>
/// Patterns where no shell expands them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders. As in a shell, a name that begins with
/// a full stop is matched only by a part that does, and a folder that is matched is read like one that was named.
/// </summary>
internal static class GlobPattern
{
    private static readonly System.Buffers.SearchValues<char> Wildcards = System.Buffers.SearchValues.Create("*?");

    /// <summary>Whether there is anything to expand.</summary>
    public static bool IsPattern(string argument) => argument.AsSpan().IndexOfAny(Wildcards) >= 0;

    /// <summary>Files that match or lie in a folder that does, in ordinal order. What runs wrote counts only where the pattern reaches its very files.</summary>
    public static List<InputFile> Files(string pattern)
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
        bool namesFiles = !wanted.Contains("**");
        var matching = new List<InputFile>();
        foreach ((InputFile file, bool isOutput) in FolderWalk.Walk(folder, entersRuns: namesFiles))
        {
            string[] names = file.Path[prefix.Length..].Split('/');
            if (isOutput ? namesFiles && Matches(names, wanted) : MatchesOrLiesIn(names, wanted) || (file.IsClosedFolder && MayHoldMatches(names, wanted)))
            {
                matching.Add(first == 0 ? file with { Path = file.Path[2..] } : file);
            }
        }

        return matching;
    }

    private static bool MatchesOrLiesIn(string[] names, string[] parts)
    {
        bool matches = false;
        for (int length = names.Length; length > 0 && !matches; length--)
        {
            matches = Matches(names.AsSpan(0, length), parts);
        }

        return matches;
    }

    /// <summary>Whether what matches may lie below, if the name is that of a folder.</summary>
    private static bool MayHoldMatches(string[] names, string[] parts)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (i == parts.Length || (parts[i] != "**" && !Matches(names[i], parts[i])))
            {
                return false;
            }

            if (parts[i] == "**")
            {
                return !Array.Exists(names[i..], IsHidden);
            }
        }

        return names.Length < parts.Length;
    }

    /// <summary>Greedy match with one point to return to, as for a single wildcard: linear in names times parts.</summary>
    private static bool Matches(ReadOnlySpan<string> names, string[] parts)
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
            else if (part < parts.Length && Matches(names[name], parts[part]))
            {
                name++;
                part++;
            }
            else if (returnPart >= 0 && !IsHidden(names[returnName]))
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

    private static bool Matches(string name, string part) =>
        (!IsHidden(name) || IsHidden(part)) && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false);

    private static bool IsHidden(string name) => name.StartsWith('.');
}
