namespace Ingest.Cli.Tests.Reports;

/// <summary>A test in headless Chromium; skipped with a message where there is none, unless CI says there has to be (INGEST_BROWSER names it).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null)
        {
            Skip = "no Chromium on the PATH; set INGEST_BROWSER to name one";
        }
    }
}
