namespace Ingest.Parsing;

/// <summary>How long a heading may be.</summary>
internal static class HeadingLength
{
    /// <summary>Characters: of 20,761 labelled headings 99 % have at most 98, 29 more than this.</summary>
    public const int Maximum = 200;
}
