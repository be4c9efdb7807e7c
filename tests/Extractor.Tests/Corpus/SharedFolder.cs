namespace Extractor.Tests.Corpus;

/// <summary>The folder of real pages beside the checkout, where there is one.</summary>
internal static class SharedFolder
{
    /// <summary>The folder, or null.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "truth"))) return shared;
        }

        return null;
    }
}

/// <summary>A test over real pages; it says that it is skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() =>
        Skip = SharedFolder.Path is null ? "skipped: there is no folder 'shared' with real pages beside the checkout" : null;
}

/// <summary>A test over real pages; it says that it is skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() =>
        Skip = SharedFolder.Path is null ? "skipped: there is no folder 'shared' with real pages beside the checkout" : null;
}
