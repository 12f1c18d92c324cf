namespace Ingest.Sources;

/// <summary>A decompressed stream made of members that stand alone, as gzip is: damage in one does not reach the next.</summary>
internal interface IMemberStream
{
    /// <summary>
    /// Where in the compressed file the member begins whose content begins at <paramref name="contentPosition"/>; null when
    /// none begins there. Positions must be asked for in ascending order; one may be asked for again.
    /// </summary>
    long? MemberBeginningAt(long contentPosition);

    /// <summary>How many bytes of content, from the start, lie in members whose checksums have been verified.</summary>
    long VerifiedLength { get; }

    /// <summary>After damage: moves to the next member; false when there is none.</summary>
    bool TryResume();

    /// <summary>Goes to the member that begins at a byte of the compressed file, as if all before it had been read.</summary>
    /// <param name="offset">The byte.</param>
    /// <param name="contentPosition">Where its content stands among the content of all members.</param>
    void MoveTo(long offset, long contentPosition);
}
