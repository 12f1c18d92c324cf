namespace Ingest.Tests;

/// <summary>A test over the shared data, skipped with a message where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "the folder 'shared' beside the repository is missing; set INGEST_SHARED to name it";
        }
    }
}
