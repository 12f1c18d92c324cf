using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Makes the examples of the linear models from a labelled page, through the library's own tokens.</summary>
internal static class LinearSamples
{
    /// <summary>Words of each block.</summary>
    public static LinearSample[] OfText(LabelledPage page, float[] weights)
    {
        var samples = new List<LinearSample>(page.Labels.Length);
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumTextTokens];
        for (int i = 0; i < page.Labels.Length; i++)
        {
            int count = HashedTokens.Text(words[..HashedTokens.Words(page.Page.Blocks[i].Text, words)], tokens);
            if (count > 0 && weights[i] > 0)
            {
                samples.Add(new(tokens[..count].ToArray(), 1 / MathF.Sqrt(count), page.Labels[i], weights[i]));
            }
        }

        return [.. samples];
    }

    /// <summary>Addresses that each block links to.</summary>
    public static LinearSample[] OfLinks(LabelledPage page, float[] weights)
    {
        var samples = new List<LinearSample>();
        var address = PageAddress.Of(page.Page);
        Span<uint> tokens = stackalloc uint[LinkTokens.Maximum];
        for (int i = 0; i < page.Labels.Length; i++)
        {
            int count = weights[i] > 0 ? LinkTokens.Collect(page.Page.Blocks[i], address, tokens) : 0;
            if (count > 0)
            {
                samples.Add(new(tokens[..count].ToArray(), 1 / MathF.Sqrt(count), page.Labels[i], weights[i]));
            }
        }

        return [.. samples];
    }

    /// <summary>Words of each line and those around it, once with the labels of content and once with those of headings.</summary>
    public static (LinearSample[] Content, LinearSample[] Headings) OfLines(LabelledPage page, float[] weights)
    {
        var content = new List<LinearSample>(page.Labels.Length);
        var headings = new List<LinearSample>(page.Labels.Length);
        TextShape[] shapes = [.. page.Page.Blocks.Select(block => TextShape.Of(block.Text))];
        float[] headingWeights = BlockWeights.OfHeadings(page);
        using var arrays = new PageArrays();
        var words = new PageWords(page.Page.Blocks, arrays);
        Span<uint> tokens = stackalloc uint[LineTokens.Maximum];
        for (int i = 0; i < shapes.Length; i++)
        {
            int count = LineTokens.Collect(words, shapes, i, tokens);
            uint[] own = tokens[..count].ToArray();
            if (weights[i] > 0)
            {
                content.Add(new(own, 1 / MathF.Sqrt(count), page.Labels[i], weights[i]));
            }

            if (headingWeights[i] > 0)
            {
                headings.Add(new(own, 1 / MathF.Sqrt(count), page.HeadingLabels[i], headingWeights[i]));
            }
        }

        return ([.. content], [.. headings]);
    }

    /// <summary>Names of the elements around each block; blocks of one element make one example.</summary>
    public static LinearSample[] OfNames(LabelledPage page, float[] weights)
    {
        IReadOnlyList<Container> containers = page.Page.Containers;
        if (containers.Count == 0)
        {
            return [];
        }

        var own = new uint[containers.Count][];
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumNameTokens];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = tokens[..ContainerTokens.Collect(containers[i], tokens)].ToArray();
        }

        var sums = new SortedDictionary<int, (float Hits, float Weight)>();
        for (int i = 0; i < page.Labels.Length; i++)
        {
            int container = page.Page.Blocks[i].Container;
            (float hits, float weight) = sums.GetValueOrDefault(container);
            if (weights[i] > 0 && container >= 0)
            {
                sums[container] = (hits + (page.Labels[i] * weights[i]), weight + weights[i]);
            }
        }

        return [.. sums.Select(sum => new LinearSample(PathTokens(containers, own, sum.Key), 1, sum.Value.Hits / sum.Value.Weight, sum.Value.Weight))];
    }

    private static uint[] PathTokens(IReadOnlyList<Container> containers, uint[][] own, int container)
    {
        var all = new List<uint>();
        for (int c = container, steps = 0; c >= 0; c = containers[c].Parent, steps++)
        {
            all.AddRange(own[c]);
            if (steps < 2)
            {
                uint[] near = [.. own[c]];
                ContainerTokens.MakeNear(near);
                all.AddRange(near);
            }
        }

        return [.. all];
    }
}
