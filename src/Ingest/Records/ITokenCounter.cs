namespace Ingest.Records;

/// <summary>Counts the tokens a language model sees in a text. Thread-safe; the same text always has the same count.</summary>
public interface ITokenCounter
{
    /// <summary>Tokens of a text; 0 for an empty one.</summary>
    int Count(ReadOnlySpan<char> text);
}
