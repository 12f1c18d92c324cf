using System.Collections.Frozen;

namespace Ingest.Sources.Tabular;

/// <summary>
/// Which fields of a row are looked for, and what they are for the page. A target the user maps is looked for under the user's
/// name alone; the other targets under the usual crawler names. Immutable.
/// </summary>
internal sealed class FieldMapping
{
    private readonly FrozenDictionary<string, FieldSlot> _byPath;

    /// <summary>Makes the mapping.</summary>
    /// <param name="userMap">Target to the input's own name; unknown targets are ignored (validated when the pipeline is built).</param>
    public FieldMapping(IReadOnlyDictionary<string, string> userMap)
    {
        ArgumentNullException.ThrowIfNull(userMap);
        var slots = new List<FieldSlot>();
        foreach (PageField field in Enum.GetValues<PageField>())
        {
            AddSlots(slots, field, userMap);
        }

        Slots = slots;
        var byPath = new Dictionary<string, FieldSlot>(StringComparer.OrdinalIgnoreCase);
        foreach (FieldSlot slot in slots)
        {
            byPath.TryAdd(slot.Path, slot);
        }

        _byPath = byPath.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        ByPath = _byPath.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Targets by the names users write in <c>--map</c>.</summary>
    public static FrozenDictionary<string, PageField> Targets { get; } = new Dictionary<string, PageField>(StringComparer.Ordinal)
    {
        ["html"] = PageField.Html,
        ["markdown"] = PageField.Markdown,
        ["text"] = PageField.Text,
        ["url"] = PageField.Url,
        ["id"] = PageField.Id,
        ["fetched_at"] = PageField.FetchedAt,
        ["title"] = PageField.Title,
        ["content_type"] = PageField.ContentType,
        ["charset"] = PageField.Charset,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All slots, grouped by target in its declared order, preferred ones first.</summary>
    public IReadOnlyList<FieldSlot> Slots { get; }

    private FrozenDictionary<string, FieldSlot>.AlternateLookup<ReadOnlySpan<char>> ByPath { get; }

    /// <summary>The slot of a field path (<c>metadata.url</c>); null when nobody looks for it.</summary>
    public FieldSlot? Find(ReadOnlySpan<char> path) => ByPath.TryGetValue(path, out FieldSlot? slot) ? slot : null;

    /// <summary>Whether a slot can hold the page itself.</summary>
    public static bool IsContent(FieldSlot slot) => slot.Field <= PageField.Text;

    private static void AddSlots(List<FieldSlot> slots, PageField field, IReadOnlyDictionary<string, string> userMap)
    {
        foreach ((string target, PageField mapped) in Targets)
        {
            if (mapped == field && userMap.TryGetValue(target, out string? name))
            {
                ContentKind? kind = field <= PageField.Text ? KindOf(field) : null;
                slots.Add(new FieldSlot(slots.Count, field, name, kind) { IsMapped = true });
                return;
            }
        }

        foreach ((PageField known, string path, ContentKind? kind) in CrawlerFields.Known)
        {
            if (known == field && !userMap.Values.Contains(path, StringComparer.OrdinalIgnoreCase))
            {
                slots.Add(new FieldSlot(slots.Count, field, path, kind));
            }
        }
    }

    private static ContentKind KindOf(PageField field) => field switch
    {
        PageField.Html => ContentKind.Html,
        PageField.Markdown => ContentKind.Markdown,
        _ => ContentKind.PlainText,
    };
}
