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

    [Fact]
    public void No_reader_looks_for_a_small_word_that_the_code_names() =>
        SourceTree.None(source.Trees.Where(static tree => Readers.Any(layer => tree.FilePath.Contains($"/{layer}/", StringComparison.Ordinal)))
            .SelectMany(static tree => Texts(tree.GetRoot()).Where(IsSmallWord)
                .Select(text => $"{tree.FilePath}: '{text.ValueText}', expected in vocabulary.yaml")));

    [Theory]
    [InlineData("\" of \"", true)]
    [InlineData("\" or\"", true)]
    [InlineData("\" of the \"", true)]
    [InlineData("\"or\"", false)]
    [InlineData("\" offset\"", false)]
    public void A_small_word_between_spaces_is_found(string code, bool expected) =>
        Assert.Equal(expected, Texts(SyntaxFactory.ParseExpression(code)).Any(IsSmallWord));

    private static readonly string[] Readers = ["Pages", "Words", "Facts", "Outline", "Bodies", "Dialects"];

    private static readonly string[] SmallWords = ["a", "and", "for", "in", "is", "of", "or", "the", "to", "with"];

    // What is compared with the words of a page has a space beside it; the names of phrases have none.
    private static bool IsSmallWord(SyntaxToken text) =>
        text.ValueText.Length > 0 && (text.ValueText[0] == ' ' || text.ValueText[^1] == ' ')
        && text.ValueText.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(SmallWords.Contains);

    private static IEnumerable<SyntaxToken> Texts(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken);

    // Full-width Latin letters are Latin.
    private static bool IsForeign(SyntaxToken text) => text.ValueText.Any(static c => c is >= '\u2E80' and < '\uFF00' && char.IsLetter(c));
}
