using Ingest.Outcomes;

namespace Ingest.Sources.Archives;

/// <summary>Documents of office programs, which are ZIP files of XML: one reject each and not one for each of their parts.</summary>
internal static class OfficeDocument
{
    /// <summary>What is said of the ZIP; null where it is no such document. A table may hold pages, so it is set aside; a document beside the pages of a mirror is dropped.</summary>
    public static SourceEvent? Find(List<ZipEntry> entries, ItemLocation location)
    {
        bool isOpenXml = Has("[Content_Types].xml");
        return isOpenXml && Has("xl/workbook.xml") ? Table("an Excel file")
            : isOpenXml && Has("xl/workbook.bin") ? Table("a binary Excel file")
            : isOpenXml && Has("word/document.xml") ? Document("a Word file")
            : isOpenXml && Has("ppt/presentation.xml") ? Document("a PowerPoint file")
            : Has("mimetype") && Has("content.xml") && Has("META-INF/manifest.xml") ? Document("an OpenDocument file (of a table, save the sheet as CSV)")
            : null;

        bool Has(string name) => entries.Exists(entry => entry.Name == name);

        SourceEvent Table(string what) => SourceReport.Fault(location, SourceCodes.FormatUnsupported, $"{what} cannot be read; save the sheet as CSV");

        SourceEvent Document(string what) => SourceReport.Skip(location, SourceCodes.MediaTypeNotAPage, $"{what}, not read");
    }
}
