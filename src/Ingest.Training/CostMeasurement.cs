using Ingest.Cleaning.Classification;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>What judging a page costs in processor time, parts apart; other load on the machine counts little.</summary>
internal static class CostMeasurement
{
    private const int Rounds = 3;

    public static void Write(IReadOnlyList<LabelledPage> pages, ContentKind kind, TextWriter output)
    {
        ContentModel model = ContentModel.For(kind);
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            PageProfile[] profiles = [.. pages.Select(page => new PageProfile(page.Page, model.Scorers))];
            double profile = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count;
            start = Environment.CpuUsage.TotalTime;
            foreach (PageProfile page in profiles)
            {
                _ = BlockFeatures.Extract(page);
                page.Dispose();
            }

            double features = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count;
            start = Environment.CpuUsage.TotalTime;
            foreach (LabelledPage page in pages)
            {
                model.Judge(page.Page).Dispose();
            }

            double judge = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count;
            output.WriteLine(FormattableString.Invariant($"per page: profile {profile:F3} ms, features {features:F3} ms, profile, features and trees {judge:F3} ms, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / pages.Count / 1024} KiB"));
        }
    }
}
