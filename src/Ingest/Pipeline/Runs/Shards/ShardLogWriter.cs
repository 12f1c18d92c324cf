using System.Text;
using System.Text.Json;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>
/// Writes what became of a shard's items, in order, so that merging can write it out as if the items had just been processed. One frame
/// an item: input, position, rows (−1 for a reject), length, bytes.
/// </summary>
internal sealed class ShardLogWriter(HashedFile file) : IDisposable
{
    private readonly BinaryWriter _writer = new(file, Encoding.UTF8, leaveOpen: true);

    /// <summary>Appends one result.</summary>
    /// <param name="result">The result, a written one prepared for the format of the run.</param>
    /// <param name="input">The input as the user named it.</param>
    public void Add(ItemResult result, string input)
    {
        if (result.Outcome is ItemOutcome.Written { Prepared: { } prepared })
        {
            Append(result, prepared.Rows, prepared.Bytes.Span);
            prepared.Release();
        }
        else if (RejectLine.From(result, input) is { } reject)
        {
            Append(result, ShardLogReader.RejectRows, JsonSerializer.SerializeToUtf8Bytes(reject, RunJson.Lines.RejectLine));
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Append(ItemResult result, int rows, ReadOnlySpan<byte> bytes)
    {
        _writer.Write(result.Input);
        _writer.Write(result.Position);
        _writer.Write(rows);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
        _writer.Flush();
    }
}
