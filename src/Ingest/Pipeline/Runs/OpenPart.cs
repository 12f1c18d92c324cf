namespace Ingest.Pipeline.Runs;

/// <summary>A part that is still growing, as far as it is on disk.</summary>
/// <param name="Index">Which part.</param>
/// <param name="Bytes">Bytes on disk.</param>
/// <param name="Sha256">SHA-256 of these bytes.</param>
/// <param name="Records">Records in them.</param>
/// <param name="Rows">Rows in them.</param>
/// <param name="RawBytes">The same before compression.</param>
internal sealed record OpenPart(int Index, long Bytes, string Sha256, long Records, long Rows, long RawBytes);
