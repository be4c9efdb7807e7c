using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Extractor.Tests.Conventions;

/// <summary>The folders are layers: a file refers only to types of its own layer and of those below.</summary>
public sealed class LayerTests(SourceTree source) : IClassFixture<SourceTree>
{
    private const string Library = "src/Extractor";

    private const int MostFilesInAFolder = 25;

    // From the ground up. A folder inside another one belongs to the layer of that folder.
    private static readonly string[][] Layers =
    [
        ["Diagnostics"],
        ["Pages"],
        ["Model"],
        ["Words"],
        ["Facts"],
        ["Outline"],
        ["Bodies", "Schemas"],
        ["Dialects"],
        ["Settings", "Registry"],
        ["Searching", "Changes", "Recording"],
        ["Evidence", "Citing", "Checking"],
        ["Output", "Exporting", "Contradictions", "Reviewing"],
        ["Reporting"],
    ];

    [Fact]
    public void Every_folder_belongs_to_a_layer()
    {
        var folders = source.Files.Where(static file => file.StartsWith($"{Library}/", StringComparison.Ordinal)).Select(
            LayerFolder).OfType<string>().Distinct();

        Assert.Equal(Layers.SelectMany(static layer => layer).Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_refers_to_a_later_layer() =>
        SourceTree.None(source.Uses
            .Where(static use => Rank(use.To) > Rank(use.From))
            .Select(static use => $"{use.From}:{use.Line} refers to {use.Type.Name} of {SourceTree.Folder(use.To)}")
            .Distinct());

    // A folder and those inside it are one: the outer one says what its parts share and puts them together.
    [Fact]
    public void No_two_folders_need_each_other()
    {
        var edges = source.Uses
            .Select(static use => (
                From: SourceTree.Folder(use.From), To: SourceTree.Folder(use.To), Example: $"{use.From}:{use.Line} → {use.Type.Name}"))
            .Where(static edge => !IsInside(edge.From, edge.To) && !IsInside(edge.To, edge.From))
            .DistinctBy(static edge => (edge.From, edge.To))
            .ToArray();
        var needs = edges.ToLookup(static edge => edge.From, static edge => edge.To);

        SourceTree.None(edges.Where(edge => Reaches(needs, edge.To, edge.From))
            .Select(static edge => $"{edge.From} needs {edge.To} ({edge.Example}) and is needed by it"));
    }

    [Fact]
    public void No_two_types_share_a_name() =>
        SourceTree.None(source.Trees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(
                static type => type.Parent is not BaseTypeDeclarationSyntax)
                .Select(type => (Project: tree.FilePath.Split('/')[1], type.Identifier.Text, tree.FilePath)))
            .GroupBy(static type => (type.Project, type.Text))
            .Where(static group => group.Select(static type => type.FilePath).Distinct().Count() > 1)
            .Select(static group => $"{group.Key.Text}: {string.Join(", ", group.Select(static type => type.FilePath))}"));

    [Fact]
    public void No_folder_is_too_full_to_be_seen_at_a_glance() =>
        SourceTree.None(source.Files.Where(static file => file.EndsWith(".cs", StringComparison.Ordinal))
            .GroupBy(SourceTree.Folder)
            .Where(group => group.Count() > Limits.Read().Of("folder", group.Key, MostFilesInAFolder))
            .Select(static group => $"{group.Key}: {group.Count()} files, expected at most {MostFilesInAFolder}"));

    [Fact]
    public void Only_what_an_entry_point_needs_is_public()
    {
        var used = source.Uses
            .Where(static use => use.From.StartsWith("src/Extractor.Cli/", StringComparison.Ordinal))
            .Select(static use => use.Type)
            .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Queue<INamedTypeSymbol>(used.Where(IsPublicHere));
        var needed = waiting.ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        while (waiting.TryDequeue(out var type))
            foreach (var other in Surface(type).SelectMany(Named).Where(IsPublicHere))
                if (needed.Add(other)) waiting.Enqueue(other);

        SourceTree.None(PublicTypes().Where(type => !needed.Contains(type)).Select(static type => type.ToDisplayString()));
    }

    private static string? LayerFolder(string file) => file.Split('/') is [_, "Extractor", var folder, _, ..] ? folder : null;

    // The library's own files are above its layers, and the command is above the library.
    private static int Rank(string file) =>
        !file.StartsWith($"{Library}/", StringComparison.Ordinal) ? Layers.Length + 1
        : LayerFolder(file) is { } folder ? Array.FindIndex(Layers, layer => layer.Contains(folder))
        : Layers.Length;

    private static bool IsInside(string folder, string outer) =>
        folder == outer || folder.StartsWith($"{outer}/", StringComparison.Ordinal);

    private static bool Reaches(ILookup<string, string> needs, string from, string target)
    {
        var seen = new HashSet<string> { from };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var folder))
        {
            if (folder == target) return true;
            foreach (var next in needs[folder])
                if (seen.Add(next)) waiting.Enqueue(next);
        }

        return false;
    }

    private IEnumerable<INamedTypeSymbol> PublicTypes() =>
        source.Trees.Where(static tree => tree.FilePath.StartsWith($"{Library}/", StringComparison.Ordinal))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(
                type => source.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)))
            .OfType<INamedTypeSymbol>()
            .Where(IsPublicHere);

    private static bool IsPublicHere(INamedTypeSymbol type) =>
        type.Locations.Any(static place => place.IsInSource)
        && type.DeclaredAccessibility == Accessibility.Public
        && (type.ContainingType is null || IsPublicHere(type.ContainingType));

    // Every type in what a caller of the type can see.
    private static IEnumerable<ITypeSymbol> Surface(INamedTypeSymbol type)
    {
        foreach (var parent in type.AllInterfaces.Append(type.BaseType).OfType<ITypeSymbol>()) yield return parent;
        if (type.ContainingType is { } outer) yield return outer;
        foreach (var member in type.GetMembers().Where(static member => member.DeclaredAccessibility == Accessibility.Public))
        {
            if (member is INamedTypeSymbol inner) yield return inner;
            if (member is IPropertySymbol property) yield return property.Type;
            if (member is IFieldSymbol field) yield return field.Type;
            if (member is not IMethodSymbol method) continue;
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters) yield return parameter.Type;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Named).Append(named.OriginalDefinition),
        _ => [],
    };
}
