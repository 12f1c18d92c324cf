using System.Text.Json;

namespace Ingest.Pipeline.Runs;

/// <summary>Reads manifests.</summary>
public static class ManifestFile
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RunFolderException">It is missing, or is not a manifest.</exception>
    public static RunManifest Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, RunJson.Default.RunManifest)
                ?? throw new RunFolderException($"{path} is empty: the run did not write it");
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunFolderException($"{path} is missing or is no manifest: the folder holds no finished run", exception);
        }
    }
}
