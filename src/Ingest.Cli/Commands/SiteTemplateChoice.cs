using System.Security.Cryptography;
using Ingest.Cleaning;
using Ingest.Cli.Settings;
using Ingest.Pipeline;

namespace Ingest.Cli.Commands;

/// <summary>What <c>--site-templates</c> comes to: nothing, a file read, or a first pass over the inputs.</summary>
internal static class SiteTemplateChoice
{
    private const string Off = "off";
    private const string Auto = "auto";
    private const string HashName = "site-templates-sha256";

    /// <summary>Options with the templates of a file, where one is named.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    /// <exception cref="SettingsException"><c>auto</c> where there is no whole dump to read twice.</exception>
    public static PipelineOptions FromFile(RunSettings settings) => settings.SiteTemplates switch
    {
        Off => settings.Pipeline,
        Auto => throw new SettingsException(["--site-templates auto reads the whole dump first, which this command does not: learn them with ingest templates INPUT... -o FILE, and name the file"]),
        _ => settings.Pipeline with { SiteTemplates = Read(settings.SiteTemplates) },
    };

    /// <summary>Options with the templates a run wants, learned from its own inputs where it says so.</summary>
    public static async Task<PipelineOptions> ForRunAsync(RunSettings settings, Func<IngestPipeline, IItemFeed> open, CancellationToken cancellationToken)
    {
        if (settings.SiteTemplates != Auto)
        {
            return FromFile(settings);
        }

        IngestPipeline first = new IngestPipelineBuilder { Options = settings.Pipeline }.Build();
        IItemFeed feed = open(first);
        if (feed.Inputs.Any(input => !input.CanBeReadAgain))
        {
            throw new SettingsException(["--site-templates auto reads the input twice, and standard input can be read but once: name files, or templates learned before"]);
        }

        ISiteTemplates templates = await first.LearnAsync(feed, cancellationToken).ConfigureAwait(false);
        if (settings.Verbosity >= 0)
        {
            Console.Error.WriteLine($"site templates: {templates.HostCount} hosts");
        }

        return settings.Pipeline with { SiteTemplates = templates };
    }

    /// <summary>The settings that make a run what it is, with the content of a file of templates beside its name.</summary>
    public static IReadOnlyDictionary<string, string> Identify(RunSettings settings, IReadOnlyDictionary<string, string> shaping)
    {
        if (settings.SiteTemplates is Off or Auto)
        {
            return shaping;
        }

        return new Dictionary<string, string>(shaping, StringComparer.Ordinal)
        {
            [HashName] = HashOf(settings.SiteTemplates),
        };
    }

    /// <summary>Requires that the file of templates is the one a plan or run was made with, on whichever machine this is.</summary>
    /// <param name="settings">Settings of the plan or run.</param>
    /// <param name="planned">Its options, with the file's hash.</param>
    /// <param name="what"><c>plan</c> or <c>run</c>.</param>
    /// <exception cref="InputException">It is another one.</exception>
    public static void RequireSame(RunSettings settings, IReadOnlyDictionary<string, string> planned, string what = "plan")
    {
        if (planned.GetValueOrDefault(HashName) is { } hash && HashOf(settings.SiteTemplates) != hash)
        {
            throw new InputException([$"--site-templates {settings.SiteTemplates}: the file here is not the one the {what} was made with; copy that one to this machine, or {what} again"]);
        }
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static ISiteTemplates Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return IngestPipeline.ReadSiteTemplates(file);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException([$"--site-templates {path}: {exception.Message}"]);
        }
    }
}
