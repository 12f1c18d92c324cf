using System.Formats.Tar;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Sources;
using Ingest.Tests.Sources;

namespace Ingest.Tests.Pipeline.Runs;

public sealed class RetryFeedTests
{
    private static readonly string Rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"text\":\"page {i} {Convert.ToHexString(BitConverter.GetBytes(i * 2654435761L))}\"}}\n"));

    [Fact]
    public void Read_InputThatBrokeOff_GivesEverythingFromThereOn()
    {
        byte[] sound = Reading.Gzip(Rows);
        List<SourceEvent> before = Reading.Of("a.jsonl", sound[..(sound.Length / 2)]);
        List<SourceEvent> whole = Reading.Of("a.jsonl", sound);

        List<SourceEvent> retried = Retry("a.jsonl", sound, RejectsOf(before), out IReadOnlyList<long> positions);

        Assert.Equal(whole.Texts(), [.. before.Texts(), .. retried.Texts()]);
        Assert.Equal(Enumerable.Range(before.Count - 1, 201 - before.Count).Select(i => (long)i), positions);
    }

    [Fact]
    public void Read_InputThatCouldNotBeOpened_GivesEverything()
    {
        List<SourceEvent> before = Reading.Of(new InputFile("a.jsonl", 1));

        Assert.Equal(200, Retry("a.jsonl", Reading.Gzip(Rows), RejectsOf(before), out _).Items().Count);
    }

    [Fact]
    public void Read_FolderThatCouldNotBeOpened_GivesEverythingInIt()
    {
        List<RejectLine> rejects = RejectsOf(Reading.Of(new InputFile("all/closed", null)));

        Assert.Equal(200, Retry("all/closed/deep/a.jsonl", Reading.Gzip(Rows), rejects, out IReadOnlyList<long> positions).Items().Count);
        Assert.Equal(199, positions[^1]);
        Assert.Empty(Retry("all/other.jsonl", Reading.Gzip(Rows), rejects, out _));
    }

    [Fact]
    public void Read_InputThatBreaksOffBeforeWhatIsWanted_GivesTheFaultInItsPlace()
    {
        byte[] sound = Reading.Gzip(Rows);
        RejectLine wanted = Assert.Single(RejectsOf([.. Reading.Of("a.jsonl", sound), .. Reading.Of(new InputFile("a.jsonl", 1))]));

        List<SourceEvent> retried = Retry("a.jsonl", sound[..(sound.Length / 2)], [wanted], out IReadOnlyList<long> positions);

        Assert.Equal("a.jsonl", Assert.Single(retried.Faults()).RestOf);
        Assert.Equal([200L], positions);
    }

    [Fact]
    public void Read_EntryThatBrokeOff_GivesItsRestAndWhatElseWasWanted()
    {
        byte[] sound = Reading.Gzip(Rows);
        List<SourceEvent> before = Reading.Of("a.tar", Tar(sound[..(sound.Length / 2)], "{\"text\":\"mended\""));
        byte[] mended = Tar(sound, "{\"text\":\"mended\"}");

        List<SourceEvent> retried = Retry("a.tar", mended, RejectsOf(before), out IReadOnlyList<long> positions);

        Assert.Equal(202, before.Items().Count + retried.Items().Count);
        Assert.Equal("mended", retried.Texts()[^1]);
        Assert.Equal(Reading.Of("a.tar", mended).Select((item, index) => (item.Location, (long)index)).Where(item => retried.Any(r => r.Location == item.Location)).Select(item => item.Item2), positions);
    }

    [Theory]
    [InlineData("p.html.gz", "./p.html.gz")]
    [InlineData("rt/p.html.gz", "rt//x/../p.html.gz")]
    [InlineData("./p.html.gz", "p.html.gz")]
    public void Read_PageThatWasCut_IsReadAgainByAnySpelling(string before, string now)
    {
        byte[] sound = Reading.Gzip($"<html><body><p>{Rows}</p></body></html>");
        List<RejectLine> rejects = RejectsOf(Reading.Of(before, sound[..(sound.Length / 2)]));

        Assert.Contains(Rows, Assert.Single(Retry(now, sound, rejects, out IReadOnlyList<long> positions).Texts()), StringComparison.Ordinal);
        Assert.Equal([0L], positions);
        Assert.Equal(2, Retry(now, sound[..(sound.Length / 2)], rejects, out positions).Count);
        Assert.Equal([0L, 1L], positions);
    }

    [Fact]
    public void Read_PageThatWasCutInAnArchive_IsReadAgainAndNothingElseThatWasSound()
    {
        byte[] sound = Reading.Gzip($"<html><body><p>{Rows}</p></body></html>");
        List<RejectLine> rejects = RejectsOf(Reading.Of("a.tar", Tar(sound[..(sound.Length / 2)], "{\"text\":\"mended\"", "1.html.gz")));

        List<SourceEvent> retried = Retry("./a.tar", Tar(sound, "{\"text\":\"mended\"}", "1.html.gz"), rejects, out IReadOnlyList<long> positions);

        Assert.Equal(["./a.tar!/1.html.gz", "./a.tar!/3.jsonl"], retried.Select(item => item.Location.SourcePath));
        Assert.Equal([0L, 2L], positions);
    }

    [Fact]
    public void Read_EntryThatLackedOnlyItsEnd_GivesNothingOfWhatFollowsIt()
    {
        byte[] sound = Reading.Gzip(Rows);
        List<RejectLine> rejects = RejectsOf(Reading.Of("a.tar", Tar(sound[..^1], "{\"text\":\"mended\"")));

        List<SourceEvent> retried = Retry("a.tar", Tar(sound, "{\"text\":\"mended\"}"), rejects, out IReadOnlyList<long> positions);

        Assert.Equal("mended", Assert.Single(retried.Texts()));
        Assert.Equal([201L], positions);
    }

    [Fact]
    public void Read_BadItemBetweenOthers_GivesThatItemAlone()
    {
        List<SourceEvent> before = Reading.Of("a.jsonl", "{\"text\":\"a\"}\n{\n{\"text\":\"c\"}\n");

        List<SourceEvent> retried = Retry("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n"u8.ToArray(), RejectsOf(before), out _);

        Assert.Equal(["b"], retried.Texts());
    }

    private static byte[] Tar(byte[] gzip, string last, string first = "1.jsonl.gz")
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in ((string, byte[])[])[(first, gzip), ("2.jsonl", "{\"text\":\"sound\"}\n"u8.ToArray()), ("3.jsonl", System.Text.Encoding.UTF8.GetBytes(last))])
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return stream.ToArray();
    }

    private static List<SourceEvent> Retry(string path, byte[] bytes, IReadOnlyList<RejectLine> rejects, out IReadOnlyList<long> positions)
    {
        var input = new InputFile(path, bytes.Length) { Open = () => new MemoryStream(bytes) };
        var feed = new RetryFeed(new SourceFeed([input], SourceCatalog.CreateReader(new SourceOptions())), rejects);
        List<SourceEvent> events = [.. feed.Read(0, default)];
        positions = [.. events.Select((_, index) => feed.PositionInInput(0, index))];
        return events;
    }

    private static List<RejectLine> RejectsOf(List<SourceEvent> events) =>
        [.. events.Select((item, index) => item is SourceEvent.ItemFaulted faulted
            ? RejectLine.From(new ItemResult(0, index, item.Location, new ItemOutcome.Quarantined(faulted.Fault)), item.Location.SourcePath.Split("!/")[0])
            : null).OfType<RejectLine>()];
}
