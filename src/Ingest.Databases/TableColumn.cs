namespace Ingest.Databases;

/// <summary>A column and where its values come from.</summary>
/// <typeparam name="TRow">What rows are made from.</typeparam>
/// <param name="Name">The field's name in every format.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">A <see cref="string"/>, <see cref="long"/> or <see cref="double"/> by type; null where unknown.</param>
internal sealed record TableColumn<TRow>(string Name, ColumnType Type, Func<TRow, object?> Value);
