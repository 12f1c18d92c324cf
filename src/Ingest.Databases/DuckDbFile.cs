using DuckDB.NET.Data;

namespace Ingest.Databases;

/// <summary>A DuckDB file being filled through its appender.</summary>
internal sealed class DuckDbFile : IDatabaseFile
{
    private readonly DuckDBConnection _connection;

    public DuckDbFile(string path)
    {
        _connection = new DuckDBConnection($"DataSource={path}");
        _connection.Open();
        Execute($"CREATE TABLE pages ({Columns(Tables.Pages)})");
        Execute($"CREATE TABLE sections ({Columns(Tables.Sections)}, FOREIGN KEY (page_number) REFERENCES pages (page_number))");
    }

    /// <inheritdoc/>
    public void Append(IReadOnlyList<PageRow> pages, IReadOnlyList<SectionRow> sections)
    {
        // Pages first and whole: the foreign key is checked as rows come in.
        Append("pages", Tables.Pages, pages);
        Append("sections", Tables.Sections, sections);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Execute("CHECKPOINT");
        _connection.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Columns<TRow>(IReadOnlyList<TableColumn<TRow>> columns) =>
        string.Join(", ", columns.Select((column, i) => $"\"{column.Name}\" {NameOf(column.Type)}{(i == 0 ? " PRIMARY KEY" : "")}"));

    private static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "BIGINT",
        ColumnType.Real => "DOUBLE",
        _ => "VARCHAR",
    };

    private void Append<TRow>(string table, IReadOnlyList<TableColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        using DuckDBAppender appender = _connection.CreateAppender(table);
        foreach (TRow row in rows)
        {
            IDuckDBAppenderRow cells = appender.CreateRow();
            foreach (TableColumn<TRow> column in columns)
            {
                _ = column.Value(row) switch
                {
                    string text => cells.AppendValue(text),
                    long number => cells.AppendValue(number),
                    double number => cells.AppendValue(number),
                    _ => cells.AppendNullValue(),
                };
            }

            cells.EndRow();
        }
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Built from names in the code.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
