using System.Globalization;
using Ingest.Pipeline;

namespace Ingest.Cli.Terminal;

/// <summary>What something came to, in one line on stderr.</summary>
internal static class CountsLine
{
    /// <summary>Writes it.</summary>
    /// <param name="what">What was counted.</param>
    /// <param name="counts">Its counts.</param>
    public static void Write(string what, OutcomeCounts counts) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {counts.Read} items read, {counts.Written} written, {counts.DroppedItems()} dropped, {(counts.Duplicates > 0 ? $"{counts.Duplicates} duplicates, " : "")}{counts.QuarantinedItems()} quarantined"));
}
