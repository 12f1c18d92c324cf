using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Hashed words that say what a page is about, without function words: those of its title, its description and its address.</summary>
internal sealed class TopicWords
{
    /// <summary>Words of each that count; 64.</summary>
    private const int MaximumWords = 64;

    /// <summary>Places of the table, a power of two: nearly three for each of the most words there can be.</summary>
    private const int Places = 512;

    private readonly PageArray<uint> _words;
    private readonly PageArray<Origin> _origins;

    public TopicWords(PageMetadata metadata, PageAddress address, PageArrays arrays)
    {
        _words = arrays.Rent<uint>(Places);
        _origins = arrays.RentCleared<Origin>(Places);
        InTitle = Add(metadata.Title, Origin.Title);
        InDescription = Add(metadata.Description, Origin.Description);
        Add(Uri.UnescapeDataString(address.Path), Origin.Address);
    }

    /// <summary>Where a word stands.</summary>
    [Flags]
    public enum Origin : byte
    {
        /// <summary>Nowhere.</summary>
        None = 0,

        /// <summary>In the title.</summary>
        Title = 1,

        /// <summary>In the description.</summary>
        Description = 2,

        /// <summary>In the page's address.</summary>
        Address = 4,
    }

    /// <summary>Different words of the title.</summary>
    public int InTitle { get; }

    /// <summary>Different words of the description.</summary>
    public int InDescription { get; }

    /// <summary>Where a word stands.</summary>
    public Origin Of(uint word) => _origins[PlaceOf(word)];

    private int Add(string? text, Origin origin)
    {
        int added = 0;
        Span<uint> words = stackalloc uint[MaximumWords];
        foreach (uint word in words[..HashedTokens.Words(text, words)])
        {
            int place = PlaceOf(word);
            if (!FunctionWords.Contains(word) && (_origins[place] & origin) == 0)
            {
                _words[place] = word;
                _origins[place] |= origin;
                added++;
            }
        }

        return added;
    }

    /// <summary>The place of a word, or the free one where it would be.</summary>
    private int PlaceOf(uint word)
    {
        int place = (int)(word % Places);
        while (_origins[place] != Origin.None && _words[place] != word)
        {
            place = (place + 1) % Places;
        }

        return place;
    }
}
