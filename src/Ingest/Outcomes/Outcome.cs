using System.Diagnostics.CodeAnalysis;

namespace Ingest.Outcomes;

/// <summary>Either a value or the fault that stands in its place. Bad data makes faults; misuse throws.</summary>
/// <typeparam name="T">What success yields.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, Fault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The value; null exactly when <see cref="Fault"/> is set.</summary>
    public T? Value { get; }

    /// <summary>The fault; null on success.</summary>
    public Fault? Fault { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSuccess => Fault is null;

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A fault.</summary>
    public static implicit operator Outcome<T>(Fault fault) => new(null, fault);
}
