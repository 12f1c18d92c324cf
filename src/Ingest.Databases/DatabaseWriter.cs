using Ingest.Export;
using Ingest.Records;

namespace Ingest.Databases;

/// <summary>
/// Fills a database in a temporary file, because engines need to seek, and copies it to the output when it is complete. The
/// temporary folder needs room for the whole database.
/// </summary>
internal sealed class DatabaseWriter : IRecordWriter
{
    // Enough rows to make a transaction worth its cost, few enough to bound memory.
    private const int BatchCharacters = 8 << 20;

    // What a record, a section, a link takes besides its texts: about a kilobyte of objects for the first two.
    private const int RowCharacters = 500;
    private const int LinkCharacters = 50;

    private readonly Stream _output;
    private readonly string _path;
    private readonly IDatabaseFile _file;
    private readonly List<PageRow> _pages = [];
    private readonly List<SectionRow> _sections = [];
    private long _pageNumber;
    private long _sectionNumber;
    private long _characters;

    public DatabaseWriter(Stream output, string extension, Func<string, IDatabaseFile> create)
    {
        _output = output;
        _path = Path.Combine(Path.GetTempPath(), "ingest-" + Path.GetRandomFileName() + extension);
        _file = create(_path);
    }

    /// <inheritdoc/>
    public void Write(PreparedRecord record)
    {
        _pages.Add(new PageRow(++_pageNumber, record.Record));
        foreach (SectionRecord section in record.Record.Sections)
        {
            _sections.Add(new SectionRow(_pageNumber, ++_sectionNumber, section));
        }

        _characters += CharactersOf(record.Record);
        if (_characters >= BatchCharacters)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Flush();
        _file.Complete();
        using FileStream content = File.OpenRead(_path);
        content.CopyTo(_output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_path);
    }

    private static long CharactersOf(PageRecord page) =>
        RowCharacters + page.Text.Length + page.Markdown.Length + (page.Description?.Length ?? 0)
        + page.Sections.Sum(static section => (long)RowCharacters + section.Section.Text.Length + section.Section.Markdown.Length)
        + page.Links.Sum(static link => (long)LinkCharacters + link.Url.Length + link.Text.Length)
        + page.Images.Sum(static image => (long)LinkCharacters + image.Url.Length + image.Alt.Length);

    private void Flush()
    {
        _file.Append(_pages, _sections);
        _pages.Clear();
        _sections.Clear();
        _characters = 0;
    }
}
