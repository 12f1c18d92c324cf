using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Sectioning;

namespace Ingest.Training;

/// <summary>Runs a labelled page through the product's own cleaning and sectioning with a given model.</summary>
/// <param name="otherRules">Rules beside the learned one.</param>
/// <param name="withoutAddresses">Whether addresses of pages are hidden.</param>
internal sealed class Predictor(IReadOnlyList<NamedRule> otherRules, bool withoutAddresses)
{
    public Prediction Predict(LabelledPage page, ContentModel model)
    {
        page = withoutAddresses ? AddresslessCopy.Of(page) : page;
        using PageJudgement judgement = model.Judge(page.Page);
        var learned = new NamedRule("learned-content", new LearnedContentRule(_ => model));
        CleanedPage cleaned = new PageCleaner([.. otherRules, learned], new CleaningContext()).Clean(page.Page);
        SectionedPage sectioned = Sectioner.Build(cleaned);
        var unaware = new PageCleaner([.. otherRules.Where(rule => !rule.Name.StartsWith("consent-", StringComparison.Ordinal)), learned], new CleaningContext());
        return new Prediction
        {
            Page = page,
            Text = sectioned.Text,
            Metadata = cleaned.Page.Metadata,
            Headings = [.. sectioned.Sections.Where(section => section.Heading is not null).Select(section => section.Heading!)],
            Type = cleaned.PageType,
            Confidence = cleaned.Confidence ?? 0,
            F1 = WordScore.F1(sectioned.Text, page.Truth),
            F1WithoutConsentRules = WordScore.F1(Sectioner.Build(unaware.Clean(page.Page)).Text, page.Truth),
            BestF1 = WordScore.F1(string.Join('\n', page.Page.Blocks.Where((_, i) => page.Labels[i] > 0.5f).Select(block => block.Text)), page.Truth),
            Loss = LossOf(page, judgement.Probabilities),
        };
    }

    private static (double Loss, double Weight) LossOf(LabelledPage page, float[] probabilities)
    {
        float[] weights = BlockWeights.Of(page);
        double loss = 0;
        double all = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double p = Math.Clamp(probabilities[i], 1e-6, 1 - 1e-6);
            loss -= weights[i] == 0 ? 0 : weights[i] * ((page.Labels[i] * Math.Log(p)) + ((1 - page.Labels[i]) * Math.Log(1 - p)));
            all += weights[i];
        }

        return (loss, all);
    }
}
