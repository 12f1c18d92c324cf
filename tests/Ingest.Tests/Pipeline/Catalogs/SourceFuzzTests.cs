using CsCheck;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;
using Ingest.Tests.Sources;

namespace Ingest.Tests.Pipeline.Catalogs;

/// <summary>
/// Properties of every container and every compression of the catalogs, over their small samples. Driven by the catalogs: a new entry
/// needs its sample (which the contract tests ask for) and nothing here.
/// </summary>
public sealed class SourceFuzzTests
{
    // Formats that say neither how long they are nor where they end: cut short, they are a shorter input of the same format.
    private static readonly string[] EndAnywhere = ["file", "text", "csv"];

    public static TheoryData<string, string> Inputs()
    {
        var data = new TheoryData<string, string>();
        foreach (CatalogEntry<ISource, SourceOptions> entry in SourceCatalog.Entries)
        {
            foreach (string compression in (string[])["", .. Packing.Names])
            {
                data.Add(entry.Name, compression);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_RaggedAndDamaged_GivesTheSameAsWhole(string source, string compression)
    {
        byte[] sample = Sample(source, compression);
        Gen<(int, byte)[]> damage = Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte).Array[0, 4];
        Fuzzing.Check(
            Gen.Select(damage, Gen.Int[0, sample.Length], Gen.Int[1, 40].Array[1, 8]).Select(
                (flips, cut, sizes) => (Bytes: Damage(sample, flips, cut), Sizes: sizes)),
            300,
            input =>
            {
                (byte[] bytes, int[] sizes) = input;
                string whole = Summary(bytes, () => new TrickleStream(bytes, bytes.Length + 1));

                Assert.NotEmpty(whole);
                Assert.Equal(whole, Summary(bytes, () => new RaggedStream(bytes, sizes)));
                Assert.Equal(Lines(whole), Lines(Summary(bytes, () => new TrickleStream(bytes, int.MaxValue))));
            },
            static input => $"{string.Join(' ', input.Sizes)}: {Convert.ToHexString(input.Bytes)}");
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_CutAtEveryByte_IsAFaultOrTheRightRecords(string source, string compression)
    {
        byte[] sample = Sample(source, compression);
        List<string> right = Reading.Of("input", sample, SourceSamples.Options).Texts();
        string whole = Reading.Of("input", sample, SourceSamples.Options).Summary();
        for (int length = 0; length < sample.Length; length++)
        {
            List<SourceEvent> events = Reading.Of("input", sample[..length], SourceSamples.Options);

            Assert.NotEmpty(events);
            if (IsSaid(events) || events.Summary() == whole || !IsRecognised(source, compression, sample[..length]))
            {
                continue;
            }

            Assert.True(IsRightSoFar(source, compression, events.Texts(), right), $"cut at {length} of {sample.Length} is silent: {events.Summary()}");
        }
    }

    // A fault, or a page whose warnings say that it is cut.
    private static bool IsSaid(List<SourceEvent> events) => events.Faults().Count > 0 || events.Items().Exists(item => item.Warnings.Any(code => code.Value == "truncated"));

    // The first bytes of a format are not yet of that format: under a name that says nothing they are read as the text they look like.
    private static bool IsRecognised(string source, string compression, byte[] bytes) => compression.Length > 0
        ? SourceCatalog.Compressions.First(entry => entry.Name == compression).Create(SourceSamples.Options).Recognises(bytes)
        : SourceCatalog.Entries.First(entry => entry.Name == source).Create(SourceSamples.Options).Recognises(new SourceProbe("input", bytes));

    private static bool IsRightSoFar(string source, string compression, List<string> found, List<string> right)
    {
        bool mayEndAnywhere = EndAnywhere.Contains(source) && compression.Length == 0;
        if (found.Count > right.Count)
        {
            return false;
        }

        for (int i = 0; i < found.Count; i++)
        {
            bool isLast = i == found.Count - 1;
            if (found[i] != right[i] && !(mayEndAnywhere && isLast))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Sample(string source, string compression) =>
        compression.Length == 0 ? SourceSamples.Of[source] : Packing.Pack(compression, SourceSamples.Of[source]);

    private static byte[] Damage(byte[] sample, (int At, byte Value)[] flips, int cut)
    {
        byte[] bytes = [.. sample];
        foreach ((int at, byte value) in flips)
        {
            bytes[at] = value;
        }

        // Half of the inputs are not cut.
        return flips.Length % 2 == 0 ? bytes : bytes[..cut];
    }

    private static string Summary(byte[] bytes, Func<Stream> open)
    {
        var file = new InputFile("input", bytes.Length) { Open = open };
        using InputReading reading = SourceCatalog.CreateReader(SourceSamples.Options).Open(file);
        return reading.ReadEvents(CancellationToken.None).Summary();
    }

    private static string[] Lines(string summary) => summary.Split('\n');
}
