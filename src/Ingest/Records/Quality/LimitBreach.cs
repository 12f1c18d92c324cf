namespace Ingest.Records.Quality;

/// <summary>On which side of a limit a value is defective.</summary>
internal enum LimitBreach
{
    /// <summary>Less than the limit.</summary>
    Below,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>More than the limit.</summary>
    Above,
}
