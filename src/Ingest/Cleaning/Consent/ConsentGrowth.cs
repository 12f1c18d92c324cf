using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Grows a run outward from its core over what belongs to a notice but would not be known for it alone.</summary>
internal sealed class ConsentGrowth(ConsentReader reader)
{
    /// <summary>Blocks without a sign of their own that may lie between two that have one (rows of a cookie table).</summary>
    private const int MaximumGap = 4;

    /// <summary>Words such a block may have.</summary>
    private const int MaximumGapWords = 9;

    /// <summary>Words of such a block inside a cookie table, where descriptions stand.</summary>
    private const int MaximumRowWords = 60;

    /// <summary>Blocks with words of cookie tables from which a run is in one.</summary>
    private const int TableSigns = 2;

    /// <summary>Words of such a block among the settings of a dialogue, each of which a sentence describes.</summary>
    private const int MaximumDescriptionWords = 30;

    /// <summary>Buttons and labels from which a run is among settings.</summary>
    private const int DialogueSigns = 3;

    /// <summary>Blocks before the end of a run that are looked at to see whether it is among settings.</summary>
    private const int LastBlocks = 10;

    /// <summary>Least share of buttons and labels among the blocks up to the page's end.</summary>
    private const double MinimumSettingShare = 0.25;

    /// <summary>Blocks one run may take in each direction; the longest dialogue seen has some 300.</summary>
    private const int MaximumReach = 600;

    private enum Belonging
    {
        Stops,
        Tentative,
        TentativePurpose,
        Joins,
    }

    /// <summary>Grows from a core within limits.</summary>
    /// <param name="core">Ordinal of the core.</param>
    /// <param name="lowest">First block the run may take.</param>
    /// <param name="highest">Last block the run may take.</param>
    /// <returns>First and last block of the run.</returns>
    public (int First, int Last) From(int core, int lowest, int highest)
    {
        int first = core;
        while (first > lowest && core - first < MaximumReach && JoinsAbove(first - 1))
        {
            first--;
        }

        return (first, Down(core, Math.Min(highest, core + MaximumReach)));
    }

    private int Down(int core, int highest)
    {
        int last = core;
        bool afterLabel = false;
        int gap = 0;
        int tableSigns = 0;
        int dialogueSigns = 0;
        for (int i = core + 1; i <= highest; i++)
        {
            Belonging belonging = Below(i, MostWords(tableSigns, dialogueSigns));
            if (belonging == Belonging.Joins || (belonging == Belonging.TentativePurpose && (afterLabel || i == reader.Count - 1)))
            {
                last = i;
                gap = 0;
                afterLabel = IsHeadingLike(reader[i]);
                tableSigns += reader[i].Duration > 0 ? 1 : 0;
                dialogueSigns += reader[i].IsSetting ? 1 : 0;
            }
            else if (belonging == Belonging.Stops || ++gap > MaximumGap)
            {
                break;
            }
        }

        return EndsWithSettings(last, highest) ? highest : last;
    }

    // Settings at the page's end reach up to it, also where some of them are of kinds that no list knows.
    private bool EndsWithSettings(int last, int highest)
    {
        if (highest < reader.Count - 1 || last < reader.Count / 2)
        {
            return false;
        }

        int settings = 0;
        int from = Math.Max(reader.Count / 2, last - LastBlocks);
        for (int i = from; i <= highest; i++)
        {
            bool mayBe = i <= last || (reader[i].Words <= MaximumDescriptionWords && reader[i].Reporting == 0 && !HeadsOther(i));
            if (!mayBe)
            {
                return false;
            }

            settings += reader[i].IsSetting ? 1 : 0;
        }

        return settings >= DialogueSigns && settings >= (highest - from + 1) * MinimumSettingShare;
    }

    private static int MostWords(int tableSigns, int dialogueSigns) =>
        tableSigns >= TableSigns ? MaximumRowWords : dialogueSigns >= DialogueSigns ? MaximumDescriptionWords : MaximumGapWords;

    private static bool IsHeadingLike(in ConsentSignals signals) =>
        signals.IsLabel || (signals.Words <= 6 && (signals.Storage > 0 || signals.Category > 0));

    private bool JoinsAbove(int block)
    {
        ConsentSignals signals = reader[block];
        if (HeadsOther(block) || signals.Reporting > 0 || signals.Words > 60)
        {
            return false;
        }

        return signals.Formula > 0
            || (signals.Storage > 0 && signals.Words <= 12)
            || (signals.Storage > 0 && (signals.Declares || signals.Action > 0 || signals.Category > 0))
            || (signals.Action > 0 && signals.Words <= 6);
    }

    private Belonging Below(int block, int mostWords)
    {
        ConsentSignals signals = reader[block];
        if (HeadsOther(block) || signals.Words > 220)
        {
            return Belonging.Stops;
        }

        if (signals.IsButton || signals.IsLabel || signals.Formula > 0 || NamesStorage(signals) || IsShortSign(signals))
        {
            return Belonging.Joins;
        }

        if (signals.Purpose > 0 && signals.Words <= 60 && signals.Reporting == 0
            && (signals.Purpose > 1 || signals.Actor > 0 || signals.Visitor > 0))
        {
            return Belonging.TentativePurpose;
        }

        return signals.Words <= mostWords ? Belonging.Tentative : Belonging.Stops;
    }

    private static bool NamesStorage(in ConsentSignals signals) => signals.Storage > 0 && signals.Reporting == 0
        && (signals.Words <= 12 || signals.Purpose + signals.Action + signals.Category + signals.Visitor + signals.Duration + signals.Policy > 0);

    private static bool IsShortSign(in ConsentSignals signals) => signals.Reporting == 0
        && ((signals.Action > 0 && signals.Words <= 30)
            || (signals.Category > 0 && signals.Words <= 30)
            || (signals.Duration > 0 && signals.Words <= 12)
            || (signals.Policy > 0 && signals.Words <= 8));

    private bool HeadsOther(int block) => IsTitle(block) || ConsentSections.NumberOf(reader.Page.Blocks[block]) > 0;

    private bool IsTitle(int block)
    {
        Block candidate = reader.Page.Blocks[block];
        bool isNamedSo = (candidate.Kind == BlockKind.Heading && candidate.Level == 1)
            || (reader.Page.Metadata.Title is { } title && string.Equals(title, candidate.Text, StringComparison.Ordinal));

        // The first line of a dump is easily taken for its title, and is the banner's where the banner comes first.
        return isNamedSo && reader[block].Storage == 0 && reader[block].Formula == 0;
    }
}
