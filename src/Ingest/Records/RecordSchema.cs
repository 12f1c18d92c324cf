using System.Reflection;

namespace Ingest.Records;

/// <summary>The JSON Schemas (draft 7) that every JSON record follows. Thread-safe.</summary>
public static class RecordSchema
{
    /// <summary>Schema of page records.</summary>
    public static string Json { get; } = Read("page-record.schema.json");

    /// <summary>Schema of section rows (<c>--per section</c>).</summary>
    public static string SectionRowJson { get; } = Read("section-row.schema.json");

    /// <summary>Schema of chunk rows (<c>--per chunk</c>).</summary>
    public static string ChunkRowJson { get; } = Read("chunk-row.schema.json");

    private static string Read(string name)
    {
        Assembly assembly = typeof(RecordSchema).Assembly;
        using Stream resource = assembly.GetManifestResourceStream($"Ingest.Records.{name}")
            ?? throw new InvalidOperationException($"The library was built without its schema {name}.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
