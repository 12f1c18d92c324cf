using System.Buffers;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// What writers let stand under each of their posts, and who they are: elements called signatures within posts. Of 357 such elements on the labelled forums 3 are content. In
/// documentation a signature is a method's, which is in no post.
/// </summary>
internal static class PostSignatures
{
    private const string Name = "signature";

    /// <summary>By how much the log-odds of a signature fall; 3.</summary>
    private const float Doubt = 3;

    /// <summary>Elements above a signature that are asked whether they are a post.</summary>
    private const int MostSteps = 8;

    private static readonly SearchValues<string> Signatures = SearchValues.Create([Name], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Posts = SearchValues.Create(["comment", "message", "post", "reply"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Lowers the probabilities of the blocks of signatures, in place.</summary>
    public static void DoubtBlocks(PageProfile page, Span<float> probabilities)
    {
        int end = 0;
        foreach (Container container in page.Containers)
        {
            // Within a signature that was found may be others.
            if (container.FirstBlock >= end && container.EndBlock > container.FirstBlock && IsNamed(container.Class) && IsBelowText(page.Containers, container) && IsOfPost(page.Containers, container))
            {
                end = container.EndBlock;
                for (int i = container.FirstBlock; i < end; i++)
                {
                    probabilities[i] = probabilities[i] > 0 ? Logistic.Doubt(probabilities[i], Doubt) : 0;
                }
            }
        }
    }

    // "signature", "post-signature", "signaturecontainer"; not "has-signature-below", a state of what holds more.
    private static bool IsNamed(ReadOnlySpan<char> classes)
    {
        if (!classes.ContainsAny(Signatures))
        {
            return false;
        }

        foreach (Range range in ClassNames.Split(classes))
        {
            ReadOnlySpan<char> name = classes[range];
            bool isState = name.StartsWith("has", StringComparison.OrdinalIgnoreCase) || name.StartsWith("with", StringComparison.OrdinalIgnoreCase);
            if (!isState && (name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) || name.EndsWith(Name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBelowText(Container[] containers, Container container) => container.Parent >= 0 && containers[container.Parent].FirstBlock < container.FirstBlock;

    private static bool IsOfPost(Container[] containers, Container container)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            if (container.Class.AsSpan().ContainsAny(Posts) || container.Id.AsSpan().ContainsAny(Posts))
            {
                return true;
            }

            if (container.Parent < 0)
            {
                return false;
            }

            container = containers[container.Parent];
        }

        return false;
    }
}
