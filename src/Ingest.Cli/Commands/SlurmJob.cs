using System.Globalization;

namespace Ingest.Cli.Commands;

/// <summary>
/// The two jobs of a sharded run. What is done is known from markers alone, never from Slurm: a job may be forgotten, requeued, or run
/// twice at the same time.
/// </summary>
/// <param name="Folder">Folder of the plan.</param>
/// <param name="Output">Output folder of the merge.</param>
/// <param name="Shards">Shards of the plan; told to the tasks, because an array sent again for some of them has another length.</param>
/// <param name="Missing">Shards that are not done.</param>
/// <param name="Program">How the nodes call ingest.</param>
internal sealed record SlurmJob(string Folder, string Output, int Shards, IReadOnlyList<int> Missing, string Program)
{
    /// <summary>Shards running at the same time.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>Times a failed shard is started again.</summary>
    public int Requeues { get; init; } = 3;

    /// <summary>Further words for sbatch.</summary>
    public IReadOnlyList<string> SubmitWords { get; init; } = [];

    /// <summary>
    /// One task per missing shard. Under srun SIGTERM arrives at once; under the batch script it would come seconds late. Slurm does not
    /// requeue what was killed, so the script does, a bounded number of times. Exit code 1 is a finished shard with quarantined items.
    /// </summary>
    public string ArrayScript() => string.Create(CultureInfo.InvariantCulture, $$"""
        #!/bin/bash
        #SBATCH --job-name=ingest
        #SBATCH --array={{ShardList.Of(Missing)}}%{{AtOnce}}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output={{LogPath("shard-%a.out")}}
        srun --ntasks=1 {{Program}} run --plan {{Quoted(Folder)}} --shard "$SLURM_ARRAY_TASK_ID/{{Shards}}"
        code=$?
        if [ "$code" -gt 1 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt {{Requeues}} ]; then
            exec scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
        fi
        [ "$code" -le 1 ]

        """);

    /// <summary>Joins the shards; runs after the array however it ended, and says what is missing.</summary>
    public string MergeScript() => $"""
        #!/bin/bash
        #SBATCH --job-name=ingest-merge
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output={LogPath("merge.out")}
        srun --ntasks=1 {Program} merge {Quoted(Folder)} -o {Quoted(Output)} --overwrite
        code=$?
        [ "$code" -le 1 ]

        """;

    /// <summary>A script with <see cref="SubmitWords"/> in it, for whoever submits it without them.</summary>
    public string Standalone(string script)
    {
        int first = script.IndexOf('\n', StringComparison.Ordinal) + 1;
        return SubmitWords.Count == 0 ? script : script.Insert(first, $"#SBATCH {string.Join(' ', SubmitWords.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word))}\n");
    }

    /// <summary>A path as one word of a shell, absolute.</summary>
    public static string Quoted(string path) => $"'{Path.GetFullPath(path).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string LogPath(string name) => Path.Combine(Path.GetFullPath(Folder), name);
}
