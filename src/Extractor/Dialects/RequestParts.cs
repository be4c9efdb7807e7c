using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Chapters beside the only operation of a page whose titles say what some of its parameters are for: "Pagination options", "Output
/// format parameters". Their fields are those of the operation's request and no structure of their own.
/// </summary>
internal static class RequestParts
{
    /// <summary>Places such chapters below the operation.</summary>
    public static OutlinedPage Of(OutlinedPage page, Vocabulary vocabulary)
    {
        if (page.Scopes.DistinctBy(static announced => announced.Scope).Take(2).ToArray()
            is not [{ Scope.Kind: ScopeKind.Operation, Section.Headings: { IsEmpty: false } own } only])
            return page;
        // "`lens` parameters" are those of what is called so.
        var known = page.Blocks.Select(static placed => placed.Block).OfType<HeadingBlock>()
            .Where(static heading => heading.Inline.CodeAt(0) is not null)
            .Select(static heading => heading.Text).Distinct()
            .ToDictionary(static title => title, static _ => false, StringComparer.Ordinal);
        return page with { Blocks = [.. page.Blocks.Select(Placed)] };

        PlacedBlock Placed(PlacedBlock placed) =>
            placed is { Scope.Kind: ScopeKind.Object, Location: null or Location.Object, Example: false, Unplaced: false }
            && placed.Lines.First > only.Lines.First && IsBeside(placed.Section.Headings, own) && IsPart(placed.Section.Innermost)
                ? placed with { Scope = only.Scope, Location = null }
                : placed;

        bool IsPart(string title)
        {
            if (!known.TryGetValue(title, out var part)) known[title] = part = NamesPart(title, vocabulary);
            return part;
        }
    }

    private static bool IsBeside(ImmutableArray<string> headings, ImmutableArray<string> own) =>
        headings.Length == own.Length && headings[..^1].SequenceEqual(own[..^1]) && headings[^1] != own[^1];

    private static bool NamesPart(string title, Vocabulary vocabulary)
    {
        const int mostWords = 5;
        var parts = LabelForms.WithoutParenthesis(LabelForms.WithoutNumber(Vocabulary.Key(title))).ToString().Split(' ');
        if (parts.Length is < 2 or > mostWords || !vocabulary.IsFieldNoun(parts[^1])) return false;
        var about = parts[..^1];
        // "Voice settings" may be what a field is called; "Pagination settings" is a word for several.
        if (Array.TrueForAll(about, word => vocabulary.Has("request-part-words", word))) return true;
        return vocabulary.Section(parts[^1]) is { Broad: true } && Array.TrueForAll(about, word => IsPlainWord(word, vocabulary));
    }

    // What is returned, sent back or an error is no part of a request, and a word with signs inside is the name of a field.
    private static bool IsPlainWord(string word, Vocabulary vocabulary) =>
        word.All(char.IsLetter) && vocabulary.Section(word) is not { Location: not null }
        && vocabulary.LocationOf(word) is null && !vocabulary.IsHolderNoun(word);
}
