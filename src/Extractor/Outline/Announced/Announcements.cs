using Extractor.Model;
using Extractor.Outline.Blueprints;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>The places of a page that announce an operation, in all the ways that pages use for it.</summary>
internal sealed class Announcements(Page page, BlueprintOutline? blueprint, Vocabulary vocabulary)
{
    private readonly OperationIndex listed = new(page, vocabulary);
    private readonly SpreadTags spread = new(page);
    private readonly CaptionedAddress captioned = new(page.Blocks, vocabulary);

    /// <summary>The operation that opens at a block, and how many blocks name it; null where none does.</summary>
    public (OperationName Name, int Blocks)? At(int index) =>
        InBlueprint(index) ?? spread.At(index) ?? OperationHeading.At(page.Blocks, index, vocabulary)
        ?? BracketedMethod.At(page.Blocks, index, vocabulary) ?? Listed(index)
        ?? listed.At(index);

    private (OperationName Name, int Blocks)? Listed(int index) =>
        (ListedAddress.At(page.Blocks, index, vocabulary) ?? HalfNamed.At(page.Blocks, index, vocabulary)) is { } name ? (name, 1) : null;

    private (OperationName Name, int Blocks)? InBlueprint(int index) =>
        blueprint is not null && blueprint.Actions.TryGetValue(index, out var action) ? (action.Name, 1) : null;

    /// <summary>Whether a block is the last of a list of operations: what follows belongs to none of them.</summary>
    public bool EndsList(int index) => listed.EndsList(index);

    /// <summary>
    /// The operation that a block names where nothing has announced one yet: a request in code, or a sentence with method and address.
    /// Null where it names none, and for code in the language of a program.
    /// </summary>
    public OperationName? WhereNoneIs(Block block) => block switch
    {
        CodeBlock code when (MayBeCall(code.Language) || (code.Content.Count == 1 && !IsData(code.Language)))
            && OperationHeading.InCode(page.Source, code, vocabulary) is { } called => captioned.Of(called),
        TextLine line => AddressInSentence.In(line, vocabulary),
        _ => null,
    };

    // Some sites colour a request line as any program.
    private static bool IsData(string language) => language.Split(' ')[0] is "json" or "json5" or "jsonc" or "xml" or "yaml" or "yml";

    private static bool MayBeCall(string language) => language.Split(' ')[0] is "" or "http" or "https" or "text" or "txt" or "plaintext"
        or "plain" or "rest" or "url" or "uri" or "bash" or "shell" or "sh" or "console";
}
