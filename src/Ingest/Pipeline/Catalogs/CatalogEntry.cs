namespace Ingest.Pipeline.Catalogs;

/// <summary>One implementation: the name users see, one sentence, and how to make it.</summary>
/// <typeparam name="TPart">The contract.</typeparam>
/// <typeparam name="TOptions">The options of its kind.</typeparam>
/// <param name="Name">Kebab-case or the format's usual name, as flags and listings show it.</param>
/// <param name="Summary">One sentence for listings, help and the README.</param>
/// <param name="Create">Makes it.</param>
internal sealed record CatalogEntry<TPart, TOptions>(string Name, string Summary, Func<TOptions, TPart> Create);
