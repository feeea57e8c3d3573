using IncidentArchive.Record.History;

namespace IncidentArchive.Record.Tests.History;

/// <summary>The test tree of eight leaves that the Certificate Transparency projects check their hashing by.</summary>
internal static class MerkleVectors
{
    public static readonly byte[][] Leaves =
    [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        Convert.FromHexString("5051525354555657"), Convert.FromHexString("606162636465666768696a6b6c6d6e6f"),
    ];

    /// <summary>The tree heads over none, one, two … eight of the leaves.</summary>
    public static readonly string[] Heads =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    /// <summary>A log of leaves that all differ.</summary>
    public static MerkleLog Counted(int size) => MerkleLog.Of(Enumerable.Range(0, size).Select(i => LogHash.Leaf(BitConverter.GetBytes(i))));

    /// <summary>MTH as RFC 9162 section 2.1.1 defines it, by recursion over the leaves.</summary>
    public static byte[] HeadByDefinition(ReadOnlySpan<byte[]> leafHashes)
    {
        if (leafHashes.Length < 2)
            return leafHashes.Length == 0 ? LogHash.Empty() : leafHashes[0];
        var split = 1;
        while (split * 2 < leafHashes.Length)
            split *= 2;
        return LogHash.Node(HeadByDefinition(leafHashes[..split]), HeadByDefinition(leafHashes[split..]));
    }
}
