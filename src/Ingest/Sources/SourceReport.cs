using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>The events other than items, in few words.</summary>
internal static class SourceReport
{
    public static SourceEvent Fault(ItemLocation location, ReasonCode code, string message) =>
        new SourceEvent.ItemFaulted(new Fault(Stage.Source, code, location, message));

    public static SourceEvent Fault(ItemLocation location, StreamDefect defect) => Fault(location, defect.Code, defect.Message);

    public static SourceEvent Skip(ItemLocation location, ReasonCode code, string detail) =>
        new SourceEvent.ItemSkipped(location, code, detail);

    public static SourceEvent TooLarge(ItemLocation location, long limit) => Fault(
        location,
        SourceCodes.ItemTooLarge,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the item is larger than {limit} bytes; raise --max-item-bytes to read it"));
}
