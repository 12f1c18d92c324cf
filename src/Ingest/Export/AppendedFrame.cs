namespace Ingest.Export;

/// <summary>The bytes of a file around and between its records.</summary>
internal sealed record AppendedFrame
{
    /// <summary>At the start; nothing by default.</summary>
    public ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>Between two records that have bytes; nothing by default.</summary>
    public ReadOnlyMemory<byte> Separator { get; init; }

    /// <summary>At the end; nothing by default.</summary>
    public ReadOnlyMemory<byte> Foot { get; init; }
}
