using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Thrown by a decompressor at the byte where its data is broken; <see cref="InputStream"/> turns it into a defect.</summary>
internal sealed class DamagedStreamException(ReasonCode code, string message) : IOException(message)
{
    public ReasonCode Code { get; } = code;
}
