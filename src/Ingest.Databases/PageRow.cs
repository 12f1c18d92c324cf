using Ingest.Records;

namespace Ingest.Databases;

/// <summary>A row of the table of pages.</summary>
/// <param name="Number">Its number in this file, from 1: ids may repeat where the same page came in twice.</param>
/// <param name="Record">The page.</param>
internal sealed record PageRow(long Number, PageRecord Record);
