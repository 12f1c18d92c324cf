using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Drops what stands in containers of one role, but never in one that holds a large part of the page, whatever it calls itself.</summary>
internal static class RoleJudgement
{
    /// <summary>Opinions on the blocks inside containers of a role.</summary>
    /// <param name="page">The page.</param>
    /// <param name="role">The role.</param>
    /// <param name="code">Reason.</param>
    /// <param name="score">How sure, 0–1.</param>
    /// <param name="maximumShare">Share of the page's text from which a container's word is not taken, 0–1.</param>
    /// <param name="minimumLinks">Link density from which a container counts, 0–1; 0 asks for none.</param>
    public static List<BlockOpinion> Judge(
        ParsedPage page, ContainerRoles role, ReasonCode code, double score, double maximumShare, double minimumLinks = 0)
    {
        List<BlockOpinion> opinions = [];
        PageOutline outline = PageOutline.Of(page);
        int next = 0;
        for (int i = 0; i < page.Containers.Count; i++)
        {
            Container container = page.Containers[i];
            if ((outline[i] & role) == 0 || container.EndBlock <= next || !IsTaken(outline, container, maximumShare, minimumLinks))
            {
                continue;
            }

            for (int block = Math.Max(next, container.FirstBlock); block < container.EndBlock; block++)
            {
                opinions.Add(new BlockOpinion(block, Decision.Drop, code, score));
            }

            next = container.EndBlock;
        }

        return opinions;
    }

    private static bool IsTaken(PageOutline outline, Container container, double maximumShare, double minimumLinks) =>
        container.TextCharacters <= outline.TotalCharacters * maximumShare
        && container.LinkCharacters >= container.TextCharacters * minimumLinks;
}
