using System.Diagnostics;

namespace Ingest.Benchmarks.EndToEnd;

/// <summary>Time and allocation of one kind of work, summed page by page on the calling thread.</summary>
internal sealed class Measurement
{
    private long _ticks;

    /// <summary>Milliseconds in all.</summary>
    public double Milliseconds => _ticks * 1000.0 / Stopwatch.Frequency;

    /// <summary>Bytes allocated in all.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Runs the work and adds what it took.</summary>
    public void Add(Action work)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        work();
        _ticks += Stopwatch.GetTimestamp() - start;
        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
    }
}
