using System.Text;
using Ingest.Export;
using Ingest.Records;

namespace Ingest.Tests.Pipeline.Runs;

/// <summary>A format of one line per record between a header and a footer, so that a lost header or a doubled footer shows.</summary>
internal sealed class LineExporter(bool isContinuable = true) : IExporter
{
    public string FileExtension => ".jsonl";

    public PreparedRecord Prepare(PageRecord record) => new(record, Encoding.UTF8.GetBytes($"{record.Id} {record.Text}\n"), 1);

    public IRecordWriter Open(Stream output)
    {
        output.Write("begin\n"u8);
        return new Writer(output);
    }

    public IRecordWriter? Continue(Stream output, long rowsWritten) => isContinuable ? new Writer(output) : null;

    private sealed class Writer(Stream output) : IRecordWriter
    {
        public void Write(PreparedRecord record) => output.Write(record.Bytes.Span);

        public void Complete() => output.Write("end\n"u8);

        public void Dispose()
        {
        }
    }
}
