namespace Ingest.Tests;

/// <summary>A theory over the shared data, skipped with a message where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "the folder 'shared' beside the repository is missing; set INGEST_SHARED to name it";
        }
    }
}
