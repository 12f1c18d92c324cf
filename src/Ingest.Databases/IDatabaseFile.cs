namespace Ingest.Databases;

/// <summary>A database file being filled.</summary>
internal interface IDatabaseFile : IDisposable
{
    /// <summary>Appends pages with their sections.</summary>
    void Append(IReadOnlyList<PageRow> pages, IReadOnlyList<SectionRow> sections);

    /// <summary>Builds the indexes and closes the file, so that it can be copied.</summary>
    void Complete();
}
