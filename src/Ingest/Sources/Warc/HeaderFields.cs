using System.Text;

namespace Ingest.Sources.Warc;

/// <summary>Named fields of a WARC or HTTP head. Names compare without case; the first of equal names counts.</summary>
internal sealed class HeaderFields
{
    private const int MaximumFields = 1000;
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The first value of a name; null when absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string candidate, string value) in _fields)
            {
                if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Adds a line; one that begins with white space continues the line before. False: neither a field nor a continuation.</summary>
    public bool TryAdd(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            return TryContinue(line);
        }

        int colon = line.IndexOf((byte)':');
        if (colon <= 0 || _fields.Count == MaximumFields)
        {
            return false;
        }

        _fields.Add((Text(line[..colon]), Text(line[(colon + 1)..])));
        return true;
    }

    private bool TryContinue(ReadOnlySpan<byte> line)
    {
        if (_fields.Count == 0)
        {
            return false;
        }

        (string name, string value) = _fields[^1];
        if (value.Length < 16 * 1024)
        {
            _fields[^1] = (name, value + " " + Text(line));
        }

        return true;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.Trim(" \t\r"u8));
}
