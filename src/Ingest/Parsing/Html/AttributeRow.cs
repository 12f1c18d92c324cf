namespace Ingest.Parsing.Html;

/// <summary>An attribute that is kept.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="NameHash">Distinguishes names of kind <see cref="AttributeKind.Other"/>.</param>
/// <param name="Start">Where its value starts in the tree's characters.</param>
/// <param name="Length">Characters of its value.</param>
internal record struct AttributeRow(AttributeKind Kind, uint NameHash, int Start, int Length)
{
    /// <summary>Number of its value in the tree's <see cref="ValueTable"/>, from 1; 0 until it is asked for.</summary>
    public int Value { get; set; }
}
