using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// Addresses with parameters that are the caption of a table, "Table 1. /v1/tasks/{id}": where the page names its operation by a sample
/// of the request alone, they are what the sample has values for.
/// </summary>
/// <param name="blocks">The blocks of the page.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class CaptionedAddress(ImmutableArray<Block> blocks, Vocabulary vocabulary)
{
    private readonly Lazy<ImmutableArray<string>> addresses = new(() =>
    [
        .. blocks.OfType<TextLine>().Where(static line => line.Text.Contains('{'))
            .Select(line => AddressIn(line.Text, vocabulary)).OfType<string>(),
    ]);

    /// <summary>The operation of a request: with the address of a caption that it fits, or its own.</summary>
    public OperationName Of(OperationName called) =>
        addresses.Value.Select(path => new OperationName(called.Method, path))
            .Where(name => CalledOperation.IsOf(called, Scope.Operation(name)))
            .DefaultIfEmpty(called)
            .First();

    private static string? AddressIn(string caption, Vocabulary vocabulary) =>
        vocabulary.Names.WithoutCaption(caption) is ['/', ..] path && path.Length < caption.Length && !path.Contains(' ')
            ? OperationName.PathOf(path)
            : null;
}
