using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Thrown by a decompressor at the byte where its data is broken; <see cref="InputStream"/> turns it into a defect.</summary>
internal sealed class DamagedStreamException(StreamDefect defect) : IOException(defect.Message)
{
    public DamagedStreamException(ReasonCode code, string message)
        : this(new StreamDefect(code, message))
    {
    }

    public StreamDefect Defect { get; } = defect;
}
