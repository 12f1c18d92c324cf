using Parquet;
using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>
/// One leaf column of a row group in the making: values with their definition and repetition levels, as Parquet stores nested
/// data (Dremel encoding: the definition level says how much of the path is there, the repetition level which list goes on).
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class LeafBuffer<T> : ILeafBuffer
    where T : struct
{
    private readonly List<T> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    /// <summary>Appends a value.</summary>
    public void Add(T value, int definition, int repetition)
    {
        _values.Add(value);
        AddGap(definition, repetition);
    }

    /// <summary>Appends the place of a value that is not there.</summary>
    public void AddGap(int definition, int repetition)
    {
        _definitions.Add(definition);
        _repetitions.Add(repetition);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(DataField field, ParquetRowGroupWriter group)
    {
        ReadOnlyMemory<int>? definitions = field.MaxDefinitionLevel > 0 ? _definitions.ToArray() : null;
        ReadOnlyMemory<int>? repetitions = field.MaxRepetitionLevel > 0 ? _repetitions.ToArray() : null;
        await group.WriteAllPartsAsync<T>(field, _values.ToArray(), definitions, repetitions, CancellationToken.None);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }
}
