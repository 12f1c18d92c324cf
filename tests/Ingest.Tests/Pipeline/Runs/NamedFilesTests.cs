using Ingest.Pipeline.Runs;

namespace Ingest.Tests.Pipeline.Runs;

public sealed class NamedFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ingest-named-").FullName;

    public NamedFilesTests()
    {
        foreach (string file in (string[])["out/records.jsonl", "out/records-00001.jsonl.gz", "out/manifest.json", "out/in/records.jsonl", "out/page.html", "s.jsonl", "s.jsonl.run/rejects.jsonl", "t.jsonl"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), "");
        }

        Directory.CreateSymbolicLink(PathOf("link"), "out");
        Directory.CreateSymbolicLink(PathOf("here"), root);
        File.CreateSymbolicLink(PathOf("chain"), Path.Combine("here", "link", "records.jsonl"));
        File.CreateSymbolicLink(PathOf("ring"), "ring");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("out/records.jsonl", "out", null, true)]
    [InlineData("out/records-00001.jsonl.gz", "out/", null, true)]
    [InlineData("out/manifest.json", "new/../out", null, true)]
    [InlineData("link/records.jsonl", "out", null, true)]
    [InlineData("out/records.jsonl", "here/link", null, true)]
    [InlineData("chain", "out", null, true)]
    [InlineData("here/s.jsonl", "s.jsonl.run", "../s.jsonl", true)]
    [InlineData("s.jsonl", "here/s.jsonl.run", "../s.jsonl", true)]
    [InlineData("s.jsonl.run/rejects.jsonl", "s.jsonl.run", "../s.jsonl", true)]
    [InlineData("t.jsonl", "s.jsonl.run", "../s.jsonl", false)]
    [InlineData("out/in/records.jsonl", "out", null, false)]
    [InlineData("out/page.html", "out", null, false)]
    [InlineData("out/records.jsonl", "out/in", null, false)]
    [InlineData("out/records.jsonl", "new", null, false)]
    [InlineData("ring", "out", null, false)]
    [InlineData("missing", "out", null, false)]
    public void FirstOfRun_File_IsFoundWhereTheRunWouldWriteIt(string file, string folder, string? fileName, bool expected) =>
        Assert.Equal(expected ? PathOf(file) : null, new NamedFiles(["-", PathOf("t.jsonl"), PathOf(file)]).FirstOfRun(PathOf(folder), fileName));

    [Theory]
    [InlineData("chain", true)]
    [InlineData("out/./records.jsonl", true)]
    [InlineData("here/out/records.jsonl", true)]
    [InlineData("out/new.jsonl", false)]
    public void FirstAt_File_IsFoundByAnyName(string written, bool expected)
    {
        Assert.Equal(expected ? PathOf("out/records.jsonl") : null, new NamedFiles(["-", PathOf("out/records.jsonl")]).FirstAt(PathOf(written)));
        Assert.Equal(expected ? PathOf("chain") : null, new NamedFiles([PathOf("chain")]).FirstAt(PathOf(written)));
    }

    private string PathOf(string name) => Path.Combine(root, name);
}
