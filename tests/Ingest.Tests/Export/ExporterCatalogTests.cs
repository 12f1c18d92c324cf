using Ingest.Export;
using Ingest.Pipeline.Catalogs;
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

    [Fact]
    public void Entries_NamesAndExtensions_Unique()
    {
        Assert.Equal("jsonl", ExporterCatalog.Entries[0].Name);
        Assert.Equal(ExporterCatalog.Entries.Count, ExporterCatalog.Entries.Select(e => e.Name).Distinct().Count());
        Assert.Equal(ExporterCatalog.Entries.Count, ExporterCatalog.Entries.Select(e => e.Create(new ExportOptions()).FileExtension).Distinct().Count());
    }

    private static IExporter Create(string name, RowKind per) =>
        ExporterCatalog.Entries.Single(e => e.Name == name).Create(new ExportOptions { Per = per });
}
