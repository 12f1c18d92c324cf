using System.Runtime.CompilerServices;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline;

/// <summary>Stages that do what the page says: throw, hang, allocate, recurse, or become a record.</summary>
internal sealed class StandInStages : IParser
{
    public static PageStages Create() => new()
    {
        Decode = item => new DecodedText(item, item.DecodedBody!, "utf-8", CharsetSource.Container),
        Parsers = [new StandInStages()],
        Cleaner = new PageCleaner([], new CleaningContext()),
        Section = page => new SectionedPage { Page = page, Text = page.Page.Source.Text, Markdown = page.Page.Source.Text, Sections = [] },
        Build = RecordOf,
    };

    public bool Recognises(DecodedText text) => true;

    public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken)
    {
        Obey(text.Text, cancellationToken);
        return new ParsedPage { Source = text, Kind = ContentKind.PlainText, Blocks = [] };
    }

    private static void Obey(string instruction, CancellationToken cancellationToken)
    {
        switch (instruction)
        {
            case "throw":
                throw new InvalidOperationException("a defect");
            case "hang politely":
                cancellationToken.WaitHandle.WaitOne();
                cancellationToken.ThrowIfCancellationRequested();
                break;
            case "hang":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "allocate":
                GC.KeepAlive(new string('x', int.MaxValue));
                break;
            case "recurse":
                Recurse(0);
                break;
        }
    }

    private static int Recurse(int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Recurse(depth + 1) + 1;
    }

    private static PageRecord RecordOf(SectionedPage page)
    {
        RawItem item = page.Page.Page.Source.Item;
        return new PageRecord
        {
            Id = $"{item.Location.SourcePath}#{item.Location.RecordIndex}",
            SourcePath = item.Location.SourcePath,
            ContentType = "text/plain",
            Charset = "utf-8",
            CharsetSource = "container",
            Text = page.Text,
            Markdown = page.Markdown,
            Sections = [],
            WordCount = 1,
            ContentSha256 = "",
        };
    }
}
