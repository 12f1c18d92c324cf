using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public sealed class FileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ingest-sources-").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a.html", "<p>x</p>", null)]
    [InlineData("a.md", "# x", ContentKind.Markdown)]
    [InlineData("a.txt", "x", null)]
    [InlineData("", "x", null)]
    [InlineData("a.html", "<?xml version=\"1.0\"?>\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><HTML><BODY>x</BODY></HTML>", null)]
    [InlineData("a.htm", "\n<svg style='display:none'><symbol/></svg><p>x</p>", ContentKind.Html)]
    public void Read_PlainFile_IsOneItem(string name, string text, ContentKind? kind)
    {
        RawItem item = Assert.Single(Reading.Of(name, text).Items());

        Assert.Equal((text, kind), (item.Text(), item.Kind));
    }

    [Theory]
    [InlineData("a.css", "p {}", "media-type-not-a-page")]
    [InlineData("feed", "<?xml version='1.0'?><rss/>", "media-type-not-a-page")]
    [InlineData("a.bin", "\0\u0001\u0002\u0003\0\0", "not-text")]
    [InlineData("drawing", "<svg><text>x</text></svg>", "media-type-not-a-page")]
    [InlineData("a.pdf", "%PDF-1.7 text", "not-text")]
    [InlineData("a.html", "", "empty-item")]
    public void Read_OtherFile_IsSkippedWithItsReason(string name, string text, string code)
    {
        Assert.Equal([code], Reading.Of(name, text).SkipCodes());
    }

    [Fact]
    public void Read_StrayNul_LeavesTextWhatItIs()
    {
        string words = string.Concat(Enumerable.Repeat("Words of a page. ", 6));
        string csv = $"url,text\nhttps://example.org/a,{words}\0{words}\nhttps://example.org/b,{words}\n";
        var options = new SourceOptions { TextSeparator = "=====" };

        Assert.Equal([$"{words}\0"], Reading.Of("a.txt", $"{words}\0").Texts());
        Assert.Equal(["not-text"], Reading.Of("a.txt", $"{words}\0\0").SkipCodes());
        Assert.Equal(["https://example.org/a", "https://example.org/b"], Reading.Of("a.csv", csv).Items().Select(item => item.Url));
        Assert.Equal([$"{words}\n", $"{words}\0\n"], Reading.Of("a.txt", $"{words}\n=====\n{words}\0\n", options).Texts());
    }

    [Fact]
    public void Read_BytesLikeCompressedOnes_AreBinary()
    {
        byte[] noise = new byte[4096];
        new Random(7).NextBytes(noise);

        Assert.Equal(["not-text"], Reading.Of("a.txt", noise).SkipCodes());
    }

    [Fact]
    public void Read_WideTextWithFewSpaces_IsText()
    {
        string text = string.Concat(Enumerable.Range(0, 2000).Select(i => i % 70 == 69 ? '\n' : (char)(0x4E00 + (i * 7919 % 20000))));

        Assert.Single(Reading.Of("a.txt", Encoding.Unicode.GetBytes(text)).Items());
        Assert.Single(Reading.Of("a.txt", Encoding.BigEndianUnicode.GetBytes(text)).Items());
        Assert.Single(Reading.Of("a.txt", new UTF32Encoding(false, false).GetBytes(text)).Items());
    }

    [Fact]
    public void Read_RowsInUtf32_AreRead()
    {
        Assert.Equal(["😀 one", "two"], Reading.Of("a.jsonl", new UTF32Encoding(false, false).GetBytes("{\"text\":\"😀 one\"}\n{\"text\":\"two\"}\n")).Texts());
        Assert.Equal(["one", "two"], Reading.Of("a.csv", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes("url,text\nu,one\nu,two\n")]).Texts());
    }

    [Fact]
    public void Read_Utf16_IsText()
    {
        Assert.Single(Reading.Of("a.html", Encoding.Unicode.GetBytes("<html>wide</html>")).Items());
    }

    [Theory]
    [InlineData("Маяк стоит на скале, и свет его виден за двадцать миль.")]
    [InlineData("Ο φάρος στέκει στον βράχο και το φως του φαίνεται από μακριά.")]
    public void Read_Utf16OfAnotherScriptWithoutAMark_IsText(string text)
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Single(Reading.Of("a.txt", encoding.GetBytes(text)).Items());
        }
    }

    [Theory]
    [InlineData("a.jsonl", "{\"text\":\"Grüße\"}\r\n{\"text\":\"世界\"}\r\n")]
    [InlineData("a.json", "[{\"text\":\"Grüße\"},\n{\"text\":\"世界\"}]")]
    [InlineData("a.csv", "id,text\r\n1,Grüße\r\n2,世界\r\n")]
    [InlineData("a.txt", "id\ttext\r\n1\tGrüße\r\n2\t世界\r\n")]
    public void Read_Utf16_GivesTheSameAsUtf8(string name, string text)
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] bare = encoding.GetBytes(text);
            byte[] marked = Reading.Join(encoding.GetPreamble(), bare);

            Assert.Equal(["Grüße", "世界"], Reading.Of(name, bare).Texts());
            Assert.Equal(["Grüße", "世界"], Reading.Of(name, marked).Texts());
            Assert.Equal(Reading.Of(name, marked).Summary(), Reading.Of(name, marked, chunk: 1).Summary());
            Assert.Equal(["Grüße", "世界"], Reading.Of(name + ".gz", Reading.Gzip(marked)).Texts());
        }
    }

    [Fact]
    public void Read_SeparatedUtf16_GivesAPageForEach()
    {
        Assert.Equal(["eins\n", "zwei\n"], Reading.Of("a.txt", Encoding.Unicode.GetBytes("eins\n---\nzwei\n"), new SourceOptions { TextSeparator = "---" }).Texts());
    }

    [Fact]
    public void Read_LongUtf16_IsWholeAndItsEndTold()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(i => $"Zeile {i} – 世界 😀")];
        byte[] bytes = Encoding.Unicode.GetBytes("\uFEFF" + string.Concat(texts.Select(text => $"{{\"text\":\"{text}\"}}\n")));
        byte[] gzip = Reading.Gzip(bytes);

        Assert.Equal(texts, Reading.Of("a.jsonl", bytes).Texts());
        Assert.Equal(["json-invalid"], Reading.Of("a.jsonl", bytes[..^1]).FaultCodes());
        Assert.Equal(["gzip-truncated"], Reading.Of("a.jsonl.gz", gzip[..(gzip.Length / 2)]).FaultCodes());
    }

    [Fact]
    public void Read_FileTooLarge_IsQuarantined()
    {
        Assert.Equal(["item-too-large"], Reading.Of("a.html", new string('x', 101), new SourceOptions { MaximumItemBytes = 100 }).FaultCodes());
        Assert.Single(Reading.Of("a.html", new string('x', 100), new SourceOptions { MaximumItemBytes = 100 }).Items());
    }

    [Fact]
    public void Read_SeparatedText_GivesAPageForEach()
    {
        var options = new SourceOptions { TextSeparator = "=====" };

        Assert.Equal(["one\ntwo\n", "three\n"], Reading.Of("a.txt", "one\r\ntwo\n=====\n\n=====\nthree", options).Texts());
        Assert.Equal(["one\n", "two\n\n"], Reading.Of("a.txt", "one\ftwo\n", options with { TextSeparator = "\\f" }).Texts());
        Assert.Single(Reading.Of("a.html", "<html>=====\n=====\n", options).Items());
    }

    [Fact]
    public void Read_MissingFile_IsAFault()
    {
        Assert.Equal(["input-unreadable"], Reading.Of(new InputFile($"{_root}/none.html", 1)).FaultCodes());
    }

    [Fact]
    public void Resolve_FolderGlobAndFile_GivesOrderedFilesOnce()
    {
        Write("b/2.html", "Z.html", "a.html", "b/1.txt", "b/c/3.html");

        InputResolution resolution = new InputResolver().Resolve([_root, $"{_root}/a.html"]);

        Assert.Empty(resolution.Problems);
        Assert.Equal(["Z.html", "a.html", "b/1.txt", "b/2.html", "b/c/3.html"], Names(resolution));
        Assert.Equal(["b/2.html", "b/c/3.html"], Names(new InputResolver().Resolve([$"{_root}/b/**/*.html"])));
        Assert.Equal(["b/1.txt", "b/2.html"], Names(new InputResolver().Resolve([$"{_root}/b/*.*"])));
        Assert.Equal(["Z.html", "a.html"], Names(new InputResolver().Resolve([$"{_root}/?.html", $"{_root}/a*"])));
    }

    [Fact]
    public void Resolve_GlobThatMatchesFolders_ReadsThemLikeNamedOnes()
    {
        Write("samples/a.html", "samples/more/b.html", "samples/more/.c.html", "samples/.git/config", "other/d.html");

        Assert.Equal(["samples/a.html", "samples/more/.c.html", "samples/more/b.html"], Names(new InputResolver().Resolve([$"{_root}/samples/*"])));
        Assert.Equal(4, Names(new InputResolver().Resolve([$"{_root}/sampl*"])).Length);
        Assert.Equal(["samples/.git/config"], Names(new InputResolver().Resolve([$"{_root}/*/.g*"])));
        Assert.Equal(["other/d.html", "samples/a.html", "samples/more/b.html"], Names(new InputResolver().Resolve([$"{_root}/**/*.html"])));
    }

    [Theory]
    [InlineData("out/.ingest-journal")]
    [InlineData("out/.ingest-journal.partial")]
    [InlineData("out/.ingest-lock")]
    [InlineData("out/manifest.json", "{\n  \"manifest_version\": 1,\n  \"ingest_version\": \"0.1.0\"")]
    public void Resolve_OutputOfARunInTheFolder_IsLeftOut(string mark, string content = "x")
    {
        Write("a.html", "out/records.jsonl", "sites/manifest.json", "pages.db", "pages.db.partial", "pages.db.run/.ingest-journal");
        File.WriteAllText($"{_root}/{mark}", content);

        Assert.Equal(["a.html", "sites/manifest.json"], Names(new InputResolver().Resolve([_root])));
        Assert.Equal(["a.html", "sites/manifest.json"], Names(new InputResolver().Resolve([$"{_root}/**"])));
        Assert.Equal(["out/records.jsonl"], Names(new InputResolver().Resolve([$"{_root}/out/rec*"])));
        Assert.Equal(["out/records.jsonl"], Names(new InputResolver().Resolve([$"{_root}/*/records.jsonl"])));
        Assert.StartsWith($"{_root}/out: the folder holds the output of a run", Assert.Single(new InputResolver().Resolve([$"{_root}/out"]).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NothingThere_NamesEachProblem()
    {
        InputResolution resolution = new InputResolver().Resolve([$"{_root}/none", $"{_root}/*.none", "-", ""]);

        Assert.Empty(resolution.Files);
        Assert.Equal(4, resolution.Problems.Count);
        Assert.Contains($"{_root}/none: no such file or folder", resolution.Problems);
    }

    [Fact]
    public void Resolve_StandardInput_IsReadOnce()
    {
        using var input = new MemoryStream("words"u8.ToArray());
        InputResolution resolution = new InputResolver(() => input).Resolve(["-", "-"]);

        Assert.Equal(["words"], Reading.Of(Assert.Single(resolution.Files)).Texts());
    }

    [Fact]
    public void Resolve_FolderLinkedIntoItself_Ends()
    {
        Write("a/x.html");
        Directory.CreateSymbolicLink($"{_root}/a/loop", $"{_root}/a");

        Assert.Equal(["a/x.html"], Names(new InputResolver().Resolve([_root])));
    }

    [Fact]
    public void Resolve_LinksToAFolderAbove_ReadEachFolderOnce()
    {
        Write("p.html", "in/q.html", "in/deep/r.html");
        Directory.CreateSymbolicLink($"{_root}/in/deep/up", "..");
        Directory.CreateSymbolicLink($"{_root}/in/up", "..");

        Assert.Equal(["in/deep/r.html", "in/q.html"], Names(new InputResolver().Resolve([$"{_root}/in/deep", $"{_root}/in"])).Where(static name => !name.Contains("up", StringComparison.Ordinal)));
        Assert.Equal(["in/deep/r.html", "in/q.html", "in/up/p.html"], Names(new InputResolver().Resolve([$"{_root}/in"])));
    }

    [Fact]
    public void Resolve_LinksThroughLinks_ReadEachFolderOnce()
    {
        Write("b/x/p.html", "other/y/q.html");
        Directory.CreateSymbolicLink($"{_root}/a", "b");
        Directory.CreateSymbolicLink($"{_root}/b/away", $"{_root}/other/y");
        Directory.CreateSymbolicLink($"{_root}/c", "a/x");
        Directory.CreateSymbolicLink($"{_root}/d", "b/away/../y");
        Directory.CreateSymbolicLink($"{_root}/e", "e");

        Assert.Equal(["a/away/q.html", "a/x/p.html", "e"], Names(new InputResolver().Resolve([_root])));
    }

    [Fact]
    public void Resolve_LinkWithoutTarget_IsKnownToBeMissing()
    {
        Write("a/x.html");
        File.CreateSymbolicLink($"{_root}/a/gone", $"{_root}/nowhere");

        InputFile missing = new InputResolver().Resolve([_root]).Files.Single(static file => file.Path.EndsWith("gone", StringComparison.Ordinal));

        // So a run over it can be repeated: "a stream that may give something else" would be refused.
        Assert.Equal((null, true, true), (missing.Size, missing.IsMissing, missing.CanBeReadAgain));
    }

    [Fact]
    public void Resolve_LinkThatLeadsToItself_IsOneFaultAmongTheOthers()
    {
        Write("a/x.html");
        File.CreateSymbolicLink($"{_root}/a/ring", "ring");

        foreach (string argument in (string[])[_root, $"{_root}/a/*"])
        {
            InputResolution resolution = new InputResolver().Resolve([argument]);

            Assert.Empty(resolution.Problems);
            Assert.Equal(["a/ring", "a/x.html"], Names(resolution));
            Assert.Equal(["input-unreadable"], Reading.Of(resolution.Files[0]).FaultCodes());
        }

        Assert.Equal(["a/x.html"], Names(new InputResolver().Resolve([$"{_root}/**/*.html"])));
    }

    [Fact]
    public void Resolve_FolderThatCannotBeRead_IsOneFaultAmongTheOthers()
    {
        Write("a/x.html", "a/closed/y.html", "b.html");
        if (OperatingSystem.IsWindows() || !IsClosed($"{_root}/a/closed"))
        {
            // To root no folder is closed.
            return;
        }

        foreach (string argument in (string[])[_root, $"{_root}/a/**", $"{_root}/*/*/*.html", $"{_root}/a/closed"])
        {
            InputResolution resolution = new InputResolver().Resolve([argument]);
            Assert.Empty(resolution.Problems);
            InputFile closed = resolution.Files.Single(static file => file.Path.EndsWith("closed", StringComparison.Ordinal));
            Assert.True(closed.IsMissing);
            Assert.Equal(["input-unreadable"], Reading.Of(closed).FaultCodes());
        }

        Assert.Equal(["a/x.html"], Names(new InputResolver().Resolve([$"{_root}/a/*.html"])));
        File.SetUnixFileMode($"{_root}/a/closed", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Files_FolderThatVanishes_IsOneFault() =>
        Assert.Equal(["input-unreadable"], Reading.Of(Assert.Single(FolderWalk.Files($"{_root}/gone/"))).FaultCodes());

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsClosed(string folder)
    {
        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            return Directory.GetFiles(folder).Length == 0;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName($"{_root}/{name}")!);
            File.WriteAllText($"{_root}/{name}", "x");
        }
    }

    private string[] Names(InputResolution resolution) => [.. resolution.Files.Select(file => file.Path[(_root.Length + 1)..])];

    [Fact]
    public void Read_FileWhoseNameIsNotUtf8_SaysWhatToDo()
    {
        // U+FFFD is what .NET makes of such a name when it lists the folder.
        string path = Path.Combine(Path.GetTempPath(), "no-such-caf\uFFFD.txt");

        Assert.Contains("the name of the file is not UTF-8", Assert.Single(Reading.Of(new InputFile(path, 3)).Faults()).Message, StringComparison.Ordinal);
    }
}
