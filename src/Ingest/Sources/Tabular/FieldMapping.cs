using System.Text.Json;

namespace Ingest.Sources.Tabular;

/// <summary>
/// Which fields of a row are looked for, and what they are for the page. A target the user maps is looked for under the user's
/// name alone; the other targets under the usual crawler names. Immutable.
/// </summary>
internal sealed class FieldMapping
{
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

        ByPath = byPath.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All slots, grouped by target in its declared order, preferred ones first.</summary>
    public IReadOnlyList<FieldSlot> Slots { get; }

    private Dictionary<string, FieldSlot>.AlternateLookup<ReadOnlySpan<char>> ByPath { get; }

    /// <summary>The slot of a field path (<c>metadata.url</c>); null when nobody looks for it.</summary>
    public FieldSlot? Find(ReadOnlySpan<char> path) => ByPath.TryGetValue(path, out FieldSlot? slot) ? slot : null;

    /// <summary>The name of a field as users write it in <c>--map</c>: one of <see cref="SourceOptions.FieldTargets"/>.</summary>
    public static string NameOf(PageField field) => JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString());

    /// <summary>Whether a slot can hold the page itself.</summary>
    public static bool IsContent(FieldSlot slot) => slot.Field <= PageField.Text;

    private static void AddSlots(List<FieldSlot> slots, PageField field, IReadOnlyDictionary<string, string> userMap)
    {
        if (userMap.TryGetValue(NameOf(field), out string? name))
        {
            slots.Add(new FieldSlot(slots.Count, field, name, field <= PageField.Text ? KindOf(field) : null) { IsMapped = true });
            return;
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
