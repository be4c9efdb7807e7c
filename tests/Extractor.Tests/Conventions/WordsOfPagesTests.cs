using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Extractor.Tests.Conventions;

/// <summary>The words of pages are data, in <c>vocabulary.yaml</c>, and no part of the code.</summary>
public sealed class WordsOfPagesTests(SourceTree source) : IClassFixture<SourceTree>
{
    [Fact]
    public void No_text_in_the_code_is_written_in_another_script() =>
        SourceTree.None(source.Trees.SelectMany(static tree => Texts(tree.GetRoot()).Where(IsForeign)
            .Select(text => $"{tree.FilePath}: {text.ValueText}, expected in vocabulary.yaml")));

    [Theory]
    [InlineData("\"必填\"", true)]
    [InlineData("'的'", true)]
    [InlineData("$\"{1}または\"", true)]
    [InlineData("\"或\" is \"or\"", true)]
    [InlineData("'：'", false)]
    [InlineData("\"●\"", false)]
    [InlineData("\"\\u4E00\"", true)]
    [InlineData("1 /* 必填 */", false)]
    public void A_text_in_another_script_is_found(string code, bool expected) =>
        Assert.Equal(expected, Texts(SyntaxFactory.ParseExpression(code)).Any(IsForeign));

    private static IEnumerable<SyntaxToken> Texts(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken);

    // Full-width Latin letters are Latin.
    private static bool IsForeign(SyntaxToken text) => text.ValueText.Any(static c => c is >= '\u2E80' and < '\uFF00' && char.IsLetter(c));
}
