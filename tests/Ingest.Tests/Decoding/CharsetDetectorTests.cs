using System.Text;
using Ingest.Decoding;

namespace Ingest.Tests.Decoding;

public sealed class CharsetDetectorTests
{
    /// <summary>Language, charset it was saved in, text of our own writing.</summary>
    public static TheoryData<string, string, string> Samples => new()
    {
        { "ar", "windows-1256", "تفتح المكتبة أبوابها كل صباح، ويأتي الطلاب لقراءة الكتب القديمة قرب النافذة الكبيرة." },
        { "bg", "windows-1251", "Старата библиотека отваря врати всяка сутрин, а децата четат приказки до прозореца." },
        { "cs", "windows-1250", "Stará knihovna otevírá každé ráno a děti si u okna čtou příběhy o řece a žlutém člunu." },
        { "cs", "iso-8859-2", "Stará knihovna otevírá každé ráno a děti si u okna čtou příběhy o řece a šťastném konci." },
        { "da", "windows-1252", "Det gamle bibliotek åbner hver morgen, og børnene læser historier ved det største vindue." },
        { "de", "windows-1252", "Die alte Bücherei öffnet jeden Morgen, und die Kinder hören schöne Märchen, heißt es." },
        { "el", "windows-1253", "Η παλιά βιβλιοθήκη ανοίγει κάθε πρωί και τα παιδιά διαβάζουν ιστορίες δίπλα στο παράθυρο." },
        { "es", "windows-1252", "La vieja biblioteca abre cada mañana y los niños leen cuentos junto al balcón. ¿Quién llegará después?" },
        { "fi", "windows-1252", "Vanha kirjasto aukeaa joka päivä, ja lapset lukevat tarinoita ikkunan äärellä pöydän vieressä." },
        { "fr", "windows-1252", "La vieille bibliothèque ouvre chaque matin, et les élèves y lisent des récits près de la fenêtre." },
        { "he", "windows-1255", "הספרייה הישנה נפתחת בכל בוקר והילדים קוראים סיפורים ליד החלון הגדול." },
        { "hu", "windows-1250", "A régi könyvtár minden reggel kinyit, és a gyerekek mesét olvasnak az ablaknál; a csönd jó, a fűszál nő, az idő eltűnő." },
        { "is", "windows-1252", "Gamla bókasafnið opnar á hverjum morgni og börnin lesa sögur við gluggann. Það er þögn." },
        { "ja", "shift_jis", "古い図書館は毎朝開いて、子どもたちは窓のそばで物語を読んでいます。" },
        { "ja", "euc-jp", "古い図書館は毎朝開いて、子どもたちは窓のそばで物語を読んでいます。" },
        { "ja", "iso-2022-jp", "古い図書館は毎朝開いて、子どもたちは窓のそばで物語を読んでいます。" },
        { "ko", "euc-kr", "오래된 도서관은 매일 아침 문을 열고 아이들은 창가에서 이야기를 읽습니다." },
        { "lt", "windows-1257", "Sena biblioteka atsidaro kiekvieną rytą, o vaikai prie lango skaito pasakas apie žąsį ir šaltinį, nes čia gražių knygų." },
        { "lv", "windows-1257", "Vecā bibliotēka atveras katru rītu, un bērni pie loga lasa stāstus par kuģi un zaļo mežu." },
        { "pl", "windows-1250", "Stara biblioteka otwiera się każdego ranka, a dzieci czytają baśnie przy oknie; śnieg leży na łące." },
        { "pl", "iso-8859-2", "Stara biblioteka otwiera się każdego ranka, a dzieci czytają baśnie przy oknie; śnieg leży na łące." },
        { "pt", "windows-1252", "A velha biblioteca abre todas as manhãs, e as crianças leem histórias à janela. Não há avião; é só coração." },
        { "ro", "windows-1250", "Vechea bibliotecă se deschide în fiecare dimineaţă, iar copiii citesc poveşti lângă fereastră." },
        { "ru", "koi8-r", "Старая библиотека открывается каждое утро, и дети читают сказки у большого окна." },
        { "ru", "windows-1251", "Старая библиотека открывается каждое утро, и дети читают сказки у большого окна." },
        { "ru", "ibm866", "Старая библиотека открывается каждое утро, и дети читают сказки у большого окна." },
        { "ru", "iso-8859-5", "Старая библиотека открывается каждое утро, и дети читают сказки у большого окна." },
        { "sv", "windows-1252", "Det gamla biblioteket öppnar varje morgon, och barnen läser sagor på golvet vid fönstret." },
        { "th", "windows-874", "ห้องสมุดเก่าเปิดทุกเช้า และเด็กๆ อ่านนิทานอยู่ข้างหน้าต่างบานใหญ่" },
        { "tr", "windows-1254", "Eski kütüphane her sabah açılır ve çocuklar pencerenin yanında masallar okur; dışarıda yağmur yağıyor, ışık söndü." },
        { "uk", "windows-1251", "Стара бібліотека відчиняється щоранку, і діти читають казки біля вікна; її люблять усі." },
        { "uk", "koi8-u", "Стара бібліотека відчиняється щоранку, і діти читають казки біля вікна; її люблять усі." },
        { "zh-Hans", "gb18030", "这座古老的图书馆每天早上开门，孩子们在窗边读故事，老人们在花园里下棋。" },
        { "zh-Hant", "big5", "這座古老的圖書館每天早上開門，孩子們在窗邊讀故事，老人們在花園裡下棋。" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Detect_SentenceInLegacyCharset_ReadsItRight(string language, string charset, string text)
    {
        byte[] bytes = Encode(charset, text);

        string decoded = Read(bytes);

        Assert.True(text == decoded, $"{language} in {charset} was read as: {decoded}");
    }

    [Theory]
    [InlineData("Wir bieten Gerichte à la carte ab 9 Uhr. Ein Stück Kuchen kostet 3,50 €, das Café liegt am Fuß des Hügels.")]
    [InlineData("Die Crème brûlée und 3 Stück à 5 Euro.")]
    public void Detect_LoanWords_StayWesternEuropean(string text) => Assert.Equal(text, Read(Encode("windows-1252", text)));

    /// <summary>Half a sentence may hold a single accented letter that two charsets spell; measured: two of 34 are misread.</summary>
    [Fact]
    public void Detect_HalfSentences_ReadsNearlyAllRight()
    {
        int wrong = 0;
        foreach (object[] row in Samples)
        {
            string text = (string)row[2];
            string half = text[..(text.Length / 2)];
            wrong += half == Read(Encode((string)row[1], half)) ? 0 : 1;
        }

        Assert.InRange(wrong, 0, 2);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void DetectOtherScript_TextDeclaredWestern_IsOverruledForOtherScriptsAlone(string language, string charset, string text)
    {
        byte[] bytes = Encode(charset, string.Concat(Enumerable.Repeat(text + "\n", 3)));
        bool isLatin = text.Count(static c => c < 0x80) > text.Length / 2;

        Assert.Equal((language, isLatin || charset == "iso-2022-jp" ? null : charset), (language, CharsetDetector.DetectOtherScript(bytes)));
    }

    [Theory]
    [InlineData("var accents = 'ÀÁÂÃÄÅàáâãäåÒÓÔÕÖØòóôõöøÈÉÊËèéêëÇçÌÍÎÏìíîïÙÚÛÜùúûüÿÑñ';")] // scripts of many pages
    [InlineData("À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö Ø Ù Ú Û Ü Ý Þ ß à á â ã ä å æ ç")]
    [InlineData("ÄÖÜ ÄÖÜ ÄÖÜ äöü äöü äöü Größe ÖBB ÄÜß")]
    [InlineData("»»»» ©©©© °°°° ½½½½ ££££ ····· ×××× ±±±± »»»» §§§§ ¶¶¶¶")]
    [InlineData("Écrit à l’été; «créée» où naïveté, Noël, cœur…")]
    [InlineData("a\u00A0\u00A0\u00A0\u00A0b\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0c\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0d\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0e\u00A0\u00A0\u00A0\u00A0f\u00A0\u00A0\u00A0g")] // 'а' in ibm866
    [InlineData("Привет")] // too little
    public void DetectOtherScript_WesternOrTooLittle_FindsNothing(string text) =>
        Assert.Null(CharsetDetector.DetectOtherScript(Encode(text[0] < 'П' ? "windows-1252" : "windows-1251", text)));

    [Fact]
    public void Detect_Noise_FindsNothing()
    {
        byte[] noise = new byte[2_000];
        new Random(7).NextBytes(noise);

        Assert.Null(CharsetDetector.Detect(noise));
    }

    private static string Read(byte[] bytes) => TextDecoder.Decode(new() { Location = new("x"), Body = bytes }).Value!.Text;

    private static byte[] Encode(string charset, string text)
    {
        int codePage = charset switch
        {
            "euc-jp" => 51932,
            "iso-2022-jp" => 50220,
            "gb18030" => 54936,
            "euc-kr" => 949,
            "big5" => 950,
            _ => 0,
        };
        Encoding encoding = codePage == 0
            ? CodePagesEncodingProvider.Instance.GetEncoding(charset)!
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        return encoding.GetBytes(text);
    }
}
