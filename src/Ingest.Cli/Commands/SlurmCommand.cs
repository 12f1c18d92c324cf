using System.CommandLine;
using System.Diagnostics;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest slurm</c>: the shards of a plan as Slurm jobs.</summary>
internal static class SlurmCommand
{
    public static Command Create() => new("slurm", "Run a plan's missing shards on Slurm.")
    {
        Make("script", "Write the job scripts into the plan's folder and print how to submit them.", WriteScripts),
        Make("submit", "Submit an array over the missing shards, and the merge behind it.", Submit),
    };

    private static Command Make(string name, string summary, Func<SlurmJob, int> act)
    {
        var folder = new Argument<string>("W") { Description = "folder of the plan, on a file system that all nodes share" };
        var output = new Option<string>("--output", "-o") { Description = "output folder of the merge", HelpName = "OUT", Required = true };
        var atOnce = new Option<int>("--at-once") { Description = "shards running at the same time", HelpName = "N", DefaultValueFactory = _ => 64 };
        var requeues = new Option<int>("--requeues") { Description = "times a failed shard is started again", HelpName = "N", DefaultValueFactory = _ => 3 };
        var program = new Option<string>("--ingest") { Description = "how the nodes call ingest", HelpName = "COMMAND", DefaultValueFactory = _ => "ingest" };
        var extra = new Option<string[]>("--sbatch") { Description = "further words for sbatch, such as --sbatch=--partition=low", HelpName = "WORD" };
        var command = new Command(name, summary) { folder, output, atOnce, requeues, program, extra };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(folder);
            var workspace = new ShardWorkspace(path);
            ShardPlan plan = workspace.ReadPlan();
            string merged = parsed.GetRequiredValue(output);
            // Wrong names are refused here and not by a job of the night.
            _ = OutputTarget.Of(merged);
            return act(new SlurmJob(path, merged, plan.Shards.Count, ShardMerge.Missing(workspace, plan), parsed.GetRequiredValue(program))
            {
                AtOnce = parsed.GetValue(atOnce),
                Requeues = parsed.GetValue(requeues),
                SubmitWords = parsed.GetValue(extra) ?? [],
            });
        });
        return command;
    }

    private static int WriteScripts(SlurmJob job)
    {
        string merge = WriteScript(job, "merge.sbatch", job.MergeScript());
        if (job.Missing.Count == 0)
        {
            Console.Out.WriteLine($"sbatch {merge}");
            return ExitCode.Success;
        }

        Console.Out.WriteLine($"shards=$(sbatch --parsable {WriteScript(job, "shards.sbatch", job.ArrayScript())})");
        Console.Out.WriteLine($"sbatch --dependency=afterany:\"${{shards%%;*}}\" {merge}");
        return ExitCode.Success;
    }

    private static string WriteScript(SlurmJob job, string name, string script)
    {
        string path = Path.Combine(job.Folder, name);
        File.WriteAllText(path, job.Standalone(script));
        return SlurmJob.Quoted(path);
    }

    private static int Submit(SlurmJob job)
    {
        string dependency = "";
        if (job.Missing.Count > 0)
        {
            string array = Sbatch(job, job.ArrayScript(), "");
            Console.Error.WriteLine($"submitted array {array} over shards {ShardList.Of(job.Missing)}");
            dependency = $"--dependency=afterany:{array}";
        }

        Console.Error.WriteLine($"submitted merge {Sbatch(job, job.MergeScript(), dependency)}");
        return ExitCode.Success;
    }

    private static string Sbatch(SlurmJob job, string script, string word)
    {
        var start = new ProcessStartInfo("sbatch") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])["--parsable", .. job.SubmitWords, .. word.Length > 0 ? [word] : Array.Empty<string>()])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = StartProcess(start);
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        string id = process.StandardOutput.ReadToEnd().Trim().Split(';')[0];
        process.WaitForExit();
        return process.ExitCode == 0 ? id : throw new InputException([$"sbatch refused the job (exit code {process.ExitCode})"]);
    }

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InputException(["sbatch is not on the PATH: submit from a machine of the cluster, or print the scripts with ingest slurm script"]);
        }
    }
}
