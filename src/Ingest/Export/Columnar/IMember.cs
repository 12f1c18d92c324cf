using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>
/// A member of the structures in a list. Levels: 1 the list is there but empty, 3 the structure is there, 4 the member is; a
/// list inside adds 5 for its elements.
/// </summary>
/// <typeparam name="TItem">What a structure is made from.</typeparam>
internal interface IMember<in TItem>
{
    /// <summary>The field in the schema.</summary>
    Field Field { get; }

    /// <summary>Its leaf.</summary>
    ILeafBuffer Leaf { get; }

    /// <summary>Appends the place of an empty list.</summary>
    void AppendEmptyList();

    /// <summary>Appends a structure's value; returns about how many bytes it adds.</summary>
    /// <param name="item">The structure.</param>
    /// <param name="repetition">0 for the first of a row, otherwise 1.</param>
    long Append(TItem item, int repetition);
}
