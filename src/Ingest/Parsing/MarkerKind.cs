namespace Ingest.Parsing;

/// <summary>What marks a line as an item.</summary>
internal enum MarkerKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A bullet, a dash, an asterisk.</summary>
    Bullet,

    /// <summary>A number or a letter with a dot or bracket: <c>3.</c>, <c>(3)</c>, <c>b)</c>.</summary>
    Number,

    /// <summary>A number of several levels: <c>2.1</c>, <c>2.1.</c>.</summary>
    Outline,
}
