using Ingest.Records;

namespace Ingest.Databases;

/// <summary>A row of the table of sections.</summary>
/// <param name="PageNumber">Number of its page in this file, from 1: the foreign key.</param>
/// <param name="Number">Its own number in this file, from 1.</param>
/// <param name="Record">The section.</param>
internal sealed record SectionRow(long PageNumber, long Number, SectionRecord Record);
