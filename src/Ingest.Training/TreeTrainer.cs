using System.Runtime.InteropServices;
using System.Text;
using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>Grows trees with LightGBM and turns them into the library's own arrays.</summary>
internal static class TreeTrainer
{
    /// <summary>Trains on all samples; every row has <paramref name="columns"/> features.</summary>
    public static TreeEnsemble Train(IReadOnlyList<TreeSample> samples, int columns, TreeSettings settings) =>
        TreeText.Parse(TrainText(samples, columns, settings, null, out _));

    /// <summary>The mean of several ensembles, each grown with another seed.</summary>
    public static TreeEnsemble TrainCopies(IReadOnlyList<TreeSample> samples, int columns, TreeSettings settings, int copies) =>
        copies == 1
            ? Train(samples, columns, settings)
            : TreeEnsemble.MeanOf([.. Enumerable.Range(0, copies).Select(copy => Train(samples, columns, settings with { Seed = settings.Seed + copy }))]);

    /// <summary>Trains, gives LightGBM's own text form, and its raw predictions for <paramref name="probe"/> where there is one.</summary>
    public static string TrainText(IReadOnlyList<TreeSample> samples, int columns, TreeSettings settings, float[]? probe, out double[] predictions)
    {
        TreeSample[] filled = [.. samples.Where(sample => sample.Labels.Length > 0)];
        var pins = new GCHandle[filled.Length];
        nint dataset = 0;
        nint booster = 0;
        try
        {
            for (int i = 0; i < filled.Length; i++)
            {
                pins[i] = GCHandle.Alloc(filled[i].Rows, GCHandleType.Pinned);
            }

            dataset = CreateDataset(filled, pins, columns, settings.ToParameters());
            NativeLightGbm.Check(NativeLightGbm.BoosterCreate(dataset, settings.ToParameters(), out booster));
            for (int i = 0, finished = 0; i < settings.Trees && finished == 0; i++)
            {
                NativeLightGbm.Check(NativeLightGbm.BoosterUpdateOneIter(booster, out finished));
            }

            predictions = probe is null ? [] : Predict(booster, probe, columns, settings.Classes);
            return Save(booster);
        }
        finally
        {
            _ = booster != 0 ? NativeLightGbm.BoosterFree(booster) : 0;
            _ = dataset != 0 ? NativeLightGbm.DatasetFree(dataset) : 0;
            foreach (GCHandle pin in pins)
            {
                if (pin.IsAllocated)
                {
                    pin.Free();
                }
            }
        }
    }

    private static nint CreateDataset(TreeSample[] samples, GCHandle[] pins, int columns, string parameters)
    {
        nint[] data = [.. pins.Select(pin => pin.AddrOfPinnedObject())];
        int[] rows = [.. samples.Select(sample => sample.Labels.Length)];
        int[] rowMajor = [.. samples.Select(_ => 1)];
        NativeLightGbm.Check(NativeLightGbm.DatasetCreateFromMats(samples.Length, data, NativeLightGbm.Float32, rows, columns, rowMajor, parameters, 0, out nint dataset));
        float[] labels = [.. samples.SelectMany(sample => sample.Labels)];
        float[] weights = [.. samples.SelectMany(sample => sample.Weights)];
        NativeLightGbm.Check(NativeLightGbm.DatasetSetField(dataset, "label", labels, labels.Length, NativeLightGbm.Float32));
        NativeLightGbm.Check(NativeLightGbm.DatasetSetField(dataset, "weight", weights, weights.Length, NativeLightGbm.Float32));
        return dataset;
    }

    private static double[] Predict(nint booster, float[] probe, int columns, int classes)
    {
        const int RawScore = 1;
        var results = new double[probe.Length / columns * classes];
        NativeLightGbm.Check(NativeLightGbm.BoosterPredictForMat(booster, probe, NativeLightGbm.Float32, probe.Length / columns, columns, 1, RawScore, 0, -1, "", out _, results));
        return results;
    }

    private static string Save(nint booster)
    {
        var buffer = new byte[1 << 20];
        NativeLightGbm.Check(NativeLightGbm.BoosterSaveModelToString(booster, 0, -1, 0, buffer.Length, out long needed, buffer));
        if (needed > buffer.Length)
        {
            buffer = new byte[needed];
            NativeLightGbm.Check(NativeLightGbm.BoosterSaveModelToString(booster, 0, -1, 0, buffer.Length, out needed, buffer));
        }

        return Encoding.UTF8.GetString(buffer, 0, (int)needed - 1);
    }
}
