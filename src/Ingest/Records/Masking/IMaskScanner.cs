namespace Ingest.Records.Masking;

/// <summary>Recognises one kind of personal data at one place. Stateless and bounded: looks at most a few hundred characters ahead.</summary>
internal interface IMaskScanner
{
    /// <summary>What it recognises.</summary>
    MaskKind Kind { get; }

    /// <summary>Length of the match that starts exactly at <paramref name="start"/>; 0 when there is none.</summary>
    int Match(ReadOnlySpan<char> text, int start);
}
