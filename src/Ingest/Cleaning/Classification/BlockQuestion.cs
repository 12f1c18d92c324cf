namespace Ingest.Cleaning.Classification;

/// <summary>A question about one block of a page, with the features of all.</summary>
internal delegate bool BlockQuestion(PageProfile profile, ReadOnlySpan<float> rows, int block);
