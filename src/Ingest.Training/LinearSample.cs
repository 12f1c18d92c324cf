namespace Ingest.Training;

/// <summary>One example of a linear model.</summary>
/// <param name="Tokens">Hashed tokens.</param>
/// <param name="Value">What each token counts.</param>
/// <param name="Label">0–1.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct LinearSample(uint[] Tokens, float Value, float Label, float Weight);
