using System.Text;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Benchmarks.Deduplication;

/// <summary>
/// Page records as lines, made as they are read: the same at each call. Of ten records six are new, one repeats an earlier one to the letter, one in other
/// case, and two have a few words of one changed (one word in forty: similarity 0.77, of which the curve finds 85 in a hundred).
/// </summary>
internal sealed class GeneratedRecords(long count) : IItemFeed
{
    private const int Words = 200;
    private const int Vocabulary = 50_000;

    private long _bytes;

    public IReadOnlyList<InputFile> Inputs { get; } = [new InputFile("generated", null)];

    public long BytesConsumed => _bytes;

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        for (long i = 0; i < count; i++)
        {
            var bytes = new System.Buffers.ArrayBufferWriter<byte>(4_096);
            RecordJson.WritePage(RecordOf(i), bytes);
            _bytes += bytes.WrittenCount;
            yield return new SourceEvent.ItemRead(new RawItem { Location = new ItemLocation("generated") { RecordIndex = i }, Body = bytes.WrittenMemory });
        }
    }

    private static PageRecord RecordOf(long i)
    {
        long origin = i % 10 < 6 || i < 10 ? i : (i / 10 * 10) - 10 + (i % 6);
        string text = TextOf(origin, i == origin ? 0 : i % 10);
        string id = i.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
        var section = new Section { Ordinal = 0, Level = 0, Text = text, Markdown = text, CharStart = 0, CharEnd = text.Length, Blocks = [] };
        return new PageRecord
        {
            Id = id,
            SourcePath = "generated",
            ContentType = "text/plain",
            Charset = "utf-8",
            CharsetSource = "utf8",
            Text = text,
            Markdown = text,
            Sections = [new SectionRecord(id + "-0", null, null, section)],
            WordCount = Words,
            ContentSha256 = RecordIds.Hash(text),
        };
    }

    // 6: to the letter; 7: other case; 8 and 9: one word in forty changed.
    private static string TextOf(long seed, long edit)
    {
        var random = new Random((int)(seed * 7_919 % int.MaxValue));
        var edits = new Random((int)((seed + edit) * 104_729 % int.MaxValue));
        var text = new StringBuilder(Words * 8);
        for (int i = 0; i < Words; i++)
        {
            int word = random.Next(Vocabulary);
            bool isChanged = edit >= 8 && i % 40 == 20;
            text.Append(i == 0 ? "" : i % 40 == 0 ? "\n\n" : " ").Append('w').Append(isChanged ? edits.Next(Vocabulary) : word);
        }

        return edit == 7 ? text.ToString().ToUpperInvariant() : text.ToString();
    }
}
