using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Extractor.Pages;
using Extractor.Settings;

namespace Extractor.Recording;

/// <summary>
/// Says when two readings must be the same: of one page, with the same words, by the same build of the tool on the same
/// runtime.
/// </summary>
internal sealed class ReadingKey
{
    private readonly byte[] reader;
    private readonly ProjectSettings settings;

    /// <summary>The keys of pages that are read with these settings.</summary>
    public ReadingKey(ProjectSettings settings)
    {
        this.settings = settings;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Tool);
        foreach (var (list, meaning, word) in settings.Words)
        {
            Add(hash, list);
            Add(hash, meaning);
            Add(hash, word);
        }

        reader = hash.GetHashAndReset();
    }

    /// <summary>The build of the tool and the runtime, whose tables of characters and words it uses.</summary>
    public static string Tool => $"{typeof(ReadingKey).Module.ModuleVersionId} {Environment.Version}";

    /// <summary>The key of a page.</summary>
    public byte[] Of(PageFile page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(reader);
        Add(hash, page.Path);
        Add(hash, settings.ScopeOf(page.Path)?.ToString());
        foreach (var part in settings.Ignored.Where(part => part.Page == page.Path))
        {
            Add(hash, part.Section);
            Add(hash, part.Reason);
        }

        hash.AppendData(SHA256.HashData(page.Bytes.Span));
        return hash.GetHashAndReset();
    }

    /// <summary>Adds a text with its length, so that no two lists of texts are one.</summary>
    public static void Add(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
