using System.Globalization;
using System.Text;

namespace Ingest.Cli.Tests;

/// <summary>A temporary folder with small dumps in it.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-cli-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>A JSONL dump of some pages; each line that is asked for is broken.</summary>
    public void WriteDump(string name, int pages, params int[] broken)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pages; i++)
        {
            text.Append(broken.Contains(i) ? "{\"id\": broken\n" : Page(i));
        }

        Write(name, text.ToString());
    }

    public Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(Path, arguments);

    /// <summary>Names and bytes of everything in a folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents(string folder) =>
        Directory.EnumerateFiles(PathOf(folder)).ToDictionary(file => System.IO.Path.GetFileName(file)!, File.ReadAllBytes, StringComparer.Ordinal);

    private static string Page(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"id\": \"p{number}\", \"url\": \"https://example.org/{number}\", \"html\": \"<html><head><title>Page {number}</title></head><body><h1>Page {number}</h1><p>A paragraph about the number {number}, long enough to be read as running text by anyone who looks at it.</p><h2>More</h2><p>Another paragraph that says {number * 7} and goes on for a while, as paragraphs do.</p></body></html>\"}}\n");
}
