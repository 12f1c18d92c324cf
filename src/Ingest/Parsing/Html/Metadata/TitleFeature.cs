namespace Ingest.Parsing.Html.Metadata;

/// <summary>What speaks for or against a text as the title; the number is the bit in <see cref="Candidate.Features"/>, the name that in the weights.</summary>
internal enum TitleFeature
{
    /// <summary>The first visible level-1 heading.</summary>
    FirstHeading,

    /// <summary>The level-1 heading most like the page's <c>title</c>.</summary>
    LikelyHeading,

    /// <summary>A later level-1 heading.</summary>
    LaterHeading,

    /// <summary>A hidden level-1 heading.</summary>
    HiddenHeading,

    /// <summary>The first level-2 heading.</summary>
    SecondHeading,

    /// <summary>The whole <c>title</c>.</summary>
    Whole,

    /// <summary>Its first part.</summary>
    FirstPart,

    /// <summary>Its last part.</summary>
    LastPart,

    /// <summary>It without its last part.</summary>
    WithoutLast,

    /// <summary>It without its first part.</summary>
    WithoutFirst,

    /// <summary>It without the site's name at its ends.</summary>
    WithoutSite,

    /// <summary>The whole <c>og:title</c>.</summary>
    PreviewWhole,

    /// <summary>Its first part.</summary>
    PreviewFirst,

    /// <summary>It without its last part.</summary>
    PreviewWithoutLast,

    /// <summary>It without the site's name at its ends.</summary>
    PreviewWithoutSite,

    /// <summary><c>twitter:title</c> or another <c>meta</c> for titles.</summary>
    OtherPreview,

    /// <summary><c>headline</c> of structured data.</summary>
    Headline,

    /// <summary><c>name</c> of structured data about a work.</summary>
    Name,

    /// <summary><c>name</c> of structured data about the web page.</summary>
    PageName,

    /// <summary>Two kinds of sources agree.</summary>
    TwoSources,

    /// <summary>Three do.</summary>
    ThreeSources,

    /// <summary>More do.</summary>
    ManySources,

    /// <summary>It is the site's name.</summary>
    Site,

    /// <summary>It has the site's name in it.</summary>
    HasSite,

    /// <summary>It has separators.</summary>
    Separated,

    /// <summary>It has a colon.</summary>
    Colon,

    /// <summary>One word.</summary>
    OneWord,

    /// <summary>Two words.</summary>
    TwoWords,

    /// <summary>Three to five words.</summary>
    FewWords,

    /// <summary>Six to twelve words.</summary>
    SomeWords,

    /// <summary>More words.</summary>
    ManyWords,

    /// <summary>Is all capitals.</summary>
    Capitals,

    /// <summary>Contains another candidate.</summary>
    Contains,

    /// <summary>Another candidate contains it.</summary>
    Contained,

    /// <summary>All its words are in the <c>title</c>.</summary>
    AllInTitle,

    /// <summary>At least half of them are.</summary>
    SomeInTitle,

    /// <summary>Fewer are.</summary>
    FewInTitle,

    /// <summary>The page has no level-1 heading.</summary>
    PageNoHeading,

    /// <summary>It has one.</summary>
    PageOneHeading,

    /// <summary>It has several.</summary>
    PageHeadings,

    /// <summary>Its <c>title</c> has one part.</summary>
    PageOnePart,

    /// <summary>Two.</summary>
    PageTwoParts,

    /// <summary>More.</summary>
    PageParts,

    /// <summary><c>og:title</c> and <c>title</c> are the same.</summary>
    PagePreviewIsTitle,

    /// <summary>There is no <c>og:title</c>.</summary>
    PageNoPreview,

    /// <summary>The first level-1 heading is a part of the <c>title</c>.</summary>
    PageHeadingIsTitle,

    /// <summary>The last part of the <c>title</c> is the site's name.</summary>
    PageSiteLast,

    /// <summary>The page declares itself an article.</summary>
    PageArticle,

    /// <summary>It declares itself a discussion.</summary>
    PageForum,

    /// <summary>It declares itself a product.</summary>
    PageProduct,

    /// <summary>It declares itself a list or collection.</summary>
    PageList,

    /// <summary>It is the root of its host.</summary>
    PageRoot,

    /// <summary>It has a date of publication.</summary>
    PageDated,

    /// <summary>Its address has four parts or more.</summary>
    PageDeep,
}
