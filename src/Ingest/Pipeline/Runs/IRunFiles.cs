namespace Ingest.Pipeline.Runs;

/// <summary>The file operations of a run's output, in one place so that tests can make any of them fail.</summary>
internal interface IRunFiles
{
    /// <summary>Creates or empties a file.</summary>
    Stream Create(string path);

    /// <summary>Opens a file for appending after cutting it to a length.</summary>
    Stream OpenAt(string path, long length);

    /// <summary>Brings what was written to the disk itself.</summary>
    void FlushToDisk(Stream stream);

    /// <summary>Renames within a folder, replacing what is there; atomic.</summary>
    void Rename(string from, string to);
}
