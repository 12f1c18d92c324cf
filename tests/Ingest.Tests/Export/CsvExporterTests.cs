using Ingest.Export;
using Ingest.Records;
using Ingest.Tests.Records;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Export;

public sealed class CsvExporterTests
{
    [Fact]
    public void Open_NoRecords_HeaderOnly()
    {
        string csv = ExportFixture.WriteText(new CsvExporter(new ExportOptions()), []);

        Assert.StartsWith("schema_version,id,url,", csv, StringComparison.Ordinal);
        Assert.EndsWith(",removed,warnings\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ByteOrderMark_OnlyWhenAsked()
    {
        byte[] marked = ExportFixture.Write(new CsvExporter(new ExportOptions { Csv = new CsvOptions { HasByteOrderMark = true } }), []);

        Assert.Equal([0xEF, 0xBB, 0xBF], marked[..3]);
        Assert.Equal((byte)'s', ExportFixture.Write(new CsvExporter(new ExportOptions()), [])[0]);
    }

    [Fact]
    public void Prepare_FormulaCells_ApostropheOnlyWhenAsked()
    {
        var escaping = new ExportOptions { Csv = new CsvOptions { EscapesFormulas = true } };

        Assert.Contains("\"'=1+1,", ExportFixture.WriteText(new CsvExporter(escaping), [SampleRecords.Nasty()]), StringComparison.Ordinal);
        Assert.DoesNotContain("'=1+1", ExportFixture.WriteText(new CsvExporter(new ExportOptions()), [SampleRecords.Nasty()]), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_LineThatEndsCopy_GetsASpace()
    {
        PageRecord record = new PageSketch().Paragraph("a").Paragraph("\\.").Paragraph("b").Record();

        Assert.Contains("a\n\n\\. \n\nb", ExportFixture.WriteText(new CsvExporter(new ExportOptions()), [record]), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_LinesThatEndCopyOneAfterTheOther_GetASpaceEach()
    {
        PageRecord record = new PageSketch().Paragraph("a").Record() with { Text = "a\n\\.\n\\.\n\\.\r\nb" };

        Assert.Contains("a\n\\. \n\\. \n\\. \r\nb", ExportFixture.WriteText(new CsvExporter(new ExportOptions()), [record]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RowKind.Page)]
    [InlineData(RowKind.Section)]
    public void Write_ReadByDuckDb_RowsAndTextsEqual(RowKind per)
    {
        IReadOnlyList<PageRecord> records = SampleRecords.All();
        string?[] expected = per == RowKind.Page ? [.. records.Select(r => r.Text)] : [.. records.SelectMany(r => r.Sections).Select(s => s.Section.Text)];
        byte[] csv = ExportFixture.Write(new CsvExporter(ExportFixture.Options(per)), records);

        Assert.Equal(expected, Texts(csv, "header = true, all_varchar = true"));
        Assert.Equal(expected, Texts(csv, "header = true"));
    }

    private static IEnumerable<string?> Texts(byte[] csv, string options) =>
        DuckDb.WithFile(csv, ".csv", file => DuckDb.Query($"select coalesce(text, '') from read_csv('{file}', {options})")).Select(row => row[0]);
}
