using Ingest.Sources;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Arrays that hold what is known of one page, rented and given back together: a page of some thousand elements needs a hundred kilobytes of them, and
/// the next page as much. Without <see cref="Dispose"/> they are garbage like any other. Not thread-safe.
/// </summary>
internal sealed class PageArrays : IDisposable
{
    private readonly List<(Array Array, Action<Array> Return)> _rented = new(48);

    /// <summary>An array of unknown content.</summary>
    public PageArray<T> Rent<T>(int length)
    {
        T[] array = ScratchArrays.Rent<T>(length);
        _rented.Add((array, static array => ScratchArrays.Return((T[])array)));
        return new PageArray<T>(array, length);
    }

    /// <summary>An array of zeros.</summary>
    public PageArray<T> RentCleared<T>(int length)
    {
        PageArray<T> array = Rent<T>(length);
        array.Span.Clear();
        return array;
    }

    /// <summary>Gives all of them back; nobody may look at them any more.</summary>
    public void Dispose()
    {
        foreach ((Array array, Action<Array> giveBack) in _rented)
        {
            giveBack(array);
        }

        _rented.Clear();
    }
}
