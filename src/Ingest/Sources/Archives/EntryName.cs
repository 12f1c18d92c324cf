namespace Ingest.Sources.Archives;

/// <summary>Names of entries. Nothing is ever extracted, but a name that would leave its folder is hostile and says so.</summary>
internal static class EntryName
{
    /// <summary>Whether the name stays below the archive: relative, no step upwards, no drive, no control characters.</summary>
    public static bool IsSafe(string name)
    {
        ReadOnlySpan<char> rest = name;
        if (rest.IsEmpty || rest[0] is '/' or '\\' || (rest.Length > 1 && rest[1] == ':'))
        {
            return false;
        }

        foreach (Range part in rest.SplitAny('/', '\\'))
        {
            if (rest[part] is "..")
            {
                return false;
            }
        }

        return !rest.ContainsAnyInRange('\0', '\u001F');
    }

    /// <summary>The name fit for a message.</summary>
    public static string Shown(string name)
    {
        string shown = string.Create(Math.Min(name.Length, 200), name, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
            }
        });
        return shown.Length == 0 ? "(no name)" : shown;
    }
}
