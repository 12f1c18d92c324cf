using Ingest.Outcomes;

namespace Ingest.Sources.Archives;

/// <summary>Why an archive's entry, or the archive, is not read.</summary>
internal static class ArchiveCodes
{
    public static readonly ReasonCode NameUnsafe = new("entry-name-unsafe");
    public static readonly ReasonCode NotAFile = new("entry-not-a-file");
    public static readonly ReasonCode Encrypted = new("entry-encrypted");
    public static readonly ReasonCode MethodUnsupported = new("entry-method-unsupported");
    public static readonly ReasonCode ZipDirectoryMissing = new("zip-directory-missing");
    public static readonly ReasonCode ZipDirectoryBroken = new("zip-directory-broken");
    public static readonly ReasonCode ZipEntryBroken = new("zip-entry-broken");
    public static readonly ReasonCode ZipEntriesOverlap = new("zip-entries-overlap");
    public static readonly ReasonCode ZipSizeMismatch = new("zip-size-mismatch");
    public static readonly ReasonCode ZipChecksumMismatch = new("zip-checksum-mismatch");
    public static readonly ReasonCode WaczNotWarc = new("wacz-not-warc");
    public static readonly ReasonCode TarBroken = new("tar-broken");
    public static readonly ReasonCode TarTruncated = new("tar-truncated");
}
