using System.Text;
using Ingest.Sources;

namespace Ingest.Decoding;

/// <summary>Which charset the bytes are read in, and what decided it.</summary>
/// <param name="Charset">WHATWG name, lower case.</param>
/// <param name="Source">What decided.</param>
/// <param name="ContradictsDeclaration">Whether the page declared another one that its bytes belie.</param>
internal readonly record struct CharsetChoice(string Charset, CharsetSource Source, bool ContradictsDeclaration)
{
    private const string Utf8Name = "utf-8";

    /// <summary>Decides for bytes without byte order mark.</summary>
    public static CharsetChoice Make(RawItem item, ReadOnlySpan<byte> bytes)
    {
        (string? declared, CharsetSource source) = FindDeclaration(item, bytes);
        Utf8Evidence evidence = Utf8Evidence.Of(bytes);
        return declared is null ? WithoutDeclaration(bytes, evidence) : Weigh(declared, source, bytes, evidence);
    }

    /// <summary>Decides for bytes that are UTF-16 or UTF-32.</summary>
    public static CharsetChoice OfWide(RawItem item, string charset) => CharsetLabels.Resolve(item.DeclaredCharset) is { } declared && declared == charset
        ? new(charset, CharsetSource.Http, false)
        : new(charset, CharsetSource.Detected, false);

    /// <summary>Whether a charset has two or four bytes a character, NULs among them.</summary>
    public static bool IsWide(string charset) => charset.StartsWith("utf-16", StringComparison.Ordinal) || charset.StartsWith("utf-32", StringComparison.Ordinal);

    private static (string? Charset, CharsetSource Source) FindDeclaration(RawItem item, ReadOnlySpan<byte> bytes)
    {
        if (CharsetLabels.Resolve(item.DeclaredCharset) is { } http)
        {
            return (http, CharsetSource.Http);
        }

        string? label = item.Kind is null or ContentKind.Html ? MetaPrescan.FindLabel(bytes) : null;

        // A meta that can be read as ASCII cannot stand in UTF-16: the standard takes UTF-8 (§13.2.3.2 of HTML).
        string? meta = CharsetLabels.Resolve(label) switch
        {
            "utf-16le" or "utf-16be" => Utf8Name,
            "x-user-defined" => "windows-1252",
            var name => name,
        };
        return (meta, CharsetSource.Meta);
    }

    private static CharsetChoice Weigh(string declared, CharsetSource source, ReadOnlySpan<byte> bytes, Utf8Evidence evidence)
    {
        if (declared == Utf8Name)
        {
            return evidence.IsMostlyUtf8 ? new(declared, source, false) : Detect(bytes, contradicts: true);
        }

        if (IsWide(declared))
        {
            return WithoutDeclaration(bytes, evidence) with { ContradictsDeclaration = true };
        }

        // Two multi-byte sequences and not one wrong byte do not happen by chance in a single-byte charset; in the
        // two-byte ones short runs do ("联通" in GBK), so more is asked of them.
        int needed = IsMultiByte(declared) ? 4 : 2;
        return evidence.IsValid && evidence.Sequences >= needed
            ? new(Utf8Name, CharsetSource.Utf8, true)
            : IsWestern(declared) && CharsetDetector.DetectOtherScript(bytes) is { } other ? new(other, CharsetSource.Detected, true)
            : CheckMultiByte(declared, source, bytes);
    }

    private static CharsetChoice CheckMultiByte(string declared, CharsetSource source, ReadOnlySpan<byte> bytes)
    {
        CharsetChoice choice = new(declared, source, false);
        if (!IsMultiByte(declared) || Ascii.IsValid(bytes) || CharsetDetector.IsPlausible(declared, bytes))
        {
            return choice;
        }

        CharsetChoice detected = Detect(bytes, contradicts: true);
        return detected.Source == CharsetSource.Detected ? detected : choice;
    }

    private static CharsetChoice WithoutDeclaration(ReadOnlySpan<byte> bytes, Utf8Evidence evidence)
    {
        bool isShifted = evidence is { IsValid: true, Sequences: 0 } && CharsetDetector.HasJapaneseShifts(bytes);
        return isShifted ? new("iso-2022-jp", CharsetSource.Detected, false)
            : evidence.IsMostlyUtf8 ? new(Utf8Name, CharsetSource.Utf8, false)
            : Detect(bytes, contradicts: false);
    }

    private static CharsetChoice Detect(ReadOnlySpan<byte> bytes, bool contradicts) => CharsetDetector.Detect(bytes) is { } detected
        ? new(detected, CharsetSource.Detected, contradicts)
        : new("windows-1252", CharsetSource.Fallback, contradicts);

    private static bool IsWestern(string charset) => charset is "windows-1252" or "iso-8859-15";

    private static bool IsMultiByte(string charset) =>
        charset is "big5" or "euc-jp" or "euc-kr" or "gb18030" or "gbk" or "shift_jis" or "iso-2022-jp";
}
