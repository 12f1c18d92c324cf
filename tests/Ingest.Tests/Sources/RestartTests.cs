using System.Text;
using CsCheck;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

/// <summary>Reading that begins at an event's place gives that event and all behind it, to the letter, as reading from the start does.</summary>
public sealed class RestartTests
{
    private static readonly SourceOptions Options = new() { MaximumItemBytes = 3_000 };

    /// <summary>Small inputs in which everything occurs that reading past keeps count of, and how many places they have at least.</summary>
    private static readonly Dictionary<string, (byte[] Bytes, int Places)> Samples = new(StringComparer.Ordinal)
    {
        ["rows.jsonl"] = (Rows(40), 30),
        ["rows.jsonl.gz"] = (Members(Rows(40), 5, separator: (byte)'\n'), 6),
        ["pages.warc"] = (Reading.Join([.. Records(30)]), 30),
        ["pages.warc.gz"] = (Reading.Join([.. Records(30).Select(record => Reading.Gzip(record))]), 30),
        ["several-a-member.warc.gz"] = (Reading.Join([.. Records(30).Chunk(3).Select(records => Reading.Gzip(Reading.Join(records)))]), 10),
        ["lying.warc.gz"] = (Reading.Join([.. Records(6), Lying(), .. Records(6)]), 6),
        ["large.warc.gz"] = (Reading.Join([.. Enumerable.Range(0, 100).Select(i => Reading.Gzip(Encoding.UTF8.GetBytes(Dumps.Response(Noise(i, 2_500), $"https://example.org/{i}"))))]), 100),
    };

    public static TheoryData<string> Names() => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_AtAnyPlace_GivesWhatReadingFromTheStartGivesFromThereOn(string name) => AssertSame(name, Samples[name].Bytes, Samples[name].Places);

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_AtAnyPlaceOfADamagedInput_GivesWhatReadingFromTheStartGivesFromThereOn(string name)
    {
        byte[] sample = Samples[name].Bytes;
        Gen<(int At, byte Value)[]> damage = Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte).Array[1, 4];
        Fuzzing.Check(Gen.Select(damage, Gen.Int[sample.Length / 2, sample.Length * 2]).Select((flips, cut) => Damage(sample, flips, cut)), 40, bytes => AssertSame(name, bytes, 0), Convert.ToHexString);
    }

    /// <summary>Reading from the start has the broken member in two buffers, reading from elsewhere in one: what the decoder gives before its fault must be the same.</summary>
    [Fact]
    public void Open_BeforeADamagedMemberThatABufferCuts_GivesWhatReadingFromTheStartGivesFromThereOn()
    {
        byte[] sound = Samples["pages.warc.gz"].Bytes;
        byte[] bytes = Reading.Join(sound, new byte[(1 << 16) - sound.Length - 500], BrokenMember(), sound);

        AssertSame("pages.warc.gz", bytes, 60);
    }

    [Theory]
    [InlineData("page.html", "<p>x</p>")]
    [InlineData("rows.csv", "id,text\n1,one\n2,two\n")]
    [InlineData("rows.json", "[{\"text\":\"one\"},{\"text\":\"two\"}]")]
    public void ReadEvents_FormatThatIsReadFromItsStartOnly_NamesNoPlace(string name, string text) =>
        Assert.All(Reading.Of(name, text), item => Assert.Null(item.Restart));

    [Fact]
    public void ReadEvents_WhatIsNotTheFileItself_NamesNoPlace()
    {
        byte[] rows = Rows(10);
        Assert.All(Reading.Of("a.zip", Dumps.Zip(("rows.jsonl", rows))), item => Assert.Null(item.Restart));
        Assert.All(Reading.Of("rows.jsonl.zst", Packing.Pack("zst", rows)), item => Assert.Null(item.Restart));
        Assert.All(Reading.Of("rows.jsonl.gz.gz", Reading.Gzip(Reading.Gzip(rows))), item => Assert.Null(item.Restart));
    }

    [Theory]
    [InlineData("pages.warc.gz")]
    [InlineData("large.warc.gz")]
    [InlineData("rows.jsonl")]
    public void Open_AtTheLastPlace_CountsAllBeforeAsRead(string name)
    {
        InputFile file = File(name, Samples[name].Bytes);
        using InputReading reading = SourceCatalog.CreateReader(Options).Open(file, Reading.Of(file, Options)[^1].Restart);

        Assert.Single(reading.ReadEvents(CancellationToken.None));
        Assert.Equal(file.Size, reading.BytesRead);
    }

    private static void AssertSame(string name, byte[] bytes, int places)
    {
        InputFile file = File(name, bytes);
        List<SourceEvent> whole = Reading.Of(file, Options);
        Assert.True(whole.Count(item => item.Restart is not null) >= places, $"{name}: too few places");
        for (int first = 0; first < whole.Count; first++)
        {
            if (whole[first].Restart is { } place)
            {
                Assert.Equal(Lines(whole.Skip(first)), Lines(Reading.Of(file, Options, place)));
            }
        }
    }

    private static List<string> Lines(IEnumerable<SourceEvent> events) =>
        [.. events.Select(item => $"{Reading.Summary([item])} {item.Location.RecordOffset} {item.Location.RecordIndex} {item.Location.Line} {item.Restart} {(item as SourceEvent.ItemFaulted)?.Fault}")];

    private static InputFile File(string name, byte[] bytes) => new(name, bytes.Length) { Open = () => new TrickleStream(bytes, int.MaxValue) };

    /// <summary>A byte order mark, CRLF, blank lines, a broken and a very long line, rows without a page, magic bytes that mean nothing there.</summary>
    private static byte[] Rows(int count)
    {
        var rows = new MemoryStream();
        rows.Write([0xEF, 0xBB, 0xBF]);
        for (int i = 0; i < count; i++)
        {
            byte[] row = (i % 13) switch
            {
                3 => "{\"broken\n"u8.ToArray(),
                5 => "\n \t\r\n\n"u8.ToArray(),
                7 => Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 5_000)}\"}}\n"),
                8 => [0x1F, 0x8B, 8, 0, (byte)'\n'],
                9 => "{\"text\":\"\"}\n"u8.ToArray(),
                _ => Encoding.UTF8.GetBytes($"{{\"url\":\"https://e.org/{i}\",\"text\":\"Grüße {Noise(i, i * 9)}\"}}{(i % 2 == 0 ? "\r\n" : "\n")}"),
            };
            rows.Write(row);
        }

        return rows.ToArray();
    }

    private static IEnumerable<byte[]> Records(int count) => Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes((i % 7) switch
    {
        2 => Dumps.WarcRecord("request", "GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        4 => Dumps.Response(new string('x', 4_000)),
        5 => "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n",
        _ => Dumps.Response(Dumps.Html + Noise(i, i * 20), $"https://example.org/{i}"),
    }));

    /// <summary>A record whose length swallows the next ones, so that they are read twice.</summary>
    private static byte[] Lying() => Reading.Join("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2500\r\n\r\nshort\r\n\r\n"u8.ToArray(), Encoding.UTF8.GetBytes(Dumps.Response(Dumps.Html)));

    /// <summary>A gzip member that holds the start of a record as it is, and then a block of a kind that does not exist.</summary>
    private static byte[] BrokenMember()
    {
        byte[] stored = Encoding.UTF8.GetBytes(Dumps.Response(new string('x', 2_000)))[..1_000];
        return Reading.Join([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF], [0, 0xE8, 0x03, 0x17, 0xFC], stored, [0x07, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    private static string Noise(int seed, int characters)
    {
        var random = new Random(seed);
        return string.Create(characters, random, static (text, random) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)('a' + random.Next(26));
            }
        });
    }

    /// <summary>Gzip members of so many lines each.</summary>
    private static byte[] Members(byte[] bytes, int lines, byte separator)
    {
        var members = new List<byte[]>();
        int start = 0;
        int seen = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == separator && ++seen % lines == 0)
            {
                members.Add(Reading.Gzip(bytes[start..(i + 1)]));
                start = i + 1;
            }
        }

        return Reading.Join([.. members, Reading.Gzip(bytes[start..])]);
    }

    // Half of the inputs are not cut.
    private static byte[] Damage(byte[] sample, (int At, byte Value)[] flips, int cut)
    {
        byte[] bytes = [.. sample];
        foreach ((int at, byte value) in flips)
        {
            bytes[at] = value;
        }

        return bytes[..Math.Min(cut, bytes.Length)];
    }
}
