using Ingest.Cli.Commands;

namespace Ingest.Cli.Tests.Commands;

public sealed class StandardOutputTests
{
    [Theory]
    [InlineData(32, true)] // EPIPE
    [InlineData(unchecked((int)0x8007006D), true)] // ERROR_BROKEN_PIPE
    [InlineData(28, false)] // ENOSPC
    [InlineData(5, false)] // EIO
    public void HasNoReader_OnlyABrokenPipe(int code, bool expected) => Assert.Equal(expected, StandardOutput.HasNoReader(new IOException("x", code)));
}
