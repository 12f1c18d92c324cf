using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>
/// Opens inputs: undoes compression by magic bytes, probes the first bytes, lets the first source that recognises them read.
/// Thread-safe; each <see cref="InputReading"/> belongs to one thread.
/// </summary>
/// <param name="sources">Sources in the order they are asked; the last recognises everything.</param>
/// <param name="compressions">Compressions in the order they are asked.</param>
/// <param name="options">Limits and field mapping.</param>
internal sealed class SourceReader(
    IReadOnlyList<ISource> sources, IReadOnlyList<ICompression> compressions, SourceOptions options)
{
    private const int ProbeLength = 4096;

    /// <summary>Opens a file or a part of it. A file that cannot be opened gives one fault, not an exception.</summary>
    public InputReading Open(InputFile file, InputSplit? split = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            Stream stream = file.Open is null ? OpenFile(file.Path) : file.Open();
            return Read(file, new CountingStream(stream), split);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            SourceEvent fault = SourceReport.Fault(new ItemLocation(file.Path), SourceCodes.InputUnreadable, exception.Message);
            return new InputReading(null, file.Size, _ => WithEnd([fault], file.Path));
        }
    }

    private static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });

    private InputReading Read(InputFile file, CountingStream raw, InputSplit? split)
    {
        var guard = new ExpansionGuard(options, () => Math.Min(raw.BytesRead, file.Size ?? long.MaxValue));
        Stream part = raw;
        byte[]? head = null;
        if (split is not null)
        {
            head = UncompressedHead(raw);
            raw.Position = split.Start;
            part = new PartStream(raw, split.End - split.Start);
        }

        string name = file.Path == "-" ? "" : FileName(file.Path);
        return new InputReading(raw, file.Size, token => ReadToEnd(new Opening(file.Path, name, part, 0, guard) { Split = split, FileHead = head }, token));
    }

    private IEnumerable<SourceEvent> ReadToEnd(Opening opening, CancellationToken cancellationToken)
    {
        IEnumerable<SourceEvent> events = Read(opening, cancellationToken);
        return opening.Split is null ? WithEnd(events, opening.Path) : events;
    }

    /// <summary>Lets a fault that nothing follows say so; for that it waits for what comes next, as nothing else does.</summary>
    private static IEnumerable<SourceEvent> WithEnd(IEnumerable<SourceEvent> events, string path)
    {
        SourceEvent.ItemFaulted? last = null;
        foreach (SourceEvent item in events)
        {
            if (last is not null)
            {
                yield return last;
            }

            last = item as SourceEvent.ItemFaulted;
            if (last is null)
            {
                yield return item;
            }
        }

        if (last is not null)
        {
            yield return new SourceEvent.ItemFaulted(last.Fault with { RestOf = path });
        }
    }

    private IEnumerable<SourceEvent> Read(Opening opening, CancellationToken cancellationToken)
    {
        if (opening.Nesting > options.MaximumNesting)
        {
            yield return TooDeep(opening, $"archives stand in archives deeper than {options.MaximumNesting}");
            yield break;
        }

        InputStream stream = opening.Stream as InputStream ?? new InputStream(opening.Stream);
        string name = opening.Name;
        try
        {
            int layers = 0;
            for (; layers <= options.MaximumNesting && Find(stream) is { } compression; layers++)
            {
                stream = Wrap(compression, stream, opening.Guard);
                name = WithoutSuffix(name, compression);
            }

            IEnumerable<SourceEvent> events = layers > options.MaximumNesting
                ? [TooDeep(opening, $"compressed more than {options.MaximumNesting} times over")]
                : ReadUnpacked(opening, name, stream, cancellationToken);
            foreach (SourceEvent item in events)
            {
                yield return item;
            }
        }
        finally
        {
            stream.Dispose();
        }
    }

    private static SourceEvent TooDeep(Opening opening, string message) =>
        SourceReport.Fault(new ItemLocation(opening.Path), SourceCodes.NestingTooDeep, message);

    private IEnumerable<SourceEvent> ReadUnpacked(Opening opening, string name, InputStream stream, CancellationToken cancellationToken)
    {
        var location = new ItemLocation(opening.Path);
        if (stream.Peek(ProbeLength).Length == 0)
        {
            return stream.TryTakeDefect(out StreamDefect? defect)
                ? [SourceReport.Fault(location, defect)]
                : [SourceReport.Skip(location, SourceCodes.EmptyItem, "the input is empty")];
        }

        ReadOnlyMemory<byte> head = opening.FileHead ?? stream.Window;
        ISource source = Choose(new SourceProbe(name, head[..Math.Min(head.Length, ProbeLength)]));
        return ReadWith(source, Input(opening, name, stream), cancellationToken);
    }

    private static IEnumerable<SourceEvent> ReadWith(ISource source, SourceInput input, CancellationToken cancellationToken)
    {
        bool more = true;
        bool faulted = false;
        bool isEmpty = input.Split is null;
        while (more)
        {
            foreach (SourceEvent item in source.Read(input, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                faulted |= item is SourceEvent.ItemFaulted;
                isEmpty = false;
                yield return item;
            }

            if (!faulted && input.Content.Members is not null)
            {
                PassOverRest(input.Content, cancellationToken);
            }

            // Also a defect in the look-ahead of a source that read no further: damage may be why it did not.
            if (input.Content.Defect is { } defect)
            {
                input.Content.Settle();
                isEmpty = false;
                yield return SourceReport.Fault(new ItemLocation(input.Path), defect);
            }

            more = source.ResumesAfterDamage && input.Content.TryResume();
        }

        // A header without rows, an empty array: what gives nothing is counted, too.
        if (isEmpty)
        {
            yield return SourceReport.Skip(new ItemLocation(input.Path), SourceCodes.EmptyItem, "the input holds no items");
        }
    }

    /// <summary>What no source wanted may be what damage made of a wanted thing; the checksum at its end tells.</summary>
    private static void PassOverRest(InputStream stream, CancellationToken cancellationToken)
    {
        const int Step = 1 << 20;
        while (stream.Skip(Step) == Step)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private byte[]? UncompressedHead(CountingStream raw)
    {
        byte[] head = new byte[ProbeLength];
        int read = raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Find(head) is null ? head[..read] : null;
    }

    private SourceInput Input(Opening opening, string name, InputStream stream) => new()
    {
        Path = opening.Path,
        Name = name,
        Content = stream,
        Options = options,
        Nesting = opening.Nesting,
        Split = opening.Split,
        Expansion = opening.Guard,
        Decompress = compressed => Find(compressed) is { } compression ? Wrap(compression, compressed, opening.Guard) : compressed,
        ReadNested = (path, entry, token) => ReadToEnd(new Opening(path, FileName(path), entry, opening.Nesting + 1, opening.Guard), token),
    };

    private ISource Choose(SourceProbe probe)
    {
        foreach (ISource source in sources)
        {
            if (source.Recognises(probe))
            {
                return source;
            }
        }

        throw new InvalidOperationException("The source catalog lacks its fallback.");
    }

    private ICompression? Find(InputStream stream) => Find(stream.Peek(16).Span);

    private ICompression? Find(ReadOnlySpan<byte> head)
    {
        foreach (ICompression compression in compressions)
        {
            if (compression.Recognises(head))
            {
                return compression;
            }
        }

        return null;
    }

    private static InputStream Wrap(ICompression compression, InputStream compressed, ExpansionGuard guard) =>
        new(compression.Open(compressed), exception => Beneath(compressed) ?? compression.Explain(exception), guard.Count);

    /// <summary>What broke beneath explains the decoder's complaint better than the decoder does.</summary>
    private static StreamDefect? Beneath(InputStream compressed) =>
        compressed.Window.Length == 0 && compressed.TryTakeDefect(out StreamDefect? defect) ? defect : null;

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string WithoutSuffix(string name, ICompression compression)
    {
        foreach (string suffix in compression.Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    private sealed record Opening(string Path, string Name, Stream Stream, int Nesting, ExpansionGuard Guard)
    {
        public InputSplit? Split { get; init; }

        /// <summary>The first bytes of the whole file where a part of it is read, which decide its format; null: the part's own decide.</summary>
        public byte[]? FileHead { get; init; }
    }
}
