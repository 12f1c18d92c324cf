using Ingest.Records;
using Microsoft.ML.Tokenizers;

namespace Ingest.Tokens;

/// <summary>Counts tokens with vocabularies that come with the program: nothing is downloaded. Thread-safe.</summary>
public sealed class TokenCounter : ITokenCounter
{
    private readonly TiktokenTokenizer _tokenizer;

    private TokenCounter(TiktokenTokenizer tokenizer) => _tokenizer = tokenizer;

    /// <summary>The counter for an encoding; reading its vocabulary takes some tenths of a second, so keep it.</summary>
    public static TokenCounter For(TokenEncoding encoding) => new(TiktokenTokenizer.CreateForEncoding(encoding == TokenEncoding.Cl100k ? "cl100k_base" : "o200k_base"));

    /// <inheritdoc/>
    public int Count(ReadOnlySpan<char> text) => _tokenizer.CountTokens(text);
}
