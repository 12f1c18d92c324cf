using Ingest.Pipeline.Runs;
using Microsoft.Win32.SafeHandles;

namespace Ingest.Cli.Commands;

/// <summary>
/// Stdout as a stream that tells a reader that went away from any other failure: a closed pipe ends a run quietly and at once, a full
/// disk behind stdout is an error.
/// </summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    // What .NET puts into HResult: errno on Unix, the Win32 code as an HRESULT on Windows.
    private const int BrokenPipeOfUnix = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);
    private const int NoDataOfWindows = unchecked((int)0x800700E8);

    /// <summary>Opens it. The console's own stream swallows a broken pipe on Unix: a run would go on to its end for nobody.</summary>
    public static Stream Open() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new BorrowedStream(new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0));

    /// <summary>Whether the exception says that nobody reads any more.</summary>
    public static bool HasNoReader(IOException exception) => exception.HResult is BrokenPipeOfUnix or BrokenPipeOfWindows or NoDataOfWindows;
}
