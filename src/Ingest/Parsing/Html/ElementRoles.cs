namespace Ingest.Parsing.Html;

/// <summary>Assigns each element name its role, after the display values of the HTML standard's rendering section.</summary>
internal static class ElementRoles
{
    /// <summary>The role of a name.</summary>
    public static ElementRole Of(Tag tag) => tag switch
    {
        Tag.Br => ElementRole.LineBreak,
        Tag.Img or Tag.Image => ElementRole.Image,
        Tag.Input or Tag.Textarea or Tag.Select or Tag.Keygen => ElementRole.FormControl,
        Tag.Script or Tag.Style or Tag.Svg or Tag.Iframe or Tag.Object or Tag.Applet or Tag.Canvas or Tag.Head or Tag.Title or Tag.Meta or Tag.Link
            or Tag.Base or Tag.Option or Tag.Optgroup or Tag.Datalist or Tag.Audio or Tag.Video or Tag.Map or Tag.Area or Tag.Progress or Tag.Meter
            or Tag.Embed or Tag.Param or Tag.Source or Tag.Track or Tag.Frame or Tag.Frameset or Tag.Noframes or Tag.Noembed or Tag.Rp
            or Tag.Rt or Tag.Col or Tag.Colgroup or Tag.Menuitem => ElementRole.Skipped,
        Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Body or Tag.Button or Tag.Caption or Tag.Center or Tag.Dd or Tag.Details
            or Tag.Dialog or Tag.Dir or Tag.Div or Tag.Dl or Tag.Dt or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer or Tag.Form
            or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Header or Tag.Hgroup or Tag.Hr or Tag.Html or Tag.Legend or Tag.Li
            or Tag.Listing or Tag.Main or Tag.Marquee or Tag.Menu or Tag.Nav or Tag.Noscript or Tag.Ol or Tag.P or Tag.Plaintext or Tag.Pre
            or Tag.Search or Tag.Section or Tag.Summary or Tag.Table or Tag.Tbody or Tag.Td or Tag.Template or Tag.Tfoot or Tag.Th or Tag.Thead
            or Tag.Tr or Tag.Ul or Tag.Xmp => ElementRole.Block,
        _ => ElementRole.Inline,
    };

    /// <summary>Blocks that by themselves make what holds them more than one run of text (paragraphs, headings, lists, tables …).</summary>
    public static bool IsTelling(Tag tag) => tag is Tag.P or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Ul or Tag.Ol or Tag.Li
        or Tag.Dl or Tag.Table or Tag.Pre or Tag.Blockquote or Tag.Article or Tag.Section or Tag.Form or Tag.Figure or Tag.Aside or Tag.Nav;
}
