namespace Ingest.Cleaning;

/// <summary>What the opinions of a rule weigh at most.</summary>
internal enum RuleWeight
{
    /// <summary>No opinion is binding, and nothing is known of the page (<see cref="IPageAssessment"/>).</summary>
    Advisory,

    /// <summary>Some opinions are binding.</summary>
    Binding,

    /// <summary>A binding opinion on every block of every page: no advisory opinion counts beside it.</summary>
    Final,
}
