using System.Globalization;

namespace Ingest.Pipeline.Runs;

/// <summary>How many items may be quarantined before a run counts as failed (<c>--max-rejects</c>): a number, or a share of all items.</summary>
/// <param name="Items">Most items; null: no limit by number.</param>
/// <param name="Percent">Most per cent of the items read, judged at the end; null: no limit by share.</param>
public readonly record struct RejectLimit(long? Items, double? Percent)
{
    /// <summary>Reads <c>100</c> or <c>2.5%</c>.</summary>
    public static bool TryParse(string text, out RejectLimit limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        limit = default;
        if (text.EndsWith('%'))
        {
            bool isShare = double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent <= 100;
            limit = new RejectLimit(null, percent);
            return isShare;
        }

        bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long items);
        limit = new RejectLimit(items, null);
        return isNumber;
    }

    /// <summary>Whether a running count is over the limit already.</summary>
    public bool IsExceededBy(long quarantined) => quarantined > Items;

    /// <summary>Whether the counts of a whole run are over the limit.</summary>
    public bool IsExceededBy(long quarantined, long read) =>
        IsExceededBy(quarantined) || (Percent is { } percent && quarantined * 100.0 > percent * read);
}
