using System.Globalization;
using Markdig.Syntax;

namespace Ingest.Parsing.Markdown;

/// <summary>The labels of numbered lists. CommonMark counts on from the first number; who writes others means them.</summary>
internal static class ItemNumbers
{
    /// <summary>For each item its number as written, with its full stop or bracket. A number repeated (<c>1. 1. 1.</c>) counts on.</summary>
    public static string[] Of(ListBlock list)
    {
        var labels = new string[list.Count];
        int written = -1;
        int number = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int own = list[i] is ListItemBlock item ? item.Order : written;
            number = own == written ? number + 1 : own;
            written = own;
            labels[i] = number.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter;
        }

        return labels;
    }
}
