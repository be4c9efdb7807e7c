using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Extractor.Tests.Conventions;

/// <summary>Lines, methods and files are short enough to read. <see cref="Limits"/> lists what is not, yet.</summary>
public sealed class SizeTests(SourceTree source) : IClassFixture<SourceTree>
{
    private const int LongestLine = 140;
    private const int LongestFile = 300;
    private const int LongestMethod = 40;

    private readonly Limits limits = Limits.Read();

    [Fact]
    public void A_line_fits_on_the_screen() => Check(
        "lines", LongLines().CountBy(static line => line), 0, $"lines of more than {LongestLine} characters");

    [Fact]
    public void A_file_can_be_read_in_one_sitting() => Check("file", FileLengths(), LongestFile, "lines");

    [Fact]
    public void A_method_can_be_seen_whole() => Check("method", MethodLengths(), LongestMethod, "lines");

    [Fact]
    public void The_list_of_exceptions_names_only_what_is_there() =>
        SourceTree.None(limits.Entries.Select(static entry => entry.What.Split(' ')[0])
            .Where(static what => !Path.Exists(Path.Combine(SourceTree.Root, what))));

    private void Check(string kind, IEnumerable<KeyValuePair<string, int>> sizes, int rule, string unit) =>
        SourceTree.None(sizes.Where(size => size.Value > limits.Of(kind, size.Key, rule))
            .Select(size => $"{kind}\t{size.Key}\t{size.Value} ({unit}, expected at most {limits.Of(kind, size.Key, rule)})"));

    private IEnumerable<string> LongLines() =>
        source.Trees.SelectMany(
            static tree => tree.GetText().Lines.Where(static line => line.End - line.Start > LongestLine).Select(_ => tree.FilePath));

    private IEnumerable<KeyValuePair<string, int>> FileLengths() =>
        source.Trees.Select(static tree => KeyValuePair.Create(tree.FilePath, tree.GetText().Lines.Count - 1));

    // Overloads share an entry: the longest counts.
    private IEnumerable<KeyValuePair<string, int>> MethodLengths() =>
        source.Trees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes()
                .Where(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
                .Select(node => (Name: $"{tree.FilePath} {NameOf(node)}", Lines: Lines(tree, node))))
            .GroupBy(static method => method.Name)
            .Select(static group => KeyValuePair.Create(group.Key, group.Max(static method => method.Lines)));

    private static int Lines(SyntaxTree tree, SyntaxNode node)
    {
        var span = tree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        AccessorDeclarationSyntax accessor when accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property =>
            property.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
