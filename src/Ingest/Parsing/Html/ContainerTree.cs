using Ingest.Parsing.Html.Styles;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>The containers of a page: made when the first block inside is, ended when the walk leaves their element.</summary>
internal sealed class ContainerTree : IDisposable
{
    private ContainerDraft[] _drafts = ScratchArrays.Rent<ContainerDraft>(512);
    private int _count;

    /// <summary>The container of a block frame, made now with those around it if need be.</summary>
    public int Ensure(WalkFrame[] frames, int frame, int nextBlock)
    {
        int outermost = -1;
        for (int i = frame; i >= 0 && frames[i].Container < 0; i = frames[i].Outer)
        {
            // The way back down: each frame leads to the one inside it until it has a container of its own.
            frames[i].Container = -2 - outermost;
            outermost = i;
        }

        int at = outermost;
        while (at >= 0)
        {
            int inner = -2 - frames[at].Container;
            int parent = frames[at].Outer >= 0 ? frames[frames[at].Outer].Container : -1;
            frames[at].Container = Add(frames[at].Element, parent, nextBlock);
            at = inner;
        }

        return frames[frame].Container;
    }

    /// <summary>Adds a block's characters to its container; sums go up when containers end.</summary>
    public void Count(int container, int characters, int inLinks)
    {
        _drafts[container].TextCharacters += characters;
        _drafts[container].LinkCharacters += inLinks;
    }

    /// <summary>Ends the container of a frame and adds its sums to the one around it.</summary>
    public void End(in WalkFrame frame, int nextBlock, ref WalkFrame outer)
    {
        if (frame.Outer >= 0)
        {
            outer.FormControls += frame.FormControls;
        }

        if (frame.Container < 0)
        {
            return;
        }

        ref ContainerDraft draft = ref _drafts[frame.Container];
        draft.EndBlock = nextBlock;
        draft.FormControls = frame.FormControls;
        if (draft.Parent >= 0)
        {
            _drafts[draft.Parent].TextCharacters += draft.TextCharacters;
            _drafts[draft.Parent].LinkCharacters += draft.LinkCharacters;
        }
    }

    /// <summary>All containers, ended.</summary>
    public Container[] Build()
    {
        var containers = new Container[_count];
        for (int i = 0; i < _count; i++)
        {
            containers[i] = Build(in _drafts[i]);
        }

        return containers;
    }

    /// <summary>Returns the array of drafts.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_drafts, clears: true);
        _drafts = [];
    }

    private int Add(HtmlNode element, int parent, int nextBlock)
    {
        if (_count == _drafts.Length)
        {
            ScratchArrays.Grow(ref _drafts, _count, _count * 2, clears: true);
        }

        _drafts[_count] = new ContainerDraft
        {
            Element = element,
            Parent = parent,
            Depth = parent < 0 ? 0 : _drafts[parent].Depth + 1,
            Visibility = VisibilityReader.Of(element),
            FirstBlock = nextBlock,
        };
        return _count++;
    }

    private static Container Build(in ContainerDraft draft)
    {
        HtmlNode element = draft.Element;
        return new Container
        {
            Parent = draft.Parent,
            Depth = draft.Depth,
            Tag = element.Name,
            Id = element.Share(AttributeKind.Id),
            Class = element.Share(AttributeKind.Class),
            Role = element.Share(AttributeKind.Role).Trim().ToLowerInvariant(),
            ItemProperty = Join(element.Share(AttributeKind.Itemprop), element.Share(AttributeKind.Itemtype)),
            Label = element.Share(AttributeKind.Aria_label),
            Visibility = draft.Visibility,
            FirstBlock = draft.FirstBlock,
            EndBlock = draft.EndBlock,
            TextCharacters = draft.TextCharacters,
            LinkCharacters = draft.LinkCharacters,
            FormControls = draft.FormControls,
        };
    }

    private static string Join(string first, string second) => second.Length == 0 ? first : first.Length == 0 ? second : $"{first} {second}";
}
