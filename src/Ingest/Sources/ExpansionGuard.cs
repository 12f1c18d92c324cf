using System.Globalization;

namespace Ingest.Sources;

/// <summary>
/// Counts the bytes that all decompressors of one input really give, whatever sizes its headers claim, and stops them when they
/// outgrow the raw bytes read. One guard for the whole input, so that bombs inside bombs do not multiply.
/// </summary>
internal sealed class ExpansionGuard(SourceOptions options, Func<long> rawBytes)
{
    /// <summary>Below this a high ratio harms nobody.</summary>
    private const long FreeBytes = 64L << 20;

    private long _expanded;

    /// <summary>Counts a read; the defect to stop with, or null.</summary>
    public StreamDefect? Count(int bytes)
    {
        _expanded += bytes;
        return _expanded > FreeBytes && _expanded - FreeBytes > rawBytes() * options.MaximumExpansionRatio
            ? new StreamDefect(SourceCodes.ExpansionTooHigh, string.Create(
                CultureInfo.InvariantCulture,
                $"{rawBytes()} bytes became {_expanded}, more than {options.MaximumExpansionRatio} for each: a decompression bomb"))
            : null;
    }
}
