using System.Runtime.InteropServices;

namespace Ingest.Cli.Commands;

/// <summary>Ctrl-C and SIGTERM: the first asks the run to finish what it has read, the second ends it at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource abort = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public StopSignals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, Cli.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, Cli.ExitCode.Terminated));
    }

    /// <summary>Finish what is read.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Stop at once.</summary>
    public CancellationToken Abort => abort.Token;

    /// <summary>The exit code that tells which signal came first.</summary>
    public int ExitCode { get; private set; }

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        stop.Dispose();
        abort.Dispose();
    }

    private void Handle(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        if (stop.IsCancellationRequested)
        {
            abort.Cancel();
            return;
        }

        ExitCode = exitCode;
        stop.Cancel();
    }
}
