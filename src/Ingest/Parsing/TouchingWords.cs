using System.Buffers;

namespace Ingest.Parsing;

/// <summary>Whether what touches in the markup is one word: a style sheet may set it apart, and raised text reads apart.</summary>
internal static class TouchingWords
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\r\f\u00A0");

    /// <summary>
    /// Whether elements that touch hold words of their own, which a style sheet sets apart ("Acme" and "Trail Shoe"): the second begins
    /// with a capital or a digit, and neither is a single letter, as an initial in a colour of its own is, unless it is a unit ("40 L"). Of 1,738 such places on the
    /// labelled pages whose words the truth has, it has them apart in 1,731; where the second begins with a small letter, in 109 of 120.
    /// </summary>
    public static bool AreApart(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before.Length >= 2 && word.Length >= 2
        && (IsCasedOrDigit(before[^2]) || IsUnit(before)) && IsCasedOrDigit(before[^1])
        && IsCasedOrDigit(word[0]) && !char.IsLower(word[0]) && IsCasedOrDigit(word[1]);

    /// <summary>
    /// Whether words at the border of elements are words of their own, as <see cref="AreApart(ReadOnlySpan{char}, ReadOnlySpan{char})"/> has it and beyond: prices,
    /// numbers ("Week 1" and "3 hours"), what follows a sentence or a bracket. Where an element ends and another starts, the two are mostly things of their own; where one
    /// only starts or only ends, it may be a part of a word ("DataBase"), but hardly if several words follow. Of 100 blocks that this changes on as many labelled pages, looked
    /// at by eye, 98 read better and one worse ("Better" and "Help vs. therapy").
    /// </summary>
    public static bool AreApart(ReadOnlySpan<char> before, ReadOnlySpan<char> word, TouchingBorder border)
    {
        if (before.IsEmpty || word.IsEmpty)
        {
            return false;
        }

        char first = word[0];
        bool isBetween = border >= TouchingBorder.Between;
        return (isBetween && AreApart(before, word))
            || (char.IsDigit(first) ? IsNewNumber(before, word, border)
                : char.IsUpper(first) ? IsNewCapital(before, word, isBetween)
                : char.IsLower(first) ? IsNewSmallWord(before, word, border)
                : IsPrice(word) && (char.IsLower(before[^1]) || char.IsDigit(before[^1]) || before[^1] == ')'));
    }

    /// <summary>Whether a word follows an element that ends in a colon (<c>&lt;cite&gt;Anna wrote:&lt;/cite&gt;No leak</c>), as labels do; "10:30" and "http:" do not read so.</summary>
    public static bool FollowsLabel(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before.Length >= 2 && before[^1] == ':' && char.IsLetter(before[^2]) && (char.IsUpper(word[0]) || char.IsDigit(word[0]) || IsPrice(word));

    /// <summary>Whether raised text reads as part of what it is raised from without a caret before it: a number or a term.</summary>
    public static bool NeedsCaret(ReadOnlySpan<char> before, ReadOnlySpan<char> word) => IsRaisedNumber(before, word) || IsRaisedTerm(before, word);

    /// <summary>
    /// Whether a raised word behind a letter stands for itself, as TM does. Of 15 such places the truth has all apart; behind a digit
    /// it is an ordinal's ending ("21st": glued in all 26).
    /// </summary>
    public static bool IsRaisedWord(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        !before.IsEmpty && char.IsLetter(before[^1]) && AreApart(before, word);

    /// <summary>
    /// Whether a word is a raised number right behind what it is raised from: an exponent, or the mark of a note. "210" and "word3" would be
    /// other numbers and words; a caret says raised, whichever it is. Of 104 such places on the labelled pages whose words the truth has,
    /// it leaves the number out in 77, has it apart in 20 and glued in 7. A price's raised cents become "$5^49": a point would mostly be
    /// right there, but "$20" with its note 12 would become another price.
    /// </summary>
    private static bool IsRaisedNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        IsBase(before) && char.IsAsciiDigit(word[word.Length > 1 && IsSign(word[0]) ? 1 : 0]);

    /// <summary>
    /// Whether raised text is an exponent that begins with a letter or a sign right behind what it is raised from: "n+1", "−x". An operator or a
    /// digit in it tells it from the endings of ordinals and abbreviations ("1er", "Mme"), which stay glued.
    /// </summary>
    private static bool IsRaisedTerm(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        IsBase(before) && !IsRaisedWord(before, word)
        && char.IsLetter(word[IsSign(word[0]) && word.Length > 1 ? 1 : 0])
        && (IsSign(word[0]) || HoldsOperator(word));

    private static bool IsBase(ReadOnlySpan<char> before) => !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ')' or ']' or '}');

    private static bool IsSign(char c) => c is '-' or '+' or '\u2212';

    // In its first word, or as the next.
    private static bool HoldsOperator(ReadOnlySpan<char> word)
    {
        int space = word.IndexOfAny(Spaces);
        ReadOnlySpan<char> first = space < 0 ? word : word[..Math.Min(word.Length, space + 2)];
        return first.IndexOfAny("+\u2212*/=") >= 0 || first[..(space < 0 ? first.Length : space)].IndexOfAnyInRange('0', '9') >= 0;
    }

    // A number that goes on with a single digit ("$129" and "00") is one number.
    private static bool IsNewNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> word, TouchingBorder border) => before[^1] switch
    {
        ')' or ']' or '%' => border >= TouchingBorder.Between,
        var last when char.IsDigit(last) => border != TouchingBorder.End && GoesOn(word),
        var last => char.IsLower(last) && EndsInWord(before),
    };

    private static bool IsNewCapital(ReadOnlySpan<char> before, ReadOnlySpan<char> word, bool isBetween)
    {
        if (word.Length < 2 || !IsCasedOrDigit(word[1]))
        {
            return false;
        }

        char last = before[^1];
        return last is '.' or '!' or '?'
            ? IsSentence(before)
            : (isBetween || GoesOn(word)) && (last is ')' or ']' or '%' || (!char.IsUpper(last) && EndsInWord(before)));
    }

    // Behind a number, endings of ordinals and most units are shorter than four letters.
    private static bool IsNewSmallWord(ReadOnlySpan<char> before, ReadOnlySpan<char> word, TouchingBorder border) => before[^1] switch
    {
        ')' or ']' => border >= TouchingBorder.Between && BeginsSmall(word, 2),
        var last when char.IsDigit(last) => BeginsSmall(word, 4),
        var last => border == TouchingBorder.BetweenKinds && char.IsLower(last) && EndsInWord(before) && BeginsSmall(word, 2),
    };

    private static bool GoesOn(ReadOnlySpan<char> word) => word.ContainsAny(Spaces);

    private static bool BeginsSmall(ReadOnlySpan<char> word, int letters)
    {
        int count = 0;
        while (count < letters && count < word.Length && char.IsLower(word[count]))
        {
            count++;
        }

        return count == letters;
    }

    // Not a single letter, but any number.
    private static bool EndsInWord(ReadOnlySpan<char> before) =>
        char.IsDigit(before[^1]) || (before.Length >= 2 && IsCasedOrDigit(before[^1]) && (IsCasedOrDigit(before[^2]) || IsUnit(before)));

    // Three words before a full stop, for names as "functools." have fewer; any before other marks, but not a sign alone ("?Sized").
    private static bool IsSentence(ReadOnlySpan<char> before) => before[^1] == '.' ? before.Count(' ') >= 2 : before.Length >= 2 && char.IsLetterOrDigit(before[^2]);

    private static bool IsPrice(ReadOnlySpan<char> word) =>
        word.Length >= 2 && char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.CurrencySymbol && char.IsDigit(word[1]);

    private static bool IsUnit(ReadOnlySpan<char> before) => before.Length > 2 && before[^2] == ' ' && char.IsDigit(before[^3]);

    // Scripts without case are written without spaces, or join their letters.
    private static bool IsCasedOrDigit(char c) => char.IsLower(c) || char.IsUpper(c) || char.IsDigit(c);
}
