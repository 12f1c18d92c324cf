using System.Text;
using CsCheck;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Tests.Decoding;

public sealed class TextDecoderTests
{
    private static readonly Encoding Latin = Encoding.Latin1;
    private static readonly string?[] Labels = [null, "utf-8", "shift_jis", "gbk", "utf-16le", "big5", "iso-8859-16", "nonsense"];

    [Theory]
    [InlineData("EFBBBF68C3A9", "hé", "utf-8")]
    [InlineData("FFFE6800E900", "hé", "utf-16le")]
    [InlineData("FEFF006800E9", "hé", "utf-16be")]
    [InlineData("FFFE000068000000E9000000", "hé", "utf-32le")]
    public void Decode_ByteOrderMark_DecidesAndIsRemoved(string hex, string text, string charset)
    {
        DecodedText decoded = Read(new() { Location = new("x"), Body = Convert.FromHexString(hex), DeclaredCharset = "koi8-r" });

        Assert.Equal((text, charset, CharsetSource.ByteOrderMark), (decoded.Text, decoded.Charset, decoded.CharsetSource));
    }

    [Fact]
    public void Decode_HttpCharset_OutranksMeta()
    {
        byte[] body = [.. "<meta charset=windows-1251><p>"u8, 0xE9, 0x20, 0xE8];

        DecodedText decoded = Read(new() { Location = new("x"), Body = body, DeclaredCharset = "ISO-8859-1" });

        Assert.Equal(("windows-1252", CharsetSource.Http), (decoded.Charset, decoded.CharsetSource));
        Assert.EndsWith("é è", decoded.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "Größe €", "")]
    [InlineData("windows-1251", "GrцЯe Ђ", "")]
    [InlineData("utf-8", "Größe €", "charset-contradicted")]
    public void Decode_TitleOfTheSameRow_HasThePagesCharset(string charset, string title, string warnings)
    {
        byte[] bytes = [.. "Gr"u8, 0xF6, 0xDF, .. "e "u8, 0x80];

        DecodedText decoded = Read(new() { Location = new("x"), Body = (byte[])[.. "<p>"u8, .. bytes], Title = "Gr??e", TitleBytes = bytes, DeclaredCharset = charset });

        Assert.Equal((title, warnings), (decoded.Item.Title, string.Join('+', decoded.Warnings)));
    }

    [Theory]
    [InlineData("<!-- <meta charset=utf-8> --><META CHARSET='windows-1251'>")]
    [InlineData("<meta content='text/html; charset=windows-1251' http-equiv=Content-Type>")]
    [InlineData("<?xml version='1.0' encoding='cp1251'?><html>")]
    [InlineData("<a title='<meta charset=utf-8>'><meta charset = \"x-cp1251\"/>")]
    public void Decode_DeclarationInPage_IsObeyed(string markup)
    {
        DecodedText decoded = Read(Item([.. Latin.GetBytes(markup), 0xEF, 0xF0, 0xE8]));

        Assert.Equal(("windows-1251", CharsetSource.Meta), (decoded.Charset, decoded.CharsetSource));
        Assert.EndsWith("при", decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_DeclaredLatinButUtf8_ReadsUtf8WithWarning()
    {
        DecodedText decoded = Read(new() { Location = new("x"), Body = "déjà vu"u8.ToArray(), DeclaredCharset = "iso-8859-1" });

        Assert.Equal(("déjà vu", CharsetSource.Utf8), (decoded.Text, decoded.CharsetSource));
        Assert.Contains(new ReasonCode("charset-contradicted"), decoded.Warnings);
    }

    [Fact]
    public void Decode_DeclaredUtf8ButLatin_DetectsWithWarning()
    {
        DecodedText decoded = Read(new() { Location = new("x"), Body = Latin.GetBytes("Die Bäckerei öffnet früh, heißt es."), DeclaredCharset = "utf-8" });

        Assert.Equal(("Die Bäckerei öffnet früh, heißt es.", "windows-1252"), (decoded.Text, decoded.Charset));
        Assert.Contains(new ReasonCode("charset-contradicted"), decoded.Warnings);
    }

    [Fact]
    public void Decode_OneBrokenCharacterInUtf8_ReplacesIt()
    {
        byte[] body = [.. "ééééééééééé "u8, 0xFF, .. " é"u8];

        DecodedText decoded = Read(Item(body));

        Assert.Equal(("ééééééééééé \uFFFD é", "utf-8"), (decoded.Text, decoded.Charset));
        Assert.Equal([new ReasonCode("invalid-bytes-replaced")], decoded.Warnings);
    }

    [Theory]
    [InlineData("Itâ€™s a cafÃ©, isnâ€™t it", true)]
    [InlineData("It’s a café; São Paulo; âge; À la carte", false)]
    [InlineData("PÂO E MAÇÃ", false)]
    public void Decode_DoubleEncodedText_IsNoticed(string text, bool isNoticed)
    {
        DecodedText decoded = Read(Item(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(isNoticed, decoded.Warnings.Contains(new ReasonCode("mojibake")));
    }

    [Theory]
    [InlineData("255044462D312E37")]
    [InlineData("89504E470D0A1A0A0000000D")]
    [InlineData("6162006364")]
    public void Decode_BinaryData_IsNotText(string hex)
    {
        Outcome<DecodedText> outcome = TextDecoder.Decode(Item(Convert.FromHexString(hex)));

        Assert.Equal(("not-text", Stage.Decoding), (outcome.Fault?.Code.Value, outcome.Fault?.Stage));
    }

    [Fact]
    public void Decode_Utf16WithoutMark_IsFound()
    {
        DecodedText decoded = Read(Item(Encoding.Unicode.GetBytes("A page saved as UTF-16")));

        Assert.Equal(("A page saved as UTF-16", "utf-16le"), (decoded.Text, decoded.Charset));
    }

    [Theory]
    [InlineData("Ein Satz mit 😀 und 🎉 darin, und noch einer.")]
    [InlineData("一本の本を読む。\n一つ二つ三つ。\n彼女は一人で図書館に行きました。\n")]
    [InlineData("这座古老的图书馆每天早上开门，孩子们在窗边读故事。\n一位老人在花园里下棋　一切都好。\n")]
    [InlineData("ひらがなだけのぶんしょうをここにかいてみる\nもうすこしつづける\n")]
    [InlineData("ห้องสมุดเก่าเปิดทุกเช้า และเด็กๆ อ่านนิทาน")]
    [InlineData("Старая библиотека открывается каждое утро.")]
    [InlineData("<!DOCTYPE html><title>图书馆</title><p>一二三 😀")]
    public void Decode_WideTextWithoutMark_IsFound(string text)
    {
        Encoding[] encodings = [new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UTF32Encoding(false, false), new UTF32Encoding(true, false)];

        Assert.Equal(
            [(text, "utf-16le"), (text, "utf-16be"), (text, "utf-32le"), (text, "utf-32be")],
            encodings.Select(encoding => Read(Item(encoding.GetBytes(text)))).Select(decoded => (decoded.Text, decoded.Charset)));
    }

    [Theory]
    [InlineData("windows-1252", "A stray \0 NUL does no harm; naïve readers don’t see them at all, and that is all there is to say of it here today, tomorrow and after.")]
    [InlineData("windows-1251", "Старая библиотека открывается каждое утро, \0 и дети читают сказки у большого окна. Старая библиотека открывается.")]
    [InlineData("shift_jis", "古い図書館は毎朝開いて、\0子どもたちは窓のそばで物語を読んでいます。古い図書館は毎朝開いて、子どもたちは窓のそばで物語を。")]
    [InlineData("gbk", "这座古老的图书馆每天早上开门，\0孩子们在窗边读故事，老人们在花园里下棋。这座古老的图书馆每天早上开门，孩子们在窗边。")]
    public void Decode_StrayNuls_MakeNoWideText(string charset, string text)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;

        Assert.Equal(text, Read(Item(encoding.GetBytes(text)) with { DeclaredCharset = charset }).Text);
    }

    [Theory]
    [InlineData("ISO-8859-1", "detected", "charset-contradicted", true)]
    [InlineData("windows-1251", "http", "", true)]
    [InlineData("windows-1250", "http", "", false)]
    public void Decode_CyrillicDeclaredAsLatin1_IsReadAsCyrillic(string declared, string source, string warning, bool isRight)
    {
        const string Text = "Старая библиотека открывается каждое утро, и дети читают сказки у большого окна.";
        DecodedText decoded = Read(Item(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text)) with { DeclaredCharset = declared });

        Assert.Equal((isRight, source), (decoded.Text == Text, decoded.CharsetSource.ToString().ToLowerInvariant()));
        Assert.Equal(warning, string.Join('+', decoded.Warnings));
    }

    [Fact]
    public void Decode_TextFromContainer_KeepsItAndReplacesLoneSurrogates()
    {
        DecodedText decoded = Read(new() { Location = new("x"), DecodedBody = "\uFEFFa\uD800b \uD83D\uDE00 \uDC00" });

        Assert.Equal(("a\uFFFDb \uD83D\uDE00 \uFFFD", CharsetSource.Container), (decoded.Text, decoded.CharsetSource));
        Assert.Contains(new ReasonCode("invalid-bytes-replaced"), decoded.Warnings);
    }

    [Fact]
    public void Decode_NothingKnown_IsUtf8()
    {
        DecodedText decoded = Read(Item([]));

        Assert.Equal(("", "utf-8", CharsetSource.Utf8), (decoded.Text, decoded.Charset, decoded.CharsetSource));
    }

    [Fact]
    public void Decode_RandomBytes_NeverThrowsAndGivesSoundText()
    {
        Fuzzing.Check(
            Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, Labels.Length - 1].Select(static i => Labels[i])),
            2_000,
            static input =>
            {
                (byte[] bytes, string? label) = input;
                Outcome<DecodedText> outcome = TextDecoder.Decode(new() { Location = new("x"), Body = bytes, DeclaredCharset = label });
                Assert.True(!outcome.IsSuccess || LoneSurrogates.Replace(outcome.Value.Text) == outcome.Value.Text);
            },
            static input => $"{input.Item2} {Convert.ToHexString(input.Item1)}");
    }

    private static RawItem Item(byte[] body) => new() { Location = new("x"), Body = body };

    private static DecodedText Read(RawItem item)
    {
        Outcome<DecodedText> outcome = TextDecoder.Decode(item);
        Assert.Null(outcome.Fault);
        return outcome.Value!;
    }
}
