namespace Ingest.Sources.Tabular;

/// <summary>One input field that is looked for.</summary>
/// <param name="Index">Position among all slots; for one target, earlier ones are preferred.</param>
/// <param name="Field">What it is for the page.</param>
/// <param name="Path">Its name, dotted for nested fields; compared without case.</param>
/// <param name="Kind">What content it holds; null: to be decided by the content.</param>
internal sealed record FieldSlot(int Index, PageField Field, string Path, ContentKind? Kind)
{
    /// <summary>Whether the user named it for this field.</summary>
    public bool IsMapped { get; init; }
}
