using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Tests.Pipeline.Runs.Shards;

public sealed class ExclusiveMoveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void TryMove_FourAtOnce_OneSucceeds()
    {
        const int Movers = 4;
        for (int round = 0; round < 500; round++)
        {
            string target = PathOf($"target-{round}");
            string[] sources = [.. Enumerable.Range(0, Movers).Select(mover => Write($"{round}-{mover}", $"{mover}"))];
            var won = new bool[Movers];
            using var start = new Barrier(Movers);
            Thread[] threads = [.. Enumerable.Range(0, Movers).Select(mover => new Thread(() =>
            {
                start.SignalAndWait();
                won[mover] = ExclusiveMove.TryMove(sources[mover], target);
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            int winner = Array.IndexOf(won, true);
            Assert.Single(won, true);
            Assert.Equal($"{winner}", File.ReadAllText(target));
            Assert.Equal(won.Select(moved => !moved), sources.Select(File.Exists));
        }
    }

    [Fact]
    public void TryMove_NameTaken_LeavesBoth()
    {
        string source = Write("source", "new");
        string target = Write("target", "old");

        Assert.False(ExclusiveMove.TryMove(source, target));
        Assert.Equal("new", File.ReadAllText(source));
        Assert.Equal("old", File.ReadAllText(target));
    }

    [Fact]
    public void TryMove_NoFolder_Throws() =>
        Assert.ThrowsAny<IOException>(() => ExclusiveMove.TryMove(Write("source", "new"), PathOf(Path.Combine("missing", "target"))));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }
}
