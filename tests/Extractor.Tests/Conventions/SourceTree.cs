using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Extractor.Tests.Conventions;

/// <summary>The source below <c>src</c> as the compiler understands it, read once for all tests of a class.</summary>
public sealed class SourceTree
{
    // What <ImplicitUsings> adds to each file.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private readonly Lazy<IReadOnlyList<(string From, int Line, INamedTypeSymbol Type, string To)>> _uses;

    /// <summary>Reads the source.</summary>
    public SourceTree()
    {
        Files = [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)];
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = Files.Where(static file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Root, file)), options, file))
            .ToArray();
        Trees = trees;
        Compilation = CSharpCompilation.Create(
            "sources",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings + OwnUsings(), options)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        _uses = new Lazy<IReadOnlyList<(string From, int Line, INamedTypeSymbol Type, string To)>>(() => [.. AllUses()]);
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Every file below <c>src</c>, relative to the repository, with slashes.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Every file of C#, parsed.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>Both projects as one compilation.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Every use of a type of ours in a file: the file, the line (1-based) and the type's own file.</summary>
    public IReadOnlyList<(string From, int Line, INamedTypeSymbol Type, string To)> Uses => _uses.Value;

    /// <summary>Fails with every offender, a line each.</summary>
    public static void None(IEnumerable<string> offenders) =>
        Assert.True(!offenders.Any(), string.Join('\n', offenders.Distinct().Order(StringComparer.Ordinal)));

    private IEnumerable<(string From, int Line, INamedTypeSymbol Type, string To)> AllUses()
    {
        foreach (var tree in Trees)
        {
            var model = Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null || TypeOf(model, name) is not { } type) continue;
                foreach (var declaration in type.OriginalDefinition.DeclaringSyntaxReferences)
                    yield return (
                        tree.FilePath,
                        tree.GetLineSpan(name.Span).StartLinePosition.Line + 1,
                        type.OriginalDefinition,
                        declaration.SyntaxTree.FilePath);
            }
        }
    }

    /// <summary>The folder of a file.</summary>
    public static string Folder(string file) => file[..file.LastIndexOf('/')];

    private static INamedTypeSymbol? TypeOf(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? (info.CandidateSymbols is [var candidate, ..] ? candidate : null);
        return symbol is INamedTypeSymbol type ? type
            : symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol ? symbol.ContainingType
            : null;
    }

    // The <Using> elements of the projects.
    private static string OwnUsings() =>
        string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(static project => XDocument.Load(project).Descendants("Using"))
            .Select(static use => $"global using {use.Attribute("Include")!.Value};"));

    // What this process has loaded, the compiled form of the sources themselves left out.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file) is not ("Extractor.dll" or "sot.dll" or "Extractor.Tests.dll"))
            .Select(static file => MetadataReference.CreateFromFile(file));

    private static string Here([CallerFilePath] string file = "") => file;
}
