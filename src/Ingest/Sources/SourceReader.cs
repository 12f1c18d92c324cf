using System.Text;
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

    /// <summary>Which of the fields that the options map were found in all that was read.</summary>
    public MappedFields MappedFields { get; } = new(options.FieldMap);

    /// <summary>Opens a file. One that cannot be opened gives one fault, not an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">Where to begin, as an event of an earlier reading of the same bytes had it; null: at the start.</param>
    public InputReading Open(InputFile file, RestartPoint? from = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            Stream stream = file.Open is null ? OpenFile(file.Path) : file.Open();
            return Read(file, new CountingStream(stream), from);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            SourceEvent fault = SourceReport.Fault(new ItemLocation(file.Path), SourceCodes.InputUnreadable, WhyUnreadable(file, exception));
            return new InputReading(null, () => 0, _ => WithEnd([fault], file.Path));
        }
    }

    // .NET opens files by the UTF-8 of their names alone, and puts U+FFFD where a name is of another charset.
    private static string WhyUnreadable(InputFile file, Exception exception) => exception is FileNotFoundException && file.Path.Contains((char)Rune.ReplacementChar.Value, StringComparison.Ordinal)
        ? "the name of the file is not UTF-8, so it cannot be opened: rename it (convmv does), or pack the folder into a TAR"
        : exception.Message;

    private static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });

    private InputReading Read(InputFile file, CountingStream raw, RestartPoint? from)
    {
        // Reading from the middle may expand no less than reading from the start, whose expansion up to there is not counted again.
        long BytesRead() => Math.Min((from?.Offset ?? 0) + raw.BytesRead, file.Size ?? long.MaxValue);
        var guard = new ExpansionGuard(options, BytesRead);
        string name = file.Path == "-" ? "" : FileName(file.Path);
        return new InputReading(raw, BytesRead, token => ReadToEnd(new Opening(file.Path, name, raw, 0, guard) { From = from }, token));
    }

    private IEnumerable<SourceEvent> ReadToEnd(Opening opening, CancellationToken cancellationToken) =>
        WithEnd(Read(opening, cancellationToken), opening.Path);

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
            yield return last with { Fault = last.Fault with { RestOf = path } };
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
                : ReadUnpacked(opening, name, stream, layers, cancellationToken);
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

    private IEnumerable<SourceEvent> ReadUnpacked(Opening opening, string name, InputStream stream, int layers, CancellationToken cancellationToken)
    {
        var location = new ItemLocation(opening.Path);
        if (stream.Peek(ProbeLength).Length == 0)
        {
            return stream.TryTakeDefect(out StreamDefect? defect)
                ? [SourceReport.Fault(location, defect)]
                : [SourceReport.Skip(location, SourceCodes.EmptyItem, "the input is empty")];
        }

        // How a file is to be read its first bytes say, wherever reading begins.
        ISource source = Choose(name, stream, out Encoding? wide);
        if (opening.From is { } place)
        {
            stream.MoveTo(place);
        }

        bool isFile = opening.Nesting == 0 && wide is null && (layers == 0 || (layers == 1 && stream.Members is not null));
        stream = wide is null ? stream : new InputStream(new WideTextStream(stream, wide));
        SourceInput input = Input(opening, name, stream) with { CanRestart = isFile, FirstLine = opening.From?.Line ?? 1 };
        return ReadWith(source, input, cancellationToken);
    }

    private static IEnumerable<SourceEvent> ReadWith(ISource source, SourceInput input, CancellationToken cancellationToken)
    {
        bool more = true;
        bool faulted = false;
        bool isEmpty = true;
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
            // How many lines the damage took is not known: behind it they are counted anew.
            input = input with { FirstLine = 1 };
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

    private SourceInput Input(Opening opening, string name, InputStream stream) => new()
    {
        Path = opening.Path,
        Name = name,
        Content = stream,
        Options = options,
        MappedFields = MappedFields,
        Nesting = opening.Nesting,
        Expansion = opening.Guard,
        Decompress = compressed => Find(compressed) is { } compression ? Wrap(compression, compressed, opening.Guard) : compressed,
        ReadNested = (path, entry, token) => ReadToEnd(new Opening(path, FileName(path), entry, opening.Nesting + 1, opening.Guard), token),
    };

    /// <summary>The source that takes the input; and the encoding, where it is UTF-16 or UTF-32 and the source does not read that.</summary>
    private ISource Choose(string name, InputStream stream, out Encoding? wide)
    {
        wide = WideTextStream.Find(Head(stream, ProbeLength));
        ISource source = Choose(new SourceProbe(name, stream.Window[..Math.Min(stream.Window.Length, ProbeLength)]));

        // What has marks of its own is no text, whatever its bytes look like.
        if (wide is null || !(source.NeedsUtf8 || source == sources[^1]))
        {
            wide = null;
            return source;
        }

        // Of most scripts half as many bytes are left, or a quarter.
        byte[] utf8 = Encoding.Convert(wide, Encoding.UTF8, Head(stream, 4 * ProbeLength).ToArray());
        ISource ofText = Choose(new SourceProbe(name, utf8.AsMemory(0, Math.Min(utf8.Length, ProbeLength))));
        wide = ofText.NeedsUtf8 ? wide : null;
        return ofText.NeedsUtf8 ? ofText : source;
    }

    private static ReadOnlySpan<byte> Head(InputStream stream, int length)
    {
        ReadOnlySpan<byte> window = stream.Peek(length).Span;
        return window[..Math.Min(window.Length, length)];
    }

    private ISource Choose(SourceProbe probe)
    {
        if (SiteFiles.IsManifest(probe))
        {
            // It is JSON, too: the fallback says what it is. Other names tell only what no source recognises: data may be called wiki.cs.
            return sources[^1];
        }

        foreach (ISource source in sources)
        {
            if (source.Recognises(probe))
            {
                return source;
            }
        }

        throw new InvalidOperationException("The source catalog lacks its fallback.");
    }

    private ICompression? Find(InputStream stream)
    {
        ReadOnlySpan<byte> head = stream.Peek(16).Span;
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

    private static string FileName(string path) => FileNames.WithoutQuery(path[(path.LastIndexOf('/') + 1)..]);

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
        /// <summary>Where to begin; null: at the start.</summary>
        public RestartPoint? From { get; init; }
    }
}
