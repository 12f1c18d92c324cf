using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>
/// Drops what stands in a consent tool's own element. Never a container that holds much of the page: many sites put
/// <c>has-cookie-banner</c> or <c>cookie-consent-given</c> on <c>body</c> or a wrapper. Binding.
/// </summary>
internal sealed class ConsentContainerRule : IBlockRule
{
    /// <summary>Share of the page's text above which a container is not a dialogue unless all it says is consent.</summary>
    private const double MaximumShare = 0.35;

    /// <summary>Share above which no container is dropped, whatever it says.</summary>
    private const double MaximumConsentShare = 0.9;

    /// <summary>Characters up to which a named container is believed whatever it says.</summary>
    private const int SilentCharacters = 200;

    /// <summary>Characters up to which a container is read closely for actions.</summary>
    private const int ReadCharacters = 4000;

    private static readonly ReasonCode Code = new("consent-container");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public RuleWeight Weight => RuleWeight.Binding;

    /// <inheritdoc/>
    public bool DropsTitles => true;

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        int next = 0;
        foreach (Container container in page.Containers)
        {
            if (container.EndBlock <= next || container.FirstBlock >= container.EndBlock || NameOf(container) is not { } name
                || !IsDialogue(page, container))
            {
                continue;
            }

            string evidence = $"container {name}";
            for (int block = Math.Max(next, container.FirstBlock); block < container.EndBlock; block++)
            {
                opinions.Add(new BlockOpinion(block, Decision.Drop, Code, 1, IsBinding: true, evidence));
            }

            next = container.EndBlock;
        }

        return opinions;
    }

    private static string? NameOf(Container container) =>
        container.Tag is "body" or "html" or "main" or "article"
            ? null
            : ConsentContainerNames.Default.Find(container.Id) ?? ConsentContainerNames.Default.Find(container.Class);

    private static bool IsDialogue(ParsedPage page, Container container)
    {
        int total = page.Containers[0].TextCharacters;
        if (container.TextCharacters > SilentCharacters && !SpeaksOfConsent(page, container))
        {
            return false;
        }

        return container.TextCharacters <= total * MaximumShare
            || (container.TextCharacters <= total * MaximumConsentShare && !HoldsTitle(page, container) && IsMostlyConsent(page, container));
    }

    private static bool HoldsTitle(ParsedPage page, Container container)
    {
        for (int i = container.FirstBlock; i < container.EndBlock; i++)
        {
            if (page.Blocks[i] is { Kind: BlockKind.Heading, Level: 1 })
            {
                return true;
            }
        }

        return false;
    }

    // A name may mean something else elsewhere (a stylesheet's, a product's): longer text must speak of the matter.
    private static bool SpeaksOfConsent(ParsedPage page, Container container)
    {
        for (int i = container.FirstBlock; i < container.EndBlock; i++)
        {
            string text = page.Blocks[i].Text;
            if (ConsentScan.IsSuspect(text)
                || (container.TextCharacters <= ReadCharacters && ConsentLexicon.Default.Read(text) is { Formula: > 0 } or { Action: > 1 }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMostlyConsent(ParsedPage page, Container container)
    {
        int consent = 0;
        for (int i = container.FirstBlock; i < container.EndBlock; i++)
        {
            ConsentSignals signals = ConsentLexicon.Default.Read(page.Blocks[i].Text);
            bool speaks = signals.IsButton || signals.IsLabel || signals.Storage + signals.Formula + signals.Action + signals.Category > 0;
            consent += speaks ? page.Blocks[i].Text.Length : 0;
        }

        return consent * 10 > container.TextCharacters * 7;
    }
}
