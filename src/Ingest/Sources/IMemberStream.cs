namespace Ingest.Sources;

/// <summary>A decompressed stream made of members that stand alone, as gzip is: damage in one does not reach the next.</summary>
internal interface IMemberStream
{
    /// <summary>
    /// Where in the compressed file the member begins whose content begins at <paramref name="contentPosition"/>; null when
    /// none begins there. Positions must be asked for in ascending order.
    /// </summary>
    long? MemberBeginningAt(long contentPosition);

    /// <summary>How many bytes of content, from the start, lie in members whose checksums have been verified.</summary>
    long VerifiedLength { get; }

    /// <summary>After damage: moves to the next member; false when there is none.</summary>
    bool TryResume();
}
