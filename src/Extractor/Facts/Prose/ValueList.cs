using System.Collections.Immutable;

namespace Extractor.Facts.Prose;

/// <summary>A value that a list names.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What the page says that it means, or null.</param>
internal readonly record struct ListedValue(string Value, string? Meaning);

/// <summary>A list of values in a sentence.</summary>
/// <param name="Values">The values, in order.</param>
/// <param name="IsOpen">Whether the words leave the list open.</param>
/// <param name="Default">The value that a remark in the list calls the default, or null.</param>
/// <param name="End">The token behind the list.</param>
internal sealed record ValueList(ImmutableArray<ListedValue> Values, bool IsOpen, string? Default, int End);
