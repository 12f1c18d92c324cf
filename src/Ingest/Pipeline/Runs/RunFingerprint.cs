using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>What makes two runs the same: program, options and inputs. Only the same run may go on where another stopped.</summary>
internal static class RunFingerprint
{
    /// <summary>Version of Ingest, for people.</summary>
    public static string IngestVersion { get; } = typeof(RunFingerprint).Assembly.GetName().Version!.ToString(3);

    /// <summary>Identity of this very build. Builds are deterministic, so the module's id changes exactly when the code does.</summary>
    public static string Program { get; } = typeof(RunFingerprint).Module.ModuleVersionId.ToString();

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Of(FolderRunRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Program);
        foreach ((string name, string value) in request.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            Add(hash, value);
        }

        foreach (InputFile input in request.Feed.Inputs)
        {
            Add(hash, input.Path);
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{input.Size}/{input.Changed}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\0"u8);
    }
}
