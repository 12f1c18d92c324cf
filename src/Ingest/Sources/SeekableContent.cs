using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>
/// Formats with their directory at the end (ZIP, Parquet) need to seek. A file is read where it lies; what comes out of a pipe,
/// a compression or another archive is held in memory, within a limit, for nothing is ever written to disk.
/// </summary>
internal static class SeekableContent
{
    private static readonly ReasonCode TooLargeToHold = new("archive-too-large-to-buffer");

    /// <summary>A stream that seeks; null with the fault that says why there is none.</summary>
    public static Stream? Open(SourceInput input, out SourceEvent? fault)
    {
        fault = null;
        if (input.Content.Seekable is { } seekable)
        {
            return seekable;
        }

        var location = new ItemLocation(input.Path);
        long limit = input.Options.MaximumBufferedArchiveBytes;
        if (!ItemBytes.TryReadToEnd(input.Content, limit, out byte[] bytes))
        {
            fault = SourceReport.Fault(location, TooLargeToHold, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"this format cannot be read as a stream, and the {limit} bytes that may be held in memory are not enough; unpack it first"));
            return null;
        }

        if (input.Content.TryTakeDefect(out StreamDefect? defect))
        {
            fault = SourceReport.Fault(location, defect);
            return null;
        }

        return new MemoryStream(bytes, writable: false);
    }
}
