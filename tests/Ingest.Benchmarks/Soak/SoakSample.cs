using System.Diagnostics;

namespace Ingest.Benchmarks.Soak;

/// <summary>What the process holds between two rounds, after a full collection.</summary>
/// <param name="Minutes">Since the start.</param>
/// <param name="Rounds">Rounds done.</param>
/// <param name="Items">Items read so far.</param>
/// <param name="ResidentBytes">Resident set.</param>
/// <param name="HeapBytes">Live bytes on the managed heap.</param>
/// <param name="Handles">Open handles (file descriptors on Unix).</param>
/// <param name="Threads">Threads.</param>
internal sealed record SoakSample(double Minutes, int Rounds, long Items, long ResidentBytes, long HeapBytes, int Handles, int Threads)
{
    /// <summary>Collects, then looks.</summary>
    public static SoakSample Take(TimeSpan elapsed, int rounds, long items)
    {
        // Aggressive: blocking, compacting, and free memory goes back to the system, so that what stays resident is held by something.
        // Twice, because finalizers let go of what the first one found dead.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using Process self = Process.GetCurrentProcess();
        return new SoakSample(elapsed.TotalMinutes, rounds, items, self.WorkingSet64, GC.GetTotalMemory(forceFullCollection: false), self.HandleCount, self.Threads.Count);
    }
}
