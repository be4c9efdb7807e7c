using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>The places of a page that announce an operation, in all the ways that pages use for it.</summary>
internal sealed class Announcements(Page page, Vocabulary vocabulary)
{
    private readonly OperationIndex listed = new(page, vocabulary);
    private readonly SpreadTags spread = new(page);

    /// <summary>The operation that opens at a block, and how many blocks name it; null where none does.</summary>
    public (OperationName Name, int Blocks)? At(int index) =>
        spread.At(index) ?? OperationHeading.At(page.Blocks, index, vocabulary) ?? listed.At(index);

    /// <summary>Whether a block is the last of a list of operations: what follows belongs to none of them.</summary>
    public bool EndsList(int index) => listed.EndsList(index);

    /// <summary>The operation that code names where it is no example; null where its language is that of a program.</summary>
    public OperationName? InCode(CodeBlock code) =>
        code.Language.Split(' ')[0] is "" or "http" or "https" or "text" or "txt" or "plaintext" or "plain" or "rest" or "url"
            or "uri" or "bash" or "shell" or "sh" or "console"
            ? OperationHeading.InCode(page.Source, code, vocabulary)
            : null;
}
