using Ingest.Records;
using Ingest.Records.Masking;

namespace Ingest.Tests.Records.Masking;

public sealed class TextMaskerTests
{
    private static readonly MaskKind[] All = Enum.GetValues<MaskKind>();

    [Theory]
    [InlineData("write to ada.lovelace+x@mail.example.org.", "write to [email].")]
    [InlineData("<o'neil@example.co.uk>", "<[email]>")]
    [InlineData("'jo@example.com', mailto:jo@example.com?subject=a", "'[email]', mailto:[email]?subject=a")]
    [InlineData("jürgen@müller.example", "[email]")]
    [InlineData("a@b.xn--p1ai", "[email]")]
    public void Mask_Email_Replaced(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("follow @ingest and see icon@2x.png or logo@home.svg")]
    [InlineData("root@localhost, pkg@1.2.3, a..b@example.com, @example.com")]
    [InlineData("price 5@3.50 each; me @ example.com")]
    [InlineData("a@example..com b@-x.com c@@example.com")]
    public void Mask_NoEmail_Unchanged(string text) => Assert.Equal(text, Mask(text));

    [Theory]
    [InlineData("host 192.168.10.254, then", "host [ip], then")]
    [InlineData("http://10.0.0.17:8080/x and 10.1.2.0/24.", "http://[ip]:8080/x and [ip]/24.")]
    [InlineData("[2001:db8::8a2e:370:7334]", "[[ip]]")]
    [InlineData("at fe80::1ff:fe23:4567:890a.", "at [ip].")]
    [InlineData("2001:0db8:85a3:0000:0000:8a2e:0370:7334", "[ip]")]
    [InlineData("::ffff:192.0.2.128", "[ip]")]
    public void Mask_Ip_Replaced(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("version 1.2.3.4, v 10.0.0.1 and Firmware: 2.10.4.7")]
    [InlineData("v1.2.3.4 Chrome/120.0.0.0 lib-1.2.3.4 1.2.3.4-beta")]
    [InlineData("1.2.3.4.5 and 256.1.1.1 and 01.2.3.4 and 1.2.3")]
    [InlineData("1.2.10.3 Scope of the chapter")]
    [InlineData("at 12:34:56 the card 00:1a:2b:3c:4d:5e and 00:1a:2b:ff:fe:3c:4d:5e")]
    [InlineData("std::vector, a::b, ::, Fcc::Bad::add")]
    public void Mask_NoIp_Unchanged(string text) => Assert.Equal(text, Mask(text));

    [Theory]
    [InlineData("call +49 30 1234567 now", "call [phone] now")]
    [InlineData("+442079460958, (212) 555-0123", "[phone], [phone]")]
    [InlineData("1-800-555-0199 or 212.555.0123 2024", "[phone] or [phone] 2024")]
    [InlineData("Tel.: 030/1234567", "Tel.: [phone]")]
    [InlineData("Tel:0171 1234567", "Tel:[phone]")]
    [InlineData("01 23 45 67 89", "[phone]")]
    [InlineData("0049 30 1234567", "[phone]")]
    [InlineData("+44 (0)20 7946 0958", "[phone]")]
    [InlineData("030 1234567 / 030 7654321", "[phone] / [phone]")]
    [InlineData("030 1234567 (2019)", "[phone] (2019)")]
    public void Mask_Phone_Replaced(string text, string expected) => Assert.Equal(expected, Mask(text));

    [Theory]
    [InlineData("ISBN 978-0-306-40615-7, ISBN 0-306-40615-2, ISBN 9780306406157")]
    [InlineData("on 01.02.2024 10:30, 2024-01-02 10:30, 01/02/2024 1030")]
    [InlineData("1234567890 and 00123456789 and 0.123456789 and 3.14159265358")]
    [InlineData("SSN-like 123-45-6789, range 1990-2020, 200 300 4000")]
    [InlineData("article 030-1234567-99-88-77-66, +1.5, C++ 2011, 5+12345678")]
    [InlineData("part 112-055-0123 and 212-555-01234")]
    [InlineData("012 013 023 123")]
    public void Mask_NoPhone_Unchanged(string text) => Assert.Equal(text, Mask(text));

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00", "[iban]")]
    [InlineData("IBAN: GB82WEST12345698765432.", "IBAN: [iban].")]
    [InlineData("FR14-2004-1010-0505-0001-3M02-606", "[iban]")]
    [InlineData("DE88 3704 0044 0532 0130 00", "DE88 3704 0044 0532 0130 00")]
    [InlineData("DE89 3704 0044 0532 0130 001", "DE89 3704 0044 0532 0130 001")]
    [InlineData("ZZ89 3704 0044 0532 0130 00", "ZZ89 3704 0044 0532 0130 00")]
    [InlineData("XDE89370400440532013000", "XDE89370400440532013000")]
    public void Mask_Iban_NeedsCountryLengthAndCheckDigits(string text, string expected)
        => Assert.Equal(expected, Mask(text, MaskKind.Iban));

    [Theory]
    [InlineData("4111 1111 1111 1111", "[card]")]
    [InlineData("5555555555554444,", "[card],")]
    [InlineData("3782-822463-10005", "[card]")]
    [InlineData("4111 1111 1111 1112", "4111 1111 1111 1112")]
    [InlineData("9111111111111111", "9111111111111111")]
    [InlineData("411111 1111111111", "411111 1111111111")]
    [InlineData("41111111111111111111", "41111111111111111111")]
    [InlineData("0.4111111111111111", "0.4111111111111111")]
    public void Mask_Card_NeedsPrefixGroupingAndLuhn(string text, string expected)
        => Assert.Equal(expected, Mask(text, MaskKind.Card));

    [Fact]
    public void Mask_SeveralKinds_CountsEach()
    {
        MaskedText masked = new TextMasker(All).Mask("a@b.org c@d.org 10.20.30.40 DE89370400440532013000");

        Assert.Equal("[email] [email] [ip] [iban]", masked.Text);
        Assert.Equal([new(MaskKind.Email, 2), new(MaskKind.Iban, 1), new(MaskKind.Ip, 1)], masked.Counts);
    }

    [Fact]
    public void Mask_KindNotChosen_Stays() => Assert.Equal("a@b.org [ip]", Mask("a@b.org 10.20.30.40", MaskKind.Ip));

    [Fact]
    public void Mask_NothingFound_ReturnsSameInstance()
    {
        string text = "plain words, 42 of them";
        Assert.Same(text, new TextMasker(All).Mask(text).Text);
    }

    [Fact]
    public void Mask_RandomCharacters_IsIdempotentAndNeverFails()
    {
        Random random = new(7);
        const string Alphabet = "0123456789 .-/():+@aF[x,_\nDEé";
        TextMasker masker = new(All);
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Create(60, random, static (span, r) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = Alphabet[r.Next(Alphabet.Length)];
                }
            });
            string once = masker.Mask(text).Text;
            Assert.Equal(once, masker.Mask(once).Text);
        }
    }

    [Fact]
    public void Mask_LongHostileRuns_Unchanged()
    {
        TextMasker masker = new(All);
        foreach (string unit in (string[])["1", "a.", "+", "1-", "(", "::", "@", "a@", "1.1.1."])
        {
            string text = string.Concat(Enumerable.Repeat(unit, 50_000));
            Assert.Equal(text, masker.Mask(text).Text);
        }
    }

    [Fact]
    public void NameOf_EveryKind_IsLowerCaseWord()
        => Assert.Equal(["email", "iban", "card", "ip", "phone"], All.Select(TextMasker.NameOf));

    private static string Mask(string text, params MaskKind[] kinds)
        => new TextMasker(kinds.Length == 0 ? All : kinds).Mask(text).Text;
}
