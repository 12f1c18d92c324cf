using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ingest.Cli.Tests.Reports;

/// <summary>A headless Chromium with one page, driven through its own debugging protocol: nothing to install beside it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonNode> _events = [];
    private int _lastId;

    private Browser(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>The program; null when there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("INGEST_BROWSER") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists);

    /// <summary>Addresses the page asked for since it was opened, its own file excepted.</summary>
    public IReadOnlyList<string> Requests =>
        [.. _events.Where(e => e["method"]!.GetValue<string>() == "Network.requestWillBeSent").Select(e => e["params"]!["request"]!["url"]!.GetValue<string>()).Skip(1)];

    /// <summary>Starts it and opens a file.</summary>
    public static async Task<Browser> OpenAsync(string file, bool isDark)
    {
        string profile = Directory.CreateTempSubdirectory("ingest-browser-").FullName;
        var start = new ProcessStartInfo(Executable!, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={profile}", "--window-size=1280,1000", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var browser = new Browser(Process.Start(start)!, profile);
        browser._process.ErrorDataReceived += static (_, _) => { };
        browser._process.BeginErrorReadLine();
        await browser.ConnectAsync();
        await browser.SendAsync("Network.enable");
        await browser.SendAsync("Page.enable");
        await browser.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }) });
        await browser.SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await browser.WaitForAsync("Page.loadEventFired");
        return browser;
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        JsonNode answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"String({expression})", ["returnByValue"] = true });
        return answer["result"]!["value"]!.GetValue<string>();
    }

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key, int code)
    {
        foreach (string type in (string[])["keyDown", "keyUp"])
        {
            var parameters = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
            if (type == "keyDown")
            {
                // A key acts by the character it types.
                parameters["text"] = ((char)code).ToString();
            }

            await SendAsync("Input.dispatchKeyEvent", parameters);
        }
    }

    /// <summary>Writes a picture of the whole page.</summary>
    public async Task ScreenshotAsync(string path)
    {
        JsonNode answer = await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png", ["captureBeyondViewport"] = true });
        await File.WriteAllBytesAsync(path, Convert.FromBase64String(answer["data"]!.GetValue<string>()));
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still be writing; the system clears its temporary folder.
        }
    }

    private async Task ConnectAsync()
    {
        string portFile = Path.Combine(_profile, "DevToolsActivePort");
        using var patience = new CancellationTokenSource(Patience);
        string[] lines = [];
        while (lines.Length < 2)
        {
            await Task.Delay(50, patience.Token);
            lines = File.Exists(portFile) ? await File.ReadAllLinesAsync(portFile, patience.Token) : [];
        }

        using var client = new HttpClient();
        JsonNode? page = null;
        while (page is null)
        {
            JsonArray targets = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{lines[0]}/json/list"), patience.Token))!.AsArray();
            page = targets.FirstOrDefault(target => target!["type"]!.GetValue<string>() == "page");
        }

        await _socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.GetValue<string>()), patience.Token);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        int id = ++_lastId;
        byte[] message = JsonSerializer.SerializeToUtf8Bytes<JsonNode>(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            JsonNode answer = await ReceiveAsync(patience.Token);
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
            }

            _events.Add(answer);
        }
    }

    private async Task WaitForAsync(string method)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (_events.All(e => e["method"]?.GetValue<string>() != method))
        {
            _events.Add(await ReceiveAsync(patience.Token));
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        WebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);

        return JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!;
    }
}
