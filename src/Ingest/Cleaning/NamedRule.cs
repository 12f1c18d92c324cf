namespace Ingest.Cleaning;

/// <summary>A rule under the name its catalog gives it.</summary>
/// <param name="Name">Kebab-case name, as listed by <c>ingest rules</c>.</param>
/// <param name="Rule">The rule.</param>
internal sealed record NamedRule(string Name, IBlockRule Rule);
