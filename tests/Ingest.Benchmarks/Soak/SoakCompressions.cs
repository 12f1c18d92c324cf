using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using SharpCompress.Compressors.BZip2;

namespace Ingest.Benchmarks.Soak;

/// <summary>Packs bytes in each compression of the catalog.</summary>
internal static class SoakCompressions
{
    /// <summary>Packs.</summary>
    /// <param name="compression">Its name in the catalog.</param>
    /// <param name="bytes">What to pack.</param>
    /// <exception cref="NotSupportedException">The catalog has a compression that is not made here.</exception>
    public static byte[] Pack(string compression, byte[] bytes) => compression switch
    {
        "gz" => Through(bytes, target => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true)),
        "zst" => Through(bytes, target => new ZstdSharp.CompressionStream(target, leaveOpen: true)),
        "bz2" => Through(bytes, target => BZip2Stream.Create(target, SharpCompress.Compressors.CompressionMode.Compress, false, leaveOpen: true)),
        "xz" => StoredXz(bytes),
        _ => throw new NotSupportedException($"nothing packs {compression}: add it to {nameof(SoakCompressions)}"),
    };

    private static byte[] Through(byte[] bytes, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (Stream compressor = open(packed))
        {
            compressor.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>An xz stream of one block that stores its data (the xz file format 1.2.1, LZMA2 chunks of type 1 and 2): there is no encoder at hand.</summary>
    private static byte[] StoredXz(byte[] bytes)
    {
        const int ChunkBytes = 1 << 16;
        byte[] flags = [0, 1];
        var stream = new List<byte>([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, .. flags, .. Checksum(flags)]);
        byte[] head = [2, 0, 0x21, 1, 0x16, 0, 0, 0];
        var block = new List<byte>([.. head, .. Checksum(head)]);
        for (int at = 0; at < bytes.Length; at += ChunkBytes)
        {
            int length = Math.Min(ChunkBytes, bytes.Length - at);
            block.AddRange([(byte)(at == 0 ? 1 : 2), (byte)((length - 1) >> 8), (byte)(length - 1)]);
            block.AddRange(bytes.AsSpan(at, length));
        }

        block.Add(0);
        int unpadded = block.Count + sizeof(uint);
        Pad(block);
        block.AddRange(Checksum([.. bytes]));
        var index = new List<byte>([0, 1, .. Number(unpadded), .. Number(bytes.Length)]);
        Pad(index);
        index.AddRange(Checksum([.. index]));
        byte[] foot = [.. LittleEndian((uint)(index.Count / 4) - 1), .. flags];
        return [.. stream, .. block, .. index, .. Checksum(foot), .. foot, (byte)'Y', (byte)'Z'];
    }

    private static void Pad(List<byte> bytes)
    {
        while (bytes.Count % 4 != 0)
        {
            bytes.Add(0);
        }
    }

    private static byte[] Checksum(byte[] bytes) => LittleEndian(Crc32.HashToUInt32(bytes));

    private static byte[] LittleEndian(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static List<byte> Number(int value)
    {
        var bytes = new List<byte>();
        for (uint rest = (uint)value; ; rest >>= 7)
        {
            bytes.Add((byte)(rest < 0x80 ? rest : rest | 0x80));
            if (rest < 0x80)
            {
                return bytes;
            }
        }
    }
}
