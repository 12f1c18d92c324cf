using Microsoft.Data.Sqlite;

namespace Ingest.Databases;

/// <summary>A SQLite file being filled: one transaction a batch, no journal, because a file that is cut is thrown away.</summary>
internal sealed class SqliteFile : IDatabaseFile
{
    private readonly SqliteConnection _connection;

    public SqliteFile(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = OFF");
        Execute("PRAGMA synchronous = OFF");
        Execute($"CREATE TABLE pages ({Columns(Tables.Pages)}) STRICT");
        Execute($"CREATE TABLE sections ({Columns(Tables.Sections)}, FOREIGN KEY (page_number) REFERENCES pages (page_number)) STRICT");
        Execute("CREATE VIRTUAL TABLE sections_fts USING fts5(heading, text, content='sections', content_rowid='section_number')");
    }

    /// <inheritdoc/>
    public void Append(IReadOnlyList<PageRow> pages, IReadOnlyList<SectionRow> sections)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        Insert("pages", Tables.Pages, pages, transaction);
        Insert("sections", Tables.Sections, sections, transaction);
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Execute("CREATE INDEX pages_id ON pages (id)");
        Execute("CREATE INDEX sections_page ON sections (page_number)");
        Execute("INSERT INTO sections_fts (sections_fts) VALUES ('rebuild')");
        _connection.Close();
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Columns<TRow>(IReadOnlyList<TableColumn<TRow>> columns) =>
        string.Join(", ", columns.Select((column, i) => $"{column.Name} {NameOf(column.Type)}{(i == 0 ? " PRIMARY KEY" : "")}"));

    private static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "INTEGER",
        ColumnType.Real => "REAL",
        _ => "TEXT",
    };

    private void Insert<TRow>(string table, IReadOnlyList<TableColumn<TRow>> columns, IReadOnlyList<TRow> rows, SqliteTransaction transaction)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.Transaction = transaction;
        // Only names from the code get in here; values are parameters.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
#pragma warning restore CA2100
        SqliteParameter[] parameters = [.. columns.Select((_, i) => command.Parameters.Add($"$p{i}", SqliteType.Text))];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i].SqliteType = columns[i].Type switch
            {
                ColumnType.Integer => SqliteType.Integer,
                ColumnType.Real => SqliteType.Real,
                _ => SqliteType.Text,
            };
        }

        foreach (TRow row in rows)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Built from names in the code.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
