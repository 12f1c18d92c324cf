using Ingest.Cli.Settings;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Cli.Commands;

/// <summary>
/// What <c>-o</c> names: a folder, or, by its ending, one file. Rejects and manifest of a run into a file stand in a folder of the
/// file's name and <c>.run</c>, so that the file can be loaded as it is and the run can still be resumed and verified.
/// </summary>
/// <param name="Folder">The run's folder.</param>
/// <param name="FileName">The file as seen from the folder; null where the records stand in the folder.</param>
/// <param name="Format">Format that the name asks for; null for a folder.</param>
/// <param name="Compression">Compression that the name asks for.</param>
internal sealed record OutputTarget(string Folder, string? FileName, string? Format, CompressionKind Compression)
{
    private static readonly (string Ending, string Format)[] Aliases = [(".sqlite", "sqlite"), (".sqlite3", "sqlite"), (".ndjson", "jsonl")];

    /// <summary>Reads what was named. A folder that is there already stays one, whatever its name; so does what ends in a slash.</summary>
    /// <exception cref="SettingsException">The name is empty, stands for stdout, or is that of a file in no format that is written.</exception>
    public static OutputTarget Of(string output)
    {
        if (output is "" or "-")
        {
            throw new SettingsException([$"--output is '{output}': it has to be a folder or a file"]);
        }

        CompressionKind compression = OutputCompression.FromName(output);
        string ending = Path.GetExtension(compression == CompressionKind.None ? output : Path.GetFileNameWithoutExtension(output));
        if (Directory.Exists(output))
        {
            return new OutputTarget(output, null, null, CompressionKind.None);
        }

        if (FormatOf(ending) is { } format)
        {
            return new OutputTarget(output + RunOutput.FolderEnding, Path.Combine("..", Path.GetFileName(output)), format, compression);
        }

        return compression == CompressionKind.None && !IsOfAFile(output, ending)
            ? new OutputTarget(output, null, null, CompressionKind.None)
            : throw new SettingsException([$"{output}: no format is written under this name; a file ends in {string.Join(' ', Endings())}, some with .gz or .zst behind; a folder of this name is {output}{Path.AltDirectorySeparatorChar}"]);
    }

    /// <summary>Whether an exception came because the folder could not be made; its own message often names another thing.</summary>
    public bool CouldNotBeMade(Exception exception) => exception is IOException or UnauthorizedAccessException && !Directory.Exists(Folder);

    /// <summary>What is said then.</summary>
    public InputException CannotWrite(Exception exception) => new([$"cannot write to {Folder}: {exception.Message}"]);

    /// <summary>The folder of a finished run, named by it or by its file, which may be gone.</summary>
    public static string FolderOf(string output) => !Directory.Exists(output) && Directory.Exists(output + RunOutput.FolderEnding) ? output + RunOutput.FolderEnding : output;

    /// <summary>Where a file of a run stands, as a person would say it: one beside the folder without the way through it.</summary>
    public static string PathOf(string folder, string name) =>
        name.StartsWith("..", StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(folder) ?? "", Path.GetFileName(name)) : Path.Combine(folder, name);

    // Endings of files are short and hold a letter; run-1.2 and .out are names of folders.
    private static bool IsOfAFile(string output, string ending) =>
        ending.Length is > 1 and <= 6 && ending.Length < Path.GetFileName(output).Length && ending.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0 && ending.Skip(1).All(char.IsAsciiLetterOrDigit);

    private static IEnumerable<string> Endings() =>
        LayoutFactory.Formats.Select(entry => entry.Create(new ExportOptions()).FileExtension).Concat(Aliases.Select(alias => alias.Ending)).Distinct();

    private static string? FormatOf(string ending)
    {
        foreach ((string alias, string format) in Aliases)
        {
            if (alias.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        foreach (CatalogEntry<IExporter, ExportOptions> entry in LayoutFactory.Formats)
        {
            if (entry.Create(new ExportOptions()).FileExtension.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Name;
            }
        }

        return null;
    }
}
