using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace Ingest.Tests;

/// <summary>
/// Checks made-up inputs: the same in every run, or, where INGEST_FUZZ says how many times as many, others each time. An input that is
/// found wanting is shown, and so is one that never ends, where it would otherwise hang all tests.
/// </summary>
internal static class Fuzzing
{
    // An input takes milliseconds: one that is over this on the slowest machine does not end.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly int? Factor = Environment.GetEnvironmentVariable("INGEST_FUZZ") is { } factor ? int.Parse(factor, CultureInfo.InvariantCulture) : null;

    /// <summary>Checks so many inputs.</summary>
    /// <param name="inputs">What inputs look like.</param>
    /// <param name="count">How many are checked.</param>
    /// <param name="check">Throws where something is wrong with one.</param>
    /// <param name="show">An input as it can be put into a test of its own.</param>
    public static void Check<T>(Gen<T> inputs, int count, Action<T> check, Func<T, string> show)
    {
        var random = new PCG(1, Factor is null ? 1 : (ulong)TimeProvider.System.GetTimestamp());
        Tried<T>? last = null;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() =>
        {
            for (long i = 0; i < count * (long)(Factor ?? 1); i++)
            {
                Volatile.Write(ref last, new Tried<T>(inputs.Generate(random, null, out _), TimeProvider.System.GetTimestamp()));
                check(last!.Input);
            }
        }));
        thread.IsBackground = true;
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
        {
            if (Volatile.Read(ref last) is { } now && TimeProvider.System.GetElapsedTime(now.Started) > Limit)
            {
                Assert.Fail("never ends: " + show(now.Input));
            }
        }

        if (failure is not null)
        {
            throw new InvalidOperationException("found wanting: " + show(last!.Input), failure);
        }
    }

    /// <summary>A text with everything escaped that does not show.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);

    private sealed record Tried<T>(T Input, long Started);
}
