using System.Globalization;

namespace Ingest.Cli.Commands;

/// <summary>Numbers of shards as array jobs name them: <c>0-3,7</c>.</summary>
internal static class ShardList
{
    /// <summary>The list.</summary>
    /// <param name="shards">Numbers in ascending order.</param>
    public static string Of(IReadOnlyList<int> shards)
    {
        var runs = new List<string>();
        for (int i = 0; i < shards.Count;)
        {
            int end = i + 1;
            while (end < shards.Count && shards[end] == shards[end - 1] + 1)
            {
                end++;
            }

            string first = shards[i].ToString(CultureInfo.InvariantCulture);
            runs.Add(end == i + 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}-{shards[end - 1]}"));
            i = end;
        }

        return string.Join(',', runs);
    }
}
