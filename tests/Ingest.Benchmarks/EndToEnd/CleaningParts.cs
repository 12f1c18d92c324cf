using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Cleaning.Consent;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Benchmarks.EndToEnd;

/// <summary>What cleaning consists of, measured once more part by part: binding rules, then the steps of the learned model.</summary>
internal sealed class CleaningParts
{
    private static readonly CleaningContext Context = new();
    private readonly IBlockRule[] _consent = [.. BlockRuleCatalog.Entries.Select(static entry => entry.Create(Context)).Where(static rule => rule.Weight == RuleWeight.Binding)];

    /// <summary>Names of the parts.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["· consent", "· profile", "· features", "· first trees", "· context", "· second and heading trees", "· page type", "· selection"];

    /// <summary>Judges a page and adds what each part took.</summary>
    public void Measure(ParsedPage page, Dictionary<string, Measurement> measured)
    {
        measured[Names[0]].Add(() =>
        {
            page = GluedNotice.Divide(page);
            Ask(_consent, page);
        });
        if (page.Blocks.Count == 0)
        {
            return;
        }

        MeasureModel(page, ContentModel.For(page.Kind), measured);
    }

    private static void MeasureModel(ParsedPage page, ContentModel model, Dictionary<string, Measurement> measured)
    {
        PageProfile? profile = null;
        PageJudgement? judgement = null;
        measured[Names[1]].Add(() => profile = new PageProfile(page, model.Scorers));
        float[] rows = new float[profile!.Blocks.Length * BlockFeatures.Count];
        var scoring = new PageScoring(model, profile, rows);
        measured[Names[2]].Add(scoring.WriteFeatures);
        measured[Names[3]].Add(scoring.ScoreFirst);
        measured[Names[4]].Add(scoring.WriteContext);
        measured[Names[5]].Add(scoring.ScoreSecond);
        measured[Names[6]].Add(() => judgement = scoring.ToJudgement());
        measured[Names[7]].Add(() =>
        {
            judgement!.Select(Favor.Balanced);
            judgement.HeadingThreshold(Favor.Balanced);
        });
        profile.Dispose();
    }

    private static void Ask(IBlockRule[] rules, ParsedPage page)
    {
        foreach (IBlockRule rule in rules)
        {
            foreach (BlockOpinion _ in rule.Judge(page, Context))
            {
            }
        }
    }
}
