using System.Data.Common;
using DuckDB.NET.Data;

namespace Ingest.Tests.Export;

/// <summary>Reads output files with a program nobody here wrote.</summary>
internal static class DuckDb
{
    /// <summary>All rows of a query as texts; null stays null.</summary>
    public static List<string?[]> Query(string sql, string dataSource = ":memory:")
    {
        using var connection = new DuckDBConnection($"DataSource={dataSource}");
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Runs something on a file with these bytes.</summary>
    public static T WithFile<T>(byte[] content, string extension, Func<string, T> use)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllBytes(path, content);
            return use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
