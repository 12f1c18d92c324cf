using AngleSharp.Dom;

namespace Ingest.Parsing.Html;

/// <summary>What the tree constructor and the block walk must know of each element name.</summary>
internal static class TagTable
{
    private static readonly string[] Names = [.. Enum.GetNames<Tag>().Select(static name => name.ToLowerInvariant())];

    private static readonly NameTable Tags = new(["", .. Names.Skip(1)]);

    private static readonly NodeFlags[] Flags = [.. Enum.GetValues<Tag>().Select(static tag => HtmlFlags(tag) | NodeFlags.HtmlMember)];

    private static readonly ElementRole[] Roles = [.. Enum.GetValues<Tag>().Select(ElementRoles.Of)];

    /// <summary>The tag of a name in either case.</summary>
    public static Tag Find(ReadOnlySpan<char> name) => (Tag)Math.Max(0, Tags.Find(name));

    /// <summary>Likewise.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hash">Its <see cref="NameTable.Hash"/>.</param>
    public static Tag Find(ReadOnlySpan<char> name, uint hash) => (Tag)Math.Max(0, Tags.Find(name, hash));

    /// <summary>The lower-case name; <c>unknown</c> for <see cref="Tag.Unknown"/>.</summary>
    public static string NameOf(Tag tag) => Names[(int)tag];

    /// <summary>The tree constructor's categories of an HTML element.</summary>
    public static NodeFlags FlagsOf(Tag tag) => Flags[(int)tag];

    /// <summary>How the block walk treats the element.</summary>
    public static ElementRole RoleOf(Tag tag) => Roles[(int)tag];

    // The HTML standard's "special", "formatting", scope and implied-end-tag categories as AngleSharp 1.10 assigns them to its own
    // elements; a test compares every name with AngleSharp.
    private static NodeFlags HtmlFlags(Tag tag) => tag switch
    {
        Tag.A or Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.Nobr or Tag.S or Tag.Small or Tag.Strike or Tag.Strong
            or Tag.Tt or Tag.U => NodeFlags.HtmlFormatting,
        Tag.Area or Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Br or Tag.Col or Tag.Embed or Tag.Hr or Tag.Img or Tag.Input or Tag.Link
            or Tag.Menuitem or Tag.Meta or Tag.Param or Tag.Source or Tag.Track or Tag.Wbr => NodeFlags.SelfClosing | NodeFlags.Special,
        Tag.Frame or Tag.Keygen => NodeFlags.SelfClosing | NodeFlags.Special,
        Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Button or Tag.Center or Tag.Colgroup or Tag.Details or Tag.Dir or Tag.Div
            or Tag.Dl or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer or Tag.Form or Tag.Frameset or Tag.H1 or Tag.H2 or Tag.H3
            or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Head or Tag.Header or Tag.Hgroup or Tag.Isindex or Tag.Listing or Tag.Main or Tag.Menu
            or Tag.Nav or Tag.Noscript or Tag.Output or Tag.Plaintext or Tag.Section or Tag.Select or Tag.Summary or Tag.Time
            or Tag.Title => NodeFlags.Special,
        Tag.Applet or Tag.Caption or Tag.Marquee or Tag.Object => NodeFlags.Special | NodeFlags.Scoped,
        Tag.Td or Tag.Th => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.ImplicitlyClosed,
        Tag.Body or Tag.Tr => NodeFlags.Special | NodeFlags.ImplicitlyClosed,
        Tag.Dd or Tag.Dt or Tag.Li or Tag.P => NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd,
        Tag.Rb or Tag.Rp or Tag.Rt or Tag.Rtc => NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd,
        Tag.Optgroup or Tag.Option => NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped,
        Tag.Ol or Tag.Ul => NodeFlags.Special | NodeFlags.HtmlListScoped,
        Tag.Html => NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped,
        Tag.Table or Tag.Template => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped,
        Tag.Tbody or Tag.Tfoot or Tag.Thead => NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.HtmlTableSectionScoped,
        Tag.Iframe or Tag.Noembed or Tag.Noframes or Tag.Script or Tag.Style or Tag.Xmp => NodeFlags.Special | NodeFlags.LiteralText,
        Tag.Pre or Tag.Textarea => NodeFlags.Special | NodeFlags.LineTolerance,
        _ => NodeFlags.None,
    };
}
