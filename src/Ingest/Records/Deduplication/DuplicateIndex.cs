namespace Ingest.Records.Deduplication;

/// <summary>
/// Decides, record by record in input order, what repeats an earlier record. Only records that repeat nothing enter the index, so
/// <c>duplicate_of</c> never points to a duplicate, and of several candidates the earliest wins: the answer depends on the order of the calls alone, not on
/// who computed the keys. Not thread-safe: call it where records are written.
/// </summary>
internal sealed class DuplicateIndex : IDisposable
{
    private const ulong ExactSpace = 0xE8AC7;

    private readonly DeduplicationOptions _options;
    private readonly KeyTable _table;
    private readonly IdStore _ids = new();

    /// <summary>Creates an empty index.</summary>
    public DuplicateIndex(DeduplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _table = new KeyTable(options.MaximumTableBytes, options.SpillFolder);
    }

    /// <summary>Records in the index: those that repeated nothing.</summary>
    public int Count => _ids.Count;

    /// <summary>What the record repeats; null when it is new, and then it is remembered.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="keys">Its keys.</param>
    public DuplicateMatch? Find(string id, DuplicateKeys keys)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Exact is not { } exact)
        {
            return null;
        }

        ulong exactKey = StableHash.Combine(ExactSpace, exact);
        if (_table.TryGet(exactKey, out int keeper))
        {
            return new DuplicateMatch(_ids[keeper], DuplicateLevel.Exact);
        }

        NearDuplicateSignature? near = _options.Level == DuplicateLevel.Near ? keys.Near : null;
        if (near is not null && TryFindNear(near, out keeper))
        {
            return new DuplicateMatch(_ids[keeper], DuplicateLevel.Near);
        }

        Remember(id, exactKey, near);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static ulong KeyOf(int band, ulong key) => StableHash.Combine((ulong)band + 1, key);

    private bool TryFindNear(NearDuplicateSignature near, out int keeper)
    {
        keeper = int.MaxValue;
        for (int band = 0; band < near.Keys.Length; band++)
        {
            if (_table.TryGet(KeyOf(band, near.Keys[band]), out int candidate))
            {
                keeper = Math.Min(keeper, candidate);
            }
        }

        return keeper != int.MaxValue;
    }

    private void Remember(string id, ulong exactKey, NearDuplicateSignature? near)
    {
        int ordinal = _ids.Add(id);
        _table.TryAdd(exactKey, ordinal);
        if (near is null)
        {
            return;
        }

        for (int band = 0; band < near.Keys.Length; band++)
        {
            _table.TryAdd(KeyOf(band, near.Keys[band]), ordinal);
        }
    }
}
