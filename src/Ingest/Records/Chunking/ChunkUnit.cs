namespace Ingest.Records.Chunking;

/// <summary>What chunks are packed from: a heading, a block, or a piece of a block too large for any chunk.</summary>
/// <param name="Section">Ordinal of its section.</param>
/// <param name="Start">Where it starts in the page's text.</param>
/// <param name="End">Where it ends, exclusive; equal to the start for images, which have no text.</param>
/// <param name="Cost">What it takes of the budget.</param>
/// <param name="Markdown">Its Markdown.</param>
/// <param name="IsHeading">Whether it is the section's heading, which never stands at a chunk's end if it can be avoided.</param>
internal readonly record struct ChunkUnit(int Section, int Start, int End, int Cost, string Markdown, bool IsHeading);
