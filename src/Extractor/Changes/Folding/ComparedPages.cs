using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>The pages of two registries: which are the same, which came, which went, and what they define.</summary>
internal sealed class ComparedPages
{
    private readonly Dictionary<string, PageEntry> oldPages;
    private readonly Dictionary<string, PageEntry> newPages;

    /// <summary>Compares the pages.</summary>
    public ComparedPages(FieldRegistry old, FieldRegistry now)
    {
        (Old, New) = (old, now);
        (oldPages, newPages) = (ByPath(old), ByPath(now));
        HasSameReader = old.Reader == now.Reader;
    }

    /// <summary>The older registry.</summary>
    public FieldRegistry Old { get; }

    /// <summary>The newer registry.</summary>
    public FieldRegistry New { get; }

    /// <summary>Whether the same version of the tool, with the same settings, read both.</summary>
    public bool HasSameReader { get; }

    /// <summary>Whether a page has the same bytes on both sides.</summary>
    public bool IsUnchanged(string page) =>
        oldPages.TryGetValue(page, out var old) && newPages.TryGetValue(page, out var now) && old.Sha256 == now.Sha256;

    /// <summary>Whether a page is there on the newer side alone.</summary>
    public bool Came(string page) => !oldPages.ContainsKey(page) && newPages.ContainsKey(page);

    /// <summary>Whether a page is there on the older side alone.</summary>
    public bool Went(string page) => oldPages.ContainsKey(page) && !newPages.ContainsKey(page);

    private static Dictionary<string, PageEntry> ByPath(FieldRegistry registry) =>
        registry.Pages.ToDictionary(static page => page.Path, StringComparer.Ordinal);
}
