namespace Ingest.Cleaning.Classification;

/// <summary>Features of a line from the first stage's heading probabilities of the other lines of its kind, by each likeness of <see cref="LineKinship"/>.</summary>
internal static class HeadingKinship
{
    private const int Width = BlockFeature.HeadingLookAfterMean - BlockFeature.HeadingRecordMean;

    /// <summary>Writes those of a run of lines; <paramref name="headings"/> holds all of the page, 0 for lines that cannot be headings, which do not count.</summary>
    public static void Write(LineKinship kinship, ReadOnlySpan<float> headings, FeatureRows rows)
    {
        var groups = new Group[headings.Length];
        for (int likeness = 0; likeness < LineKinship.Count; likeness++)
        {
            ReadOnlySpan<int> groupOf = kinship.GroupsBy(likeness);
            Array.Clear(groups);
            for (int i = 0; i < headings.Length; i++)
            {
                groups[groupOf[i]].Add(headings[i]);
            }

            for (int i = rows.First; i < rows.End; i++)
            {
                if (headings[i] > 0)
                {
                    groups[groupOf[i]].WriteOthers(headings[i], rows[i], likeness * Width);
                }
            }
        }
    }

    private struct Group
    {
        private int _count;
        private float _sum;
        private float _highest;
        private float _second;

        public void Add(float heading)
        {
            _count += heading > 0 ? 1 : 0;
            _sum += heading;
            _second = Math.Max(_second, Math.Min(_highest, heading));
            _highest = Math.Max(_highest, heading);
        }

        /// <summary>Writes mean, highest and number of the others.</summary>
        public readonly void WriteOthers(float own, FeatureRow row, int offset)
        {
            int others = _count - 1;
            row[BlockFeature.HeadingRecordOthers, offset] = others;
            if (others > 0)
            {
                row[BlockFeature.HeadingRecordMean, offset] = (_sum - own) / others;
                row[BlockFeature.HeadingRecordHighest, offset] = own >= _highest ? _second : _highest;
            }
        }
    }
}
