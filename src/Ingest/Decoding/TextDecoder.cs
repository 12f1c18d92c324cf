using System.Text;
using System.Text.Unicode;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Decoding;

/// <summary>Bytes to text: byte order mark, declared charset, UTF-8, detection; then escapes that a program wrote are undone. Stateless.</summary>
internal static class TextDecoder
{
    private static readonly ReasonCode NotText = new("not-text");
    private static readonly ReasonCode Contradicted = new("charset-contradicted");
    private static readonly ReasonCode InvalidReplaced = new("invalid-bytes-replaced");
    private static readonly ReasonCode EscapesUndone = new("escapes-undone");
    private static readonly ReasonCode MojibakeFound = new("mojibake");

    /// <summary>Decodes an item; the fault <c>not-text</c> when it holds binary data. Item warnings are not repeated.</summary>
    public static Outcome<DecodedText> Decode(RawItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.DecodedBody is { } text ? Check(item, text) : DecodeBytes(item, item.Body.Span);
    }

    private static Outcome<DecodedText> Check(RawItem item, string text)
    {
        if (BinaryContent.Looks(text.AsSpan()))
        {
            return Refuse(item);
        }

        string body = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        string sound = LoneSurrogates.Replace(body);
        var warnings = new List<ReasonCode>();
        if (!ReferenceEquals(sound, body))
        {
            warnings.Add(InvalidReplaced);
        }

        return Finish(item, sound, new CharsetChoice("utf-8", CharsetSource.Container, false), warnings);
    }

    private static Outcome<DecodedText> DecodeBytes(RawItem item, ReadOnlySpan<byte> bytes)
    {
        (string? marked, int markLength) = ByteOrderMark.Find(bytes);
        if (marked is not null)
        {
            ReadOnlySpan<byte> rest = bytes[markLength..];
            bool isBinary = marked == "utf-8" && BinaryContent.Looks(rest);
            return isBinary ? Refuse(item) : DecodeAs(item, rest, new CharsetChoice(marked, CharsetSource.ByteOrderMark, false));
        }

        return UnmarkedUnicode.Find(bytes) is { } wide ? DecodeAs(item, bytes, CharsetChoice.OfWide(item, wide))
            : BinaryContent.Looks(bytes) ? Refuse(item)
            : DecodeAs(item, bytes, CharsetChoice.Make(item, bytes));
    }

    private static Outcome<DecodedText> DecodeAs(RawItem item, ReadOnlySpan<byte> bytes, CharsetChoice choice)
    {
        string text = CharsetDecoder.Decode(choice.Charset, bytes);
        if (CharsetChoice.IsWide(choice.Charset) && BinaryContent.Looks(text.AsSpan()))
        {
            return Refuse(item);
        }

        var warnings = new List<ReasonCode>();
        if (choice.ContradictsDeclaration)
        {
            warnings.Add(Contradicted);
        }

        if (HasInvalidBytes(choice.Charset, bytes, text))
        {
            warnings.Add(InvalidReplaced);
        }

        return Finish(WithTitle(item, choice.Charset, warnings), text, choice, warnings);
    }

    /// <summary>The item with its title decoded as the page is. A charset of two bytes a character, which no row of a table can be of, was found for the page alone.</summary>
    private static RawItem WithTitle(RawItem item, string charset, List<ReasonCode> warnings)
    {
        if (item.TitleBytes.IsEmpty)
        {
            return item;
        }

        string? title = CharsetChoice.IsWide(charset) ? item.Title : CharsetDecoder.Decode(charset, item.TitleBytes.Span);
        if (title?.Contains((char)Rune.ReplacementChar.Value, StringComparison.Ordinal) == true && !warnings.Contains(InvalidReplaced))
        {
            warnings.Add(InvalidReplaced);
        }

        return item with { Title = title, TitleBytes = default };
    }

    private static DecodedText Finish(RawItem item, string written, CharsetChoice choice, List<ReasonCode> warnings)
    {
        string text = EscapedText.Undo(written);
        if (!ReferenceEquals(text, written))
        {
            warnings.Add(EscapesUndone);
            if (text.Contains((char)Rune.ReplacementChar.Value, StringComparison.Ordinal) && !written.Contains((char)Rune.ReplacementChar.Value, StringComparison.Ordinal))
            {
                warnings.Add(InvalidReplaced);
            }
        }

        if (Mojibake.IsIn(text))
        {
            warnings.Add(MojibakeFound);
        }

        return new DecodedText(item, text, choice.Charset, choice.Source) { Warnings = warnings };
    }

    // U+FFFD that the bytes themselves spell in UTF-8 is no fault of this decoding.
    private static bool HasInvalidBytes(string charset, ReadOnlySpan<byte> bytes, string text) =>
        charset == "utf-8" ? !Utf8.IsValid(bytes) : text.Contains((char)Rune.ReplacementChar.Value, StringComparison.Ordinal);

    private static Fault Refuse(RawItem item) =>
        new(Stage.Decoding, NotText, item.Location, "holds binary data, no text; nothing to read here");
}
