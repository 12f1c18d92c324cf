using Ingest.Cleaning;
using Ingest.Cleaning.Templates;

namespace Ingest.Pipeline.Catalogs;

/// <summary>How site templates are learned and read.</summary>
internal static class SiteTemplateCatalog
{
    /// <summary>A learner that has seen nothing.</summary>
    public static ISiteTemplateLearner NewLearner() => new TemplateLearner();

    /// <summary>Reads what <see cref="ISiteTemplates.Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static ISiteTemplates Read(Stream stream) => SiteTemplatesFile.Read(stream);
}
