using Ingest.Parsing.Html.Metadata;

namespace Ingest.Training.Metadata;

/// <summary>Trains the two models of metadata: the title's, then the author's on pages whose title is known.</summary>
internal sealed class MetadataTrainer(MetadataSettings settings)
{
    public CandidateModel TrainTitles(IReadOnlyList<MetadataPage> pages)
    {
        var choices = new List<CandidateChoice>();
        foreach (MetadataPage page in pages)
        {
            List<Candidate> candidates = page.Evidence.Titles();
            if (candidates.Count > 0 && page.Title is { } truth)
            {
                choices.Add(new CandidateChoice(candidates, [.. candidates.Select(candidate => MetadataTruth.IsTitle(candidate.Text, truth))], 1));
            }
        }

        return new CandidateTrainer(settings.Titles).Train(choices);
    }

    public CandidateModel TrainAuthors(IReadOnlyList<MetadataPage> pages, CandidateModel titles)
    {
        var choices = new List<CandidateChoice>();
        foreach (MetadataPage page in pages)
        {
            List<Candidate> candidates = page.Evidence.Authors(titles.Choose(page.Evidence.Titles())?.Text);
            bool[] isRight = [.. candidates.Select(candidate => page.Author is { Length: > 0 } truth ? candidate.Text.Length > 0 && MetadataTruth.IsAuthor(candidate.Text, truth) : candidate.Text.Length == 0)];
            choices.Add(new CandidateChoice(candidates, isRight, page.Author is null ? settings.UnnamedWeight : 1));
        }

        return new CandidateTrainer(settings.Authors).Train(choices);
    }
}
