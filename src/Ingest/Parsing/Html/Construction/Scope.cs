namespace Ingest.Parsing.Html.Construction;

/// <summary>Which elements end a search through the open elements (HTML standard, "has an element in scope").</summary>
internal enum Scope : byte
{
    /// <summary>Tables, templates, captions, cells, objects, selects and the like.</summary>
    Default,

    /// <summary>Those, and lists.</summary>
    ListItem,

    /// <summary>The default ones, and buttons.</summary>
    Button,

    /// <summary>Only tables, templates and the root.</summary>
    Table,
}
