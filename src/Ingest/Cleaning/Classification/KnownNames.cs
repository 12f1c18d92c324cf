using System.Numerics;
using System.Runtime.CompilerServices;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Finds elements of the same tag and class. Equal ones of a page are one string each: hashing their characters for every element cost more than it saved.
/// A table in arrays of the page. Not thread-safe.
/// </summary>
/// <param name="containers">The elements.</param>
/// <param name="arrays">Where its array comes from.</param>
internal sealed class KnownNames(Container[] containers, PageArrays arrays)
{
    /// <summary>Numbers of elements and one more, 0 where there is none; a power of two, at least twice as many as elements.</summary>
    private readonly PageArray<int> _places = arrays.RentCleared<int>((int)BitOperations.RoundUpToPowerOf2((uint)containers.Length * 2));

    /// <summary>The first element asked for that has the tag and class of this one; this one where none has.</summary>
    public int FirstLike(int index)
    {
        Container own = containers[index];
        uint hash = ((uint)RuntimeHelpers.GetHashCode(own.Tag) * 31) ^ (uint)RuntimeHelpers.GetHashCode(own.Class);
        int at = (int)(hash & (uint)(_places.Length - 1));
        while (_places[at] != 0)
        {
            Container known = containers[_places[at] - 1];
            if (ReferenceEquals(known.Tag, own.Tag) && ReferenceEquals(known.Class, own.Class))
            {
                return _places[at] - 1;
            }

            at = (at + 1) & (_places.Length - 1);
        }

        _places[at] = index + 1;
        return index;
    }
}
