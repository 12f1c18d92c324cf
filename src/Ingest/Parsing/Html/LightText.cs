using System.Collections;
using AngleSharp.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>A run of characters. Neighbouring runs are not joined: the walk does not need it.</summary>
internal sealed class LightText(ReadOnlyMemory<char> text) : LightNode
{
    /// <summary>A slice of the tokenizer's buffer, character references resolved, valid until the document is disposed.</summary>
    public ReadOnlyMemory<char> Text { get; } = text;

    /// <inheritdoc/>
    protected override string NodeName => "#text";

    /// <inheritdoc/>
    protected override IConstructableNodeList ChildList => NoChildren.Instance;

    private sealed class NoChildren : IConstructableNodeList
    {
        public static readonly NoChildren Instance = new();

        public int Length => 0;

        public IConstructableNode this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public void Clear()
        {
            // Nothing to clear.
        }

        public IEnumerator<IConstructableNode> GetEnumerator() => Enumerable.Empty<IConstructableNode>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
