using AngleSharp.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>A <c>script</c>; never run.</summary>
internal sealed class LightScript(LightDocument document)
    : LightElement(document, "script", Tag.Script, TagTable.FlagsOf(Tag.Script)), IConstructableScriptElement
{
    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
}
