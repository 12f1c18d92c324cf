using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>A node of the light document: linked to its neighbours, so that walking, inserting and removing are all constant time.</summary>
internal abstract class LightNode : IConstructableNode
{
    /// <summary>The node around this one; null for the document and what was removed.</summary>
    public LightParent? Parent { get; set; }

    /// <summary>The next sibling.</summary>
    public LightNode? Next { get; set; }

    /// <summary>The previous sibling.</summary>
    public LightNode? Previous { get; set; }

    StringOrMemory IConstructableNode.NodeName => NodeName;

    NodeFlags IConstructableNode.Flags => NodeFlags;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (LightParent?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => ChildList;

    /// <summary>The name the tree constructor compares.</summary>
    protected abstract string NodeName { get; }

    /// <summary>The categories of the tree constructor.</summary>
    protected virtual NodeFlags NodeFlags => NodeFlags.None;

    /// <summary>Children as the tree constructor sees them.</summary>
    protected abstract IConstructableNodeList ChildList { get; }

    void IConstructableNode.RemoveFromParent() => Parent?.Unlink(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => ((LightParent)this).Unlink((LightNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => ((LightParent)this).Unlink((LightNode)childNode);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => ((LightParent)this).InsertAt(idx, (LightNode)childNode);

    void IConstructableNode.AddNode(IConstructableNode node) => ((LightParent)this).Add((LightNode)node);

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => ((LightParent)this).AddText(text.Memory);

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) =>
        ((LightParent)this).InsertAt(idx, new LightText(text.Memory));
}
