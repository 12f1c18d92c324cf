using Ingest.Export;
using Ingest.Pipeline.Catalogs;

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
    private const string FolderEnding = ".run";

    private static readonly (string Ending, string Format)[] Aliases = [(".sqlite", "sqlite"), (".sqlite3", "sqlite"), (".ndjson", "jsonl")];

    /// <summary>Reads what was named. A folder that is there already stays one, whatever its name.</summary>
    public static OutputTarget Of(string output)
    {
        CompressionKind compression = OutputCompression.FromName(output);
        string ending = Path.GetExtension(compression == CompressionKind.None ? output : Path.GetFileNameWithoutExtension(output));
        return !Directory.Exists(output) && FormatOf(ending) is { } format
            ? new OutputTarget(output + FolderEnding, Path.Combine("..", Path.GetFileName(output)), format, compression)
            : new OutputTarget(output, null, null, CompressionKind.None);
    }

    /// <summary>The folder of a finished run, named by it or by its file.</summary>
    public static string FolderOf(string output) => File.Exists(output) && Directory.Exists(output + FolderEnding) ? output + FolderEnding : output;

    /// <summary>Where a file of a run stands, as a person would say it: one beside the folder without the way through it.</summary>
    public static string PathOf(string folder, string name) =>
        name.StartsWith("..", StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(folder) ?? "", Path.GetFileName(name)) : Path.Combine(folder, name);

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
