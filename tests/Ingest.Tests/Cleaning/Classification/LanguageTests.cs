using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

/// <summary>The labelled pages are English: pages in other languages and scripts, of our own writing, must not collapse.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string, string, string, string> Pages { get; } = new()
    {
        { "en", "Choosing a telescope|Home|Shop|Contact", "A telescope gathers light, and the diameter of its opening decides how much.|Beginners often look at magnification first, but a steady mount matters far more in practice.", "Terms of use|Imprint|Follow us" },
        { "de", "Ein Fernrohr auswählen|Startseite|Laden|Kontakt", "Ein Fernrohr sammelt Licht, und der Durchmesser seiner Öffnung entscheidet, wie viel es ist.|Wer anfängt, achtet oft zuerst auf die Vergrößerung, aber eine ruhige Montierung ist in der Praxis viel wichtiger.", "Nutzungsbedingungen|Impressum|Folgen Sie uns" },
        { "fr", "Choisir un télescope|Accueil|Boutique|Contact", "Un télescope recueille la lumière, et le diamètre de son ouverture détermine quelle quantité il en reçoit.|Les débutants regardent souvent le grossissement, mais une monture stable compte bien davantage sur le terrain.", "Conditions d'utilisation|Mentions légales|Suivez-nous" },
        { "es", "Elegir un telescopio|Inicio|Tienda|Contacto", "Un telescopio recoge luz, y el diámetro de su abertura decide cuánta llega hasta el ojo.|Los principiantes suelen fijarse en los aumentos, pero una montura firme importa mucho más en la práctica.", "Condiciones de uso|Aviso legal|Síguenos" },
        { "ru", "Как выбрать телескоп|Главная|Магазин|Контакты", "Телескоп собирает свет, и диаметр его отверстия решает, сколько света попадёт в глаз.|Новички чаще смотрят на увеличение, но на деле устойчивая монтировка намного важнее.", "Условия|О компании|Подписаться" },
        { "el", "Πώς να διαλέξετε τηλεσκόπιο|Αρχική|Κατάστημα|Επικοινωνία", "Το τηλεσκόπιο συλλέγει φως, και η διάμετρος του ανοίγματος καθορίζει πόσο φως φτάνει στο μάτι.|Οι αρχάριοι κοιτούν συχνά τη μεγέθυνση, όμως μια σταθερή στήριξη έχει πολύ μεγαλύτερη σημασία.", "Όροι χρήσης|Εταιρεία|Ακολουθήστε μας" },
        { "zh", "如何选择望远镜|首页|商店|联系我们", "望远镜收集光线，口径的大小决定了进入眼睛的光有多少。这是选购时最先要看的数字。|初学者往往先看放大倍数，可是在实际观测中，一个稳定的支架要重要得多。", "使用条款|关于我们|关注我们" },
        { "ja", "望遠鏡の選び方|ホーム|ショップ|お問い合わせ", "望遠鏡は光を集める道具であり、口径の大きさが目に届く光の量を決めます。まずここを確かめましょう。|初心者は倍率に目を向けがちですが、実際の観察では揺れない架台のほうがずっと大切です。", "利用規約|会社概要|フォロー" },
        { "ko", "망원경 고르는 법|홈|상점|문의", "망원경은 빛을 모으는 도구이며, 구경의 크기가 눈에 들어오는 빛의 양을 결정합니다.|처음 시작하는 사람은 배율부터 보지만, 실제로는 흔들리지 않는 가대가 훨씬 더 중요합니다.", "이용 약관|회사 소개|팔로우" },
        { "ar", "كيف تختار تلسكوبا|الرئيسية|المتجر|اتصل بنا", "يجمع التلسكوب الضوء، وقطر فتحته هو الذي يحدد مقدار ما يصل منه إلى العين.|ينظر المبتدئون غالبا إلى التكبير أولا، غير أن الحامل الثابت أهم بكثير عند الرصد الفعلي.", "شروط الاستخدام|من نحن|تابعنا" },
        { "he", "איך לבחור טלסקופ|דף הבית|חנות|צור קשר", "טלסקופ אוסף אור, וקוטר הפתח שלו קובע כמה ממנו יגיע אל העין של הצופה.|מתחילים מסתכלים לעתים קרובות על ההגדלה, אבל חצובה יציבה חשובה הרבה יותר בשטח.", "תנאי שימוש|אודות|עקבו אחרינו" },
        { "hi", "दूरबीन कैसे चुनें|मुखपृष्ठ|दुकान|संपर्क", "दूरबीन प्रकाश इकट्ठा करती है, और उसके द्वार का व्यास तय करता है कि आँख तक कितना प्रकाश पहुँचे।|शुरुआती लोग प्रायः आवर्धन देखते हैं, पर व्यवहार में स्थिर आधार कहीं अधिक महत्वपूर्ण होता है।", "शर्तें|हमारे बारे में|जुड़ें" },
        { "th", "วิธีเลือกกล้องดูดาว|หน้าแรก|ร้านค้า|ติดต่อ", "กล้องดูดาวทำหน้าที่รวมแสง และขนาดหน้ากล้องเป็นตัวกำหนดว่าแสงจะเข้าสู่ดวงตาได้มากเพียงใด|ผู้เริ่มต้นมักดูกำลังขยายก่อน แต่ในการใช้งานจริงขาตั้งที่มั่นคงสำคัญกว่ามาก", "ข้อกำหนด|เกี่ยวกับเรา|ติดตาม" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Clean_Article_KeepsTextAndDropsMenus(string language, string top, string text, string bottom)
    {
        string[] menu = top.Split('|');
        string[] paragraphs = text.Split('|');
        string html = $"""
            <!DOCTYPE html><html lang="{language}"><head><title>{menu[0]}</title></head><body>
            <header class="site-header"><nav class="main-nav"><ul>{Items([.. menu.Skip(1)])}</ul></nav></header>
            <main><article class="post"><h1>{menu[0]}</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></main>
            <footer class="site-footer"><ul>{Items(bottom.Split('|'))}</ul></footer></body></html>
            """;

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(html));

        foreach (Block block in page.Page.Blocks)
        {
            bool isText = paragraphs.Contains(block.Text);
            bool isMenu = menu.Skip(1).Contains(block.Text) || bottom.Split('|').Contains(block.Text);
            Decision decision = page.Verdicts[block.Ordinal].Decision;
            Assert.False(isText && decision == Decision.Drop, $"dropped: {block.Text}");
            Assert.False(isMenu && decision == Decision.Keep, $"kept: {block.Text}");
        }
    }

    private static string Items(string[] names) => string.Concat(names.Select((name, i) => $"<li><a href=\"/{i}\">{name}</a></li>"));
}
