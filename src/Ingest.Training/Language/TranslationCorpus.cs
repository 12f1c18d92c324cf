namespace Ingest.Training.Language;

/// <summary>
/// Translated messages below a locale folder (<c>LOCALE/LC_MESSAGES/PACKAGE.mo</c>), divided by package: what trains never measures. Each translation
/// carries its package's free licence; only counts of letters and words leave this class for the model.
/// </summary>
/// <param name="folder">The locale folder.</param>
internal sealed class TranslationCorpus(string folder)
{
    /// <summary>Largest share of one package, in characters, so that none sets the tone of a language.</summary>
    private const int MaximumCharactersPerPackage = 60_000;

    /// <summary>Packages only ever used to measure.</summary>
    private static readonly HashSet<string> HeldOut = new(StringComparer.Ordinal)
    {
        "PackageKit", "apt", "at-spi2-core", "dpkg", "gdk-pixbuf", "gnupg2", "gtk20", "libapt-pkg6.0", "shadow", "tar", "wget", "Linux-PAM", "gstreamer-1.0",
    };

    /// <summary>Packages of names and bare words, which are no text.</summary>
    private static readonly string[] ExcludedPrefixes = ["iso_", "xkeyboard-config", "shared-mime-info"];

    /// <summary>Messages to learn from, cleaned of what is no prose.</summary>
    public IEnumerable<string> Training(LanguageSource source) => Messages(source, isHeldOut: false);

    /// <summary>Messages to measure on; words left untranslated stay in, what also stands in a training package is left out.</summary>
    public IEnumerable<string> Measuring(LanguageSource source)
    {
        HashSet<string> known = [.. Training(source)];
        foreach (string message in Messages(source, isHeldOut: true))
        {
            if (!known.Contains(message))
            {
                yield return message;
            }
        }
    }

    private IEnumerable<string> Messages(LanguageSource source, bool isHeldOut)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool isEnglish = source.Locales.Length == 0;
        foreach (string locale in isEnglish ? ["de"] : source.Locales)
        {
            foreach (string path in PackagesOf(locale, isHeldOut))
            {
                int characters = 0;
                foreach ((string message, string translation) in GettextCatalogue.Read(path))
                {
                    string text = isEnglish ? TranslationText.Clean(message, null) : TranslationText.Clean(translation, isHeldOut ? null : message);
                    bool isOriginal = !isEnglish && string.Equals(message, translation, StringComparison.Ordinal);
                    if (isOriginal || characters > MaximumCharactersPerPackage || text.Length == 0 || !seen.Add(text))
                    {
                        continue;
                    }

                    characters += text.Length;
                    yield return text;
                }
            }
        }
    }

    private IEnumerable<string> PackagesOf(string locale, bool isHeldOut)
    {
        string path = Path.Combine(folder, locale, "LC_MESSAGES");
        if (!Directory.Exists(path))
        {
            yield break;
        }

        foreach (string file in Directory.GetFiles(path, "*.mo").Order(StringComparer.Ordinal))
        {
            string package = Path.GetFileNameWithoutExtension(file);
            if (HeldOut.Contains(package) == isHeldOut && !ExcludedPrefixes.Any(p => package.StartsWith(p, StringComparison.Ordinal)))
            {
                yield return file;
            }
        }
    }
}
