namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>How a word begins, behind quotes and brackets that open it.</summary>
internal enum WordLook : byte
{
    /// <summary>With a small letter.</summary>
    Small,

    /// <summary>With a capital, and small letters after it.</summary>
    Capitalised,

    /// <summary>Two capitals or more and no small letters.</summary>
    Capitals,

    /// <summary>One capital alone.</summary>
    Initial,

    /// <summary>With a digit.</summary>
    Number,

    /// <summary>With a letter of a script without capitals.</summary>
    Uncased,

    /// <summary>With one of a script that needs no spaces at all: Han or kana. Thai and its kin have them between sentences.</summary>
    Unspaced,

    /// <summary>No letters or digits.</summary>
    Symbols,
}
