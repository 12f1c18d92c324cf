namespace Ingest.Records.Language;

/// <summary>What training knows of one script, as it is written to the model file.</summary>
/// <param name="Script">The script.</param>
/// <param name="Tags">Languages.</param>
/// <param name="Keys">Features in ascending order.</param>
/// <param name="Weights">For each feature one weight per language.</param>
internal sealed record LanguageModelPart(WritingSystem Script, IReadOnlyList<string> Tags, ulong[] Keys, byte[] Weights);
