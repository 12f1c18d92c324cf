namespace Ingest.Sources;

/// <summary>A container format: recognised by its first bytes, read as a stream of events in the order of the file.</summary>
internal interface ISource
{
    /// <summary>Whether the input is of this format. Decides by content; the name only where bytes cannot tell (CSV against text).</summary>
    bool Recognises(SourceProbe probe);

    /// <summary>Whether reading may go on behind a broken stretch, where the compression around the input allows it.</summary>
    bool ResumesAfterDamage => false;

    /// <summary>Whether it looks for bytes that only UTF-8 and its kin have: what is UTF-16 is then made UTF-8 before it is recognised and read.</summary>
    bool NeedsUtf8 => false;

    /// <summary>
    /// Reads the input to its end. Never throws for bad data: it yields an <see cref="SourceEvent.ItemFaulted"/> and goes on
    /// as far as the format allows. The stream is decompressed already and need not seek.
    /// </summary>
    IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken);
}
