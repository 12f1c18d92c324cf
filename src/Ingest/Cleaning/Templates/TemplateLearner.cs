using System.Collections.Frozen;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Templates;

/// <summary>
/// Learns templates from a sample of pages that depends only on which pages there are: of every host those with the lowest hashes.
/// When the samples of all hosts get too large together, every sample is halved, and at last hosts are sampled by their own hashes.
/// A smaller sample is a subset of a larger one, so what is left in the end does not depend on when it was cut. Thread-safe.
/// </summary>
internal sealed class TemplateLearner : ISiteTemplateLearner
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedList<ulong, ulong[]>> _hosts = new(StringComparer.Ordinal);
    private readonly int _maximumPages;
    private int _pages;
    private int _pagesOfHost;
    private ulong _hostMask;

    /// <param name="maximumPages">Pages remembered in all; 16,384, which take 130 MB at most.</param>
    /// <param name="pagesOfHost">Pages remembered of one host, at first; 128.</param>
    public TemplateLearner(int maximumPages = 16_384, int pagesOfHost = 128)
    {
        _maximumPages = maximumPages;
        _pagesOfHost = pagesOfHost;
    }

    /// <inheritdoc/>
    public void Add(ParsedPage page)
    {
        if (PageHost.Of(page.Source.Item.Url) is not { } host)
        {
            return;
        }

        (ulong hash, ulong[] keys) = PageKeys.Of(page);
        lock (_gate)
        {
            if (IsSampled(host))
            {
                Remember(host, hash, keys);
            }
        }
    }

    /// <inheritdoc/>
    public ISiteTemplates Learn()
    {
        lock (_gate)
        {
            return new SiteTemplates(_hosts.Where(host => host.Value.Count >= SiteTemplate.MinimumPages).Select(host => Learn(host.Key, host.Value.Values)));
        }
    }

    private static SiteTemplate Learn(string host, IList<ulong[]> pages)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (ulong[] keys in pages)
        {
            foreach (ulong key in keys)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        double least = Math.Max(2, SiteTemplate.MinimumShare * pages.Count);
        return new SiteTemplate(host, pages.Count, counts.Where(count => count.Value >= least).ToFrozenDictionary());
    }

    private void Remember(string host, ulong hash, ulong[] keys)
    {
        if (!_hosts.TryGetValue(host, out SortedList<ulong, ulong[]>? sample))
        {
            _hosts.Add(host, sample = []);
        }

        _pages -= sample.Count;
        sample.TryAdd(hash, keys);
        Cut(sample);
        _pages += sample.Count;
        while (_pages > _maximumPages)
        {
            Shrink();
        }
    }

    private void Cut(SortedList<ulong, ulong[]> sample)
    {
        while (sample.Count > _pagesOfHost)
        {
            sample.RemoveAt(sample.Count - 1);
        }
    }

    private void Shrink()
    {
        if (_pagesOfHost / 2 >= SiteTemplate.MinimumPages)
        {
            _pagesOfHost /= 2;
        }
        else
        {
            _hostMask = (_hostMask << 1) | 1;
        }

        foreach (string host in _hosts.Keys.Where(host => !IsSampled(host)).ToArray())
        {
            _hosts.Remove(host);
        }

        _pages = 0;
        foreach (SortedList<ulong, ulong[]> sample in _hosts.Values)
        {
            Cut(sample);
            _pages += sample.Count;
        }
    }

    private bool IsSampled(string host) => (BlockKey.Mix(BlockKey.HashOf(host)) & _hostMask) == 0;
}
