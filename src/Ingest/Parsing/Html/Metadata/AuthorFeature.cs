namespace Ingest.Parsing.Html.Metadata;

/// <summary>What speaks for or against a text as the author; the number is the bit in <see cref="Candidate.Features"/>, the name that in the weights.</summary>
internal enum AuthorFeature
{
    /// <summary>Structured data of an article or post names it.</summary>
    StructuredArticle,

    /// <summary>Structured data of another work names it.</summary>
    StructuredWork,

    /// <summary>Structured data of the web page names it.</summary>
    StructuredPage,

    /// <summary><c>meta name=author</c>, or <c>citation_author</c>, which papers have and no labelled page does.</summary>
    MetaAuthor,

    /// <summary>Another <c>meta</c> for authors.</summary>
    MetaOther,

    /// <summary>"Written by" among the labels of a link preview.</summary>
    MetaWrittenBy,

    /// <summary>Microdata or RDFa property.</summary>
    Property,

    /// <summary><c>rel=author</c>.</summary>
    Relation,

    /// <summary>A class that tells an author.</summary>
    AuthorClass,

    /// <summary>A class that tells a byline.</summary>
    BylineClass,

    /// <summary>A class that tells a user.</summary>
    UserClass,

    /// <summary>A link to an author's page.</summary>
    AuthorAddress,

    /// <summary>A link to a user's page.</summary>
    UserAddress,

    /// <summary>A line opened by "by" or the like, near the title.</summary>
    OpenedNear,

    /// <summary>The same, elsewhere.</summary>
    OpenedFar,

    /// <summary>The line after one that is only "Written by" or the like.</summary>
    Labelled,

    /// <summary>A byline or a bare name on the line just after the title.</summary>
    AfterTitle,

    /// <summary>A bare name near the title.</summary>
    BareNear,

    /// <summary>A bare name beside a line with a date.</summary>
    BesideDate,

    /// <summary>The text of a picture is the name.</summary>
    Picture,

    /// <summary>It is the name the site gives itself.</summary>
    SiteName,

    /// <summary>It is the last part of the <c>title</c>.</summary>
    TitlePart,

    /// <summary>An element marked it outside parts about other pages.</summary>
    MarkedMain,

    /// <summary>An element marked it in a part about other pages or readers.</summary>
    MarkedSide,

    /// <summary>First of its kind of mark outside such parts.</summary>
    First,

    /// <summary>First of its kind of mark anywhere.</summary>
    FirstAnywhere,

    /// <summary>Marked close after the title.</summary>
    MarkedNear,

    /// <summary>Marked before the title.</summary>
    MarkedBefore,

    /// <summary>Marked long after the title.</summary>
    MarkedFar,

    /// <summary>An opener stood before it.</summary>
    Opened,

    /// <summary>An opener stood before it, after other words.</summary>
    OpenedLate,

    /// <summary>Several names that were marked one by one.</summary>
    Joined,

    /// <summary>Two kinds of sources agree.</summary>
    TwoSources,

    /// <summary>Three or more do.</summary>
    ManySources,

    /// <summary>Named three times or more.</summary>
    Repeated,

    /// <summary>One word; of several names, on average.</summary>
    OneWord,

    /// <summary>Two words.</summary>
    TwoWords,

    /// <summary>Three words.</summary>
    ThreeWords,

    /// <summary>More words.</summary>
    ManyWords,

    /// <summary>All words of all names are written like parts of a person's name.</summary>
    Personal,

    /// <summary>Has digits.</summary>
    Digits,

    /// <summary>Starts in lower case.</summary>
    LowerCase,

    /// <summary>Is all capitals.</summary>
    Capitals,

    /// <summary>Is the site.</summary>
    Site,

    /// <summary>Has a word for a group of people or an organisation.</summary>
    Group,

    /// <summary>Names several.</summary>
    Several,

    /// <summary>All its words are in the title.</summary>
    InTitle,

    /// <summary>Has punctuation that names lack.</summary>
    Punctuated,

    /// <summary>Another candidate and something behind it.</summary>
    Extends,

    /// <summary>Another candidate is this and something behind it.</summary>
    Extended,

    /// <summary>Candidate for no author at all.</summary>
    None,

    /// <summary>The page's structured data name an author.</summary>
    PageStructured,

    /// <summary>The page has a byline by its opener.</summary>
    PageOpened,

    /// <summary>The page has user names.</summary>
    PageUsers,

    /// <summary>The page declares itself an article.</summary>
    PageArticle,

    /// <summary>The page has a date of publication.</summary>
    PageDated,

    /// <summary>The page is the root of its host.</summary>
    PageRoot,

    /// <summary>Many names are marked.</summary>
    PageMany,

    /// <summary>Structured data says that the author they name is a person.</summary>
    StructuredPerson,
}
