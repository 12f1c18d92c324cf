using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class BylinesTests
{
    [Theory]
    [InlineData("By Ann Example", "Ann Example", true)]
    [InlineData("By:Ann Example", "Ann Example", true)]
    [InlineData("Written byAnn Example", "Ann Example", true)]
    [InlineData("Ann Example3/4/2025", "Ann Example", false)]
    [InlineData("Ann ExampleDecember 3", "Ann Example", false)]
    [InlineData("Ann Example Ann Example", "Ann Example", false)]
    [InlineData("Gunnar Ek, senast ändrad den nov 04, 2022", "Gunnar Ek", false)]
    [InlineData("Autor: Jana Nová, aktualizováno 3. 5. 2023", "Jana Nová", true)]
    [InlineData("Írta: Kiss Anna", "Kiss Anna", true)]
    [InlineData("كتبه سامي حداد", "سامي حداد", true)]
    [InlineData("作者：王小明 发表于 2017-3-12", "王小明", true)]
    [InlineData("By Ann Example, Health Editor", "Ann Example", true)]
    [InlineData("Ann Example, Staff Writer", "Ann Example", false)]
    [InlineData("By Ann Example, Bob Other, Sports Reporters", "Ann Example, Bob Other", true)]
    [InlineData("By Ann Example, Bob Other and Cy Third", "Ann Example, Bob Other and Cy Third", true)]
    [InlineData("By Ann Example, MD", "Ann Example, MD", true)]
    [InlineData("By Ann Example, Jr.", "Ann Example, Jr", true)]
    [InlineData("Von Ute Beispiel, Neustadt", "Ute Beispiel", true)]
    [InlineData("Por Ana Exemplo, Portal da Serra — Vila Nova", "Ana Exemplo", true)]
    [InlineData("By Ann Example for The Herald", "Ann Example", true)]
    [InlineData("Text: Ute Beispiel | Foto: Max Muster", "Ute Beispiel", true)]
    [InlineData("Texto: Ana Exemplo. Fotos: Rui Outro", "Ana Exemplo", true)]
    [InlineData("来源：晨报 作者：王小明 编辑：李四", "王小明", true)]
    [InlineData("投稿者：田中 花子", "田中 花子", true)]
    [InlineData("Example55230", "Example55230", false)]
    [InlineData("user447", "user447", false)]
    [InlineData("Author: David Example <david at mill.example>", "David Example", true)]
    [InlineData("Anna von Berg, 4 March 2014", "Anna von Berg", false)]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen", false)]
    [InlineData("Alessandro Di Battista", "Alessandro Di Battista", false)]
    [InlineData("By Anna Von Berg", "Anna Von Berg", true)]
    [InlineData("Von Anna von Berg", "Anna von Berg", true)]
    [InlineData("Foto von Anna Berg", "Anna Berg", true)]
    [InlineData("Ein Gastbeitrag von Anna Berg", "Anna Berg", true)]
    [InlineData("Door Frank van den Berg", "Frank van den Berg", true)]
    [InlineData("Lena H. Sun", "Lena H. Sun", false)]
    [InlineData("By Theresa May", "Theresa May", true)]
    [InlineData("By Theresa May, 4 June 2014", "Theresa May", true)]
    [InlineData("By Peter May and Ann Cole", "Peter May and Ann Cole", true)]
    [InlineData("Kim Min Ji", "Kim Min Ji", false)]
    [InlineData("Par Anne le Exemple le mardi 4 mars", "Anne le Exemple", true)]
    [InlineData("By Ann Example May 4, 2014", "Ann Example", true)]
    [InlineData("By Ann Example Monday", "Ann Example", true)]
    [InlineData("By Ann Example Monday at noon", "Ann Example", true)]
    [InlineData("By Ann Example\nherald.example", "Ann Example", true)]
    [InlineData("Ann Example\nSenior Reporter, The Herald", "Ann Example", false)]
    [InlineData("By\nAnn Example\nHerald News", "Ann Example", true)]
    [InlineData("Opinion\nBy Ann Example", "Ann Example", true)]
    [InlineData("By Ann Example\nand Bob Other", "Ann Example and Bob Other", true)]
    [InlineData("By Ann Example. Photos by Bob Other", "Ann Example", true)]
    [InlineData("By Ann Example Photographs and Video by Bob Other", "Ann Example", true)]
    [InlineData("By Ann Example Special to The Herald", "Ann Example", true)]
    [InlineData("By Ann Example, CNN", "Ann Example", true)]
    [InlineData("By Ann Example, USA TODAY", "Ann Example", true)]
    [InlineData("By Ann Example, PhD, RN", "Ann Example, PhD, RN", true)]
    [InlineData("BY ANN EXAMPLE, BOB OTHER", "ANN EXAMPLE, BOB OTHER", true)]
    [InlineData("Listen to the review by Ann Example, above.", "Ann Example", true)]
    [InlineData("Par Anne Exemple Envoyée spéciale à Toulouse", "Anne Exemple", true)]
    [InlineData("Richard (R.J.) Example", "Richard (R.J.) Example", false)]
    [InlineData("By Ann Example (AP) Rome", "Ann Example", true)]
    [InlineData("By William “Bill” Example", "William “Bill” Example", true)]
    public void NameIn_Byline_GivesTheName(string text, string expected, bool opened)
    {
        Assert.Equal(expected, Bylines.NameIn(text, out bool isOpened));
        Assert.Equal(opened, isOpened);
    }

    [Theory]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen", false)]
    [InlineData("Erling av Eksempel Holm", "Erling av Eksempel Holm", false)]
    [InlineData("By Ann Example", "Ann Example", true)]
    [InlineData("Posted by Ann Example", "Ann Example", true)]
    [InlineData("Powered by Quay Software", null, false)]
    [InlineData("Founded by: Ann Example", null, false)]
    public void StatedName_Text_IsOpenedAtItsBeginningOnly(string text, string? expected, bool opened)
    {
        Assert.Equal(expected, Bylines.StatedName(text, out bool isOpened));
        Assert.Equal(opened, isOpened);
    }

    [Theory]
    [InlineData("December")]
    [InlineData("Sat, Dec")]
    [InlineData("发表于 2017-3-12 20:41:08")]
    [InlineData("Ask Question")]
    [InlineData("262588213843476")]
    [InlineData("Table of Contents")]
    [InlineData("https")]
    [InlineData("ann@example.org")]
    [InlineData("()")]
    [InlineData("Author")]
    [InlineData("Generated by GTK-Doc V1.33.1")]
    [InlineData("Documentation generated by JSDoc V3.6")]
    [InlineData("Hosted by GitHub Pages")]
    [InlineData("Powered by Quay Software")]
    [InlineData("Theme by Ann Example")]
    [InlineData("Propulsé par Quay Logiciels")]
    [InlineData("Parameters Set By The Shell")]
    [InlineData("SEE ALSO")]
    [InlineData("By William “Bill”")]
    [InlineData("rfcmarkup version 1.111")]
    [InlineData("Text Size")]
    public void NameIn_NoName_IsNull(string text) => Assert.Null(Bylines.NameIn(text, out _));

    [Theory]
    [InlineData("By phone, office", "phone, office")]
    [InlineData("Picked by readers for their garden", "readers for their garden")]
    public void NameIn_Phrase_IsNotCutToANamesLength(string text, string expected) => Assert.Equal(expected, Bylines.NameIn(text, out _));

    [Theory]
    [InlineData("Text: Ann Example", true)]
    [InlineData("Text size", false)]
    public void StartsOpened_Text_OnlyWithColon(string text, bool expected) => Assert.Equal(expected, Bylines.StartsOpened(text));

    [Theory]
    [InlineData("Written by", true)]
    [InlineData("Author:", true)]
    [InlineData("Article by", true)]
    [InlineData("Ann Example", false)]
    [InlineData("By Ann Example", false)]
    [InlineData("Published", false)]
    public void IsLabel_Text_OnlyWithoutName(string text, bool expected) => Assert.Equal(expected, Bylines.IsLabel(text));

    [Theory]
    [InlineData("Example, Ann", "Ann Example")]
    [InlineData("Ann Example", "Ann Example")]
    [InlineData("Ann Example, Bob Other, Cy Third", "Ann Example, Bob Other, Cy Third")]
    public void InSpokenOrder_Name_HasTheFirstNameFirst(string text, string expected) => Assert.Equal(expected, Bylines.InSpokenOrder(text));
}
