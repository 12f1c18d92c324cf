using System.Text;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Tests.Records;

namespace Ingest.Tests.Export;

/// <summary>What every output format must do, whatever it is.</summary>
public sealed class ExporterCatalogTests
{
    public static TheoryData<string, RowKind> Formats()
    {
        var data = new TheoryData<string, RowKind>();
        foreach (CatalogEntry<IExporter, ExportOptions> entry in ExporterCatalog.Entries)
        {
            foreach (RowKind per in Enum.GetValues<RowKind>())
            {
                data.Add(entry.Name, per);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_SameRecordsTwice_SameBytes(string name, RowKind per)
    {
        byte[] first = ExportFixture.Write(Create(name, per), SampleRecords.All());
        byte[] second = ExportFixture.Write(Create(name, per), SampleRecords.All());

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_NoRecords_ValidFile(string name, RowKind per)
    {
        Exception? failure = Record.Exception(() => ExportFixture.Write(Create(name, per), []));

        Assert.Null(failure);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Prepare_Record_CountsRows(string name, RowKind per)
    {
        PreparedRecord prepared = Create(name, per).Prepare(SampleRecords.Full());

        Assert.Equal(per == RowKind.Section ? 3 : 1, prepared.Rows);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadBack_FinishedFile_GivesTheRecordsThatHaveRows(string name, RowKind per)
    {
        IExporter exporter = Create(name, per);
        PageRecord[] records = [.. SampleRecords.All(), .. SampleRecords.All()];
        using var file = new MemoryStream(ExportFixture.Write(exporter, records));

        (int Rows, string Text)[]? found = exporter.ReadBack(file)?.Select(Described).ToArray();

        Assert.Equal(exporter.IsAppending ? [.. records.Select(exporter.Prepare).Where(record => record.Rows > 0).Select(Described)] : null, found);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadBack_FileWithoutRecords_GivesNone(string name, RowKind per)
    {
        IExporter exporter = Create(name, per);
        using var file = new MemoryStream(ExportFixture.Write(exporter, []));

        Assert.Empty(exporter.ReadBack(file) ?? []);
    }

    [Fact]
    public void Entries_NamesAndExtensions_Unique()
    {
        Assert.Equal("jsonl", ExporterCatalog.Entries[0].Name);
        Assert.Equal(ExporterCatalog.Entries.Count, ExporterCatalog.Entries.Select(e => e.Name).Distinct().Count());
        Assert.Equal(ExporterCatalog.Entries.Count, ExporterCatalog.Entries.Select(e => e.Create(new ExportOptions()).FileExtension).Distinct().Count());
    }

    private static (int Rows, string Text) Described(PreparedRecord record) => (record.Rows, Encoding.UTF8.GetString(record.Bytes.Span));

    private static IExporter Create(string name, RowKind per) =>
        ExporterCatalog.Entries.Single(e => e.Name == name).Create(new ExportOptions { Per = per });
}
