using System.Globalization;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Benchmarks.Soak;

/// <summary>The inputs of one round: every container, bare, in every compression, and once damaged.</summary>
internal static class SoakInputs
{
    /// <summary>Writes them into an empty folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pages">Where pages come from.</param>
    /// <returns>Items in the files that are not damaged.</returns>
    public static int Write(string folder, SoakPages pages)
    {
        int items = 0;
        int files = 0;
        foreach (string container in SourceCatalog.Entries.Select(entry => entry.Name))
        {
            foreach (string? compression in (string?[])[null, .. SourceCatalog.Compressions.Select(entry => entry.Name)])
            {
                (string extension, byte[] content, int found) = SoakContainers.Make(container, pages);
                items += found;
                Write(folder, files++, extension, compression, content, pages, isDamaged: false);
            }

            (string ending, byte[] good, _) = SoakContainers.Make(container, pages);
            Write(folder, files++, ending, pages.Below(2) == 0 ? "gz" : null, good, pages, isDamaged: true);
        }

        return items;
    }

    private static void Write(string folder, int number, string extension, string? compression, byte[] content, SoakPages pages, bool isDamaged)
    {
        byte[] bytes = compression is null ? content : SoakCompressions.Pack(compression, content);
        string name = string.Create(CultureInfo.InvariantCulture, $"{number:D3}{(isDamaged ? "-damaged" : "")}{extension}{(compression is null ? "" : "." + compression)}");
        File.WriteAllBytes(Path.Combine(folder, name), isDamaged ? Damage(bytes, pages) : bytes);
    }

    private static byte[] Damage(byte[] bytes, SoakPages pages)
    {
        if (pages.Below(2) == 0)
        {
            return bytes[..(1 + pages.Below(bytes.Length))];
        }

        for (int flips = 1 + pages.Below(8); flips > 0; flips--)
        {
            bytes[pages.Below(bytes.Length)] ^= (byte)(1 + pages.Below(255));
        }

        return bytes;
    }
}
