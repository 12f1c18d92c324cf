using System.Security.Cryptography;

namespace Ingest.Pipeline.Runs.Merging;

/// <summary>A finished run's output.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Identity">SHA-256 of the manifest: two outputs with the same one hold the same run.</param>
internal sealed record FinishedRun(string Name, string Folder, RunManifest Manifest, string Identity)
{
    /// <summary>Opens it.</summary>
    /// <param name="name">As the user named it.</param>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="RunFolderException">It holds no run, or an unfinished one.</exception>
    public static FinishedRun Open(string name, string folder)
    {
        string manifest = Path.Combine(folder, RunFolder.ManifestName);
        return RunFolder.StateOf(folder) switch
        {
            RunFolderState.Complete => new FinishedRun(name, folder, ManifestFile.Read(manifest), IdentityOf(manifest)),
            RunFolderState.Unfinished => throw new RunFolderException($"{name}: the run in it is not finished; repeat its command, which goes on from there, and merge then"),
            _ when !Directory.Exists(folder) => throw new RunFolderException($"{name}: {(File.Exists(folder) ? "no run of a file of this name is known, there is no .run folder beside it" : "there is no such folder")}; name the output folder of a run, or its file such as pages.jsonl with pages.jsonl.run beside it"),
            _ => throw new RunFolderException($"{name}: holds no finished run, there is no {RunFolder.ManifestName}; name the output folder of a run, or its file such as pages.jsonl with pages.jsonl.run beside it"),
        };
    }

    /// <summary>Requires that files, checksums and counts are what the manifest says.</summary>
    /// <exception cref="RunFolderException">They are not.</exception>
    public void RequireWhole()
    {
        if (RunVerifier.Verify(Folder) is { Count: > 0 } problems)
        {
            throw new RunFolderException(string.Join('\n', problems.Select(problem => $"{Name}: {problem}").Append($"{Name}: nothing was merged; do that run again with --overwrite, or leave it out")));
        }
    }

    private static string IdentityOf(string manifest) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(manifest)));
}
