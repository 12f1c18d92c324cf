using System.Globalization;

namespace Ingest.Parsing.Html.Items;

/// <summary>The labels that browsers write before the items of numbered lists, by the HTML standard's <c>ol</c> and <c>li</c>.</summary>
internal static class ItemLabels
{
    // Larger numbers are no labels of anything; counting on from here stays within an int.
    private const int Largest = 999_999_999;

    private const int LargestRoman = 3999;

    private static readonly ulong Numbering = HtmlTree.Mask(AttributeKind.Start, AttributeKind.Reversed, AttributeKind.Type);

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Sets up the counting of a list.</summary>
    public static void Start(ref WalkFrame list)
    {
        HtmlNode element = list.Element;
        if (element.Tag != Tag.Ol || !element.HasAny(Numbering))
        {
            return;
        }

        bool isReversed = element.Has(AttributeKind.Reversed);
        int first = Integer(element.Get(AttributeKind.Start)) ?? (isReversed ? CountItems(element) : 1);
        list.ItemNumber = isReversed ? first + 1 : first - 1;
    }

    /// <summary>The label of the next item.</summary>
    public static string Next(ref WalkFrame list, HtmlNode item)
    {
        int counted = list.ItemNumber + (list.Element.Has(AttributeKind.Reversed) ? -1 : 1);
        list.ItemNumber = item.Has(AttributeKind.Value) ? Integer(item.Get(AttributeKind.Value)) ?? counted : counted;
        return Write(list.ItemNumber, StyleOf(list.Element)) + ".";
    }

    private static int? Integer(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            ? Math.Clamp(number, -Largest, Largest)
            : null;

    private static int CountItems(HtmlNode list)
    {
        int count = 0;
        for (HtmlNode child = list.First; child.Exists; child = child.Next)
        {
            count += child.Tag == Tag.Li ? 1 : 0;
        }

        return count;
    }

    private static char StyleOf(HtmlNode list) => list.Get(AttributeKind.Type) is [var style and ('a' or 'A' or 'i' or 'I')] ? style : '1';

    // What letters and Roman numerals cannot write is written in digits, as browsers do.
    private static string Write(int number, char style) => style switch
    {
        'a' or 'A' when number > 0 => Letters(number, style),
        'i' when number is > 0 and <= LargestRoman => Roman(number),
        'I' when number is > 0 and <= LargestRoman => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z comes aa: digits from 1 to 26.
    private static string Letters(int number, char first)
    {
        Span<char> letters = stackalloc char[8];
        int start = letters.Length;
        for (int rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--start] = (char)(first + ((rest - 1) % 26));
        }

        return letters[start..].ToString();
    }

    private static string Roman(int number)
    {
        string written = "";
        foreach ((int value, string sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                written += sign;
            }
        }

        return written;
    }
}
