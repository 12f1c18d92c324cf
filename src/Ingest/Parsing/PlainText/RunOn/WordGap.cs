namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordGap : byte
{
    /// <summary>A space or tab, as programs write them.</summary>
    Space,

    /// <summary>Another blank, such as the ideographic space or one that does not break: an author's.</summary>
    OtherBlank,

    /// <summary>Nothing.</summary>
    None,
}
