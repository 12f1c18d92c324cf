using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Ingest.Sources;

/// <summary>
/// UTF-16 and UTF-32 without a byte order mark. Text of them has NULs, in line ends and spaces if nowhere else; and read in the right order of bytes, it has hardly
/// any character that is none, while bytes of other kinds, and the wrong order, hit those everywhere.
/// </summary>
internal static class UnmarkedUnicode
{
    private const int SampleBytes = 64 << 10;
    private const int FewestUnits = 4;

    // Of noise read as UTF-16 a tenth is private, a thirtieth halves of pairs: an estimate from the sizes of those blocks, as is that of noise as UTF-32, which is nearly all nothing.
    private const int GoodForOneBad = 50;

    /// <summary>The charset (<c>utf-16le</c>, <c>utf-16be</c>, <c>utf-32le</c>, <c>utf-32be</c>); null where it is something else.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~3)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        return IsUtf32(sample, isBigEndian: false) ? "utf-32le"
            : IsUtf32(sample, isBigEndian: true) ? "utf-32be"
            : FindUtf16(bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)]);
    }

    private static bool IsUtf32(ReadOnlySpan<byte> sample, bool isBigEndian)
    {
        int bad = 0;
        for (int i = 0; i < sample.Length; i += sizeof(int))
        {
            ReadOnlySpan<byte> unit = sample[i..(i + sizeof(int))];
            uint value = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(unit) : BinaryPrimitives.ReadUInt32LittleEndian(unit);
            bad += Rune.IsValid(value) && !IsBad(Rune.GetUnicodeCategory(new Rune(value)), value) ? 0 : 1;
        }

        int units = sample.Length / sizeof(int);
        return units >= FewestUnits && bad * GoodForOneBad <= units;
    }

    private static string? FindUtf16(ReadOnlySpan<byte> sample)
    {
        Utf16Reading little = Utf16Reading.Of(sample, isBigEndian: false);
        Utf16Reading big = Utf16Reading.Of(sample, isBigEndian: true);
        Utf16Reading likelier = little.Likelihood >= big.Likelihood ? little : big;

        // Spaces and line ends alone give one such character in ten, in any script that has spaces. Where that is too few, as in Chinese, the bytes must be no other text.
        bool isText = likelier.Basic * 10 > likelier.Units || (likelier.Basic > 0 && !IsOtherText(sample));
        return likelier.Units < FewestUnits || likelier.Bad * GoodForOneBad > likelier.Units || !isText ? null
            : likelier == big ? "utf-16be" : "utf-16le";
    }

    /// <summary>Whether the bytes are text of one byte a character, or UTF-8, with a stray NUL.</summary>
    private static bool IsOtherText(ReadOnlySpan<byte> sample)
    {
        int ascii = 0;
        int controls = 0;
        foreach (byte b in sample)
        {
            bool isSpace = b is 9 or 10 or 12 or 13;
            ascii += isSpace || b is >= 0x20 and < 0x7F ? 1 : 0;
            controls += !isSpace && b < 0x20 ? 1 : 0;
        }

        // Latin-1 of the languages with the most accents has 94 ASCII bytes in a hundred and more, kana in UTF-16 some 80. Thai in UTF-16 is valid UTF-8, but every other byte is a control.
        return ascii * 10L >= sample.Length * 9L || (controls * 20L <= sample.Length && Utf8.IsValid(sample));
    }

    private static bool IsBad(UnicodeCategory category, uint value) => category switch
    {
        UnicodeCategory.Control => value is not (9 or 10 or 12 or 13 or 0x1B),
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };

    /// <summary>What bytes are as UTF-16.</summary>
    /// <param name="IsBigEndian">In which order of bytes.</param>
    /// <param name="Units">Code units.</param>
    /// <param name="Basic">Characters up to U+00FF, whose higher byte is NUL.</param>
    /// <param name="Bad">Code units that are no character of any text.</param>
    private readonly record struct Utf16Reading(bool IsBigEndian, int Units, int Basic, int Bad)
    {
        public int Likelihood => Basic - (20 * Bad);

        public static Utf16Reading Of(ReadOnlySpan<byte> sample, bool isBigEndian)
        {
            int basic = 0;
            int bad = 0;
            char high = '\0';
            for (int i = 0; i < sample.Length; i += sizeof(char))
            {
                char unit = (char)(isBigEndian ? (sample[i] << 8) | sample[i + 1] : (sample[i + 1] << 8) | sample[i]);
                basic += unit <= '\u00FF' ? 1 : 0;
                bool isPair = high != '\0' && char.IsLowSurrogate(unit);

                // A half that waited for its other one in vain.
                bad += high != '\0' && !isPair ? 1 : 0;
                high = char.IsHighSurrogate(unit) ? unit : '\0';
                bad += !isPair && high == '\0' && IsBad(char.GetUnicodeCategory(unit), unit) ? 1 : 0;
            }

            return new Utf16Reading(isBigEndian, sample.Length / sizeof(char), basic, bad);
        }
    }
}
