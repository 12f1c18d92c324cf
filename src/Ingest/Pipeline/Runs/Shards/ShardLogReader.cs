using System.Text;
using System.Text.Json;
using Ingest.Export;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Reads a shard's log back into results.</summary>
internal static class ShardLogReader
{
    /// <summary>Stands for the number of rows in the frame of a reject.</summary>
    internal const int RejectRows = -1;

    /// <summary>The results, in order.</summary>
    /// <exception cref="EndOfStreamException">The log is cut; a marker's checksum rules that out.</exception>
    public static IEnumerable<ItemResult> Read(Stream log)
    {
        using var reader = new BinaryReader(log, Encoding.UTF8, leaveOpen: true);
        while (log.Position < log.Length)
        {
            int input = reader.ReadInt32();
            long position = reader.ReadInt64();
            int rows = reader.ReadInt32();
            byte[] bytes = reader.ReadBytes(reader.ReadInt32());
            yield return rows == RejectRows
                ? JsonSerializer.Deserialize(bytes, RunJson.Lines.RejectLine)!.ToResult(input, position)
                : ItemResult.OfWritten(input, position, PreparedRecord.OfBytes(bytes, rows));
        }
    }
}
