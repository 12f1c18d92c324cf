namespace Ingest.Parsing.PlainText;

/// <summary>The drafts of a page, as forms add them.</summary>
internal sealed class DraftList
{
    private readonly List<Draft> _drafts = [];
    private int _groups;

    /// <summary>All drafts so far, in order.</summary>
    public IReadOnlyList<Draft> All => _drafts;

    /// <summary>The one added last; null at the start.</summary>
    public Draft? Last => _drafts.Count == 0 ? null : _drafts[^1];

    /// <summary>A group number not used yet.</summary>
    public int OpenGroup() => _groups++;

    /// <summary>Adds one; empty ones are passed over.</summary>
    public void Add(Draft draft)
    {
        if (draft.Text.Length > 0)
        {
            _drafts.Add(draft);
        }
    }
}
