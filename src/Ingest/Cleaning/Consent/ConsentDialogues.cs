using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>
/// In HTML a dialogue is an element: one around a core goes as a whole where most of what it says is what dialogues say, together with the sentences between,
/// which would not be known for it alone.
/// </summary>
internal sealed class ConsentDialogues(ConsentReader reader)
{
    /// <summary>Least share of its words that stand in blocks with a sign.</summary>
    private const double MinimumSigned = 0.5;

    /// <summary>Buttons and labels that it has at least.</summary>
    private const int MinimumSettings = 3;

    /// <summary>Blocks of the longest one.</summary>
    private const int MaximumBlocks = 600;

    // Many cores may stand in many containers around each other.
    private readonly Dictionary<int, bool> _known = [];

    /// <summary>First and last block of the largest dialogue around a core; of the core alone where there is none.</summary>
    public (int First, int Last) Around(int core)
    {
        (int First, int Last) largest = (core, core);
        IReadOnlyList<Container> containers = reader.Page.Containers;
        int at = containers.Count == 0 ? -1 : reader.Page.Blocks[core].Container;
        for (; at >= 0 && MayBe(containers[at]); at = containers[at].Parent)
        {
            if (IsDialogue(at))
            {
                largest = (containers[at].FirstBlock, containers[at].EndBlock - 1);
            }
        }

        return largest;
    }

    private bool MayBe(Container container) =>
        container.EndBlock - container.FirstBlock <= MaximumBlocks && ConsentBounds.MayBeDialogue(container, reader.Page);

    private bool IsDialogue(int container) =>
        _known.TryGetValue(container, out bool known) ? known : _known[container] = ReadsLikeOne(reader.Page.Containers[container]);

    private bool ReadsLikeOne(Container container)
    {
        int words = 0;
        int signed = 0;
        int settings = 0;
        for (int i = container.FirstBlock; i < container.EndBlock; i++)
        {
            ConsentSignals signals = reader[i];
            words += signals.Words;
            signed += IsSign(signals) ? signals.Words : 0;
            settings += signals.IsSetting ? 1 : 0;
        }

        return settings >= MinimumSettings && signed >= words * MinimumSigned;
    }

    private static bool IsSign(in ConsentSignals signals) => signals.Reporting == 0
        && (signals.IsSetting || signals.Formula + signals.Storage + signals.Category > 0 || signals.Action + signals.Purpose > 1);
}
