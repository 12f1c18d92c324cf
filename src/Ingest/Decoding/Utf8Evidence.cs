using System.Text;
using System.Text.Unicode;

namespace Ingest.Decoding;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="IsValid">Whether all are.</param>
/// <param name="Sequences">Well-formed multi-byte sequences.</param>
/// <param name="Faults">Stretches that are not UTF-8.</param>
internal readonly record struct Utf8Evidence(bool IsValid, int Sequences, int Faults)
{
    /// <summary>
    /// Whether UTF-8 is the charset all the same: a few broken characters (cut at a byte limit, pasted from elsewhere)
    /// among at least ten times as many sound ones. Legacy text hardly ever forms one sound sequence.
    /// </summary>
    public bool IsMostlyUtf8 => IsValid || (Sequences > 0 && Sequences >= 10L * Faults);

    /// <summary>Counts; a single vectorised pass when the bytes are valid.</summary>
    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        bool isValid = Utf8.IsValid(bytes);
        int sequences = 0;
        int faults = 0;
        ReadOnlySpan<byte> rest = bytes;

        // Of valid text only the first few sequences matter to any decision.
        while (sequences < 16 || !isValid)
        {
            int start = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (start < 0)
            {
                break;
            }

            rest = rest[start..];
            bool isSound = Rune.DecodeFromUtf8(rest, out _, out int consumed) == System.Buffers.OperationStatus.Done;
            sequences += isSound ? 1 : 0;
            faults += isSound ? 0 : 1;
            rest = rest[consumed..];
        }

        return new(isValid, sequences, faults);
    }
}
