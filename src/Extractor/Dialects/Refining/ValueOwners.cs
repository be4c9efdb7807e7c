using System.Collections.Immutable;
using System.Text;
using Extractor.Dialects.Tables;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Refining;

/// <summary>
/// The fields that a table of values belongs to: by the words above it, by a link to its heading, or by the name of their type.
/// </summary>
/// <param name="Claims">The indices of their claims.</param>
/// <param name="Values">Where the values stand.</param>
/// <param name="AreOpen">Whether the fields may have other values too, such as several at once.</param>
internal readonly record struct ValueOwners(ImmutableArray<int> Claims, ValueColumn Values, bool AreOpen)
{
    private const int LongestTitle = 160;

    /// <summary>The owners of a table; none where nothing on the page leads to it.</summary>
    public static ValueOwners Of(
        TableBlock table, PlacedBlock placed, PlacedBlock? above, ImmutableArray<Claim> claims, OwnerIndex index, Vocabulary vocabulary)
    {
        var phrases = vocabulary.Phrases;
        var lead =
            above is { Block: TextLine { Text.Length: < LongestTitle } line } && above.Lines.Last + 3 >= table.Lines.First ? line.Text : "";
        var titles = new[] { lead, placed.Section.Innermost }.Where(static title => title.Length is > 0 and < LongestTitle).ToArray();
        var open = titles.Any(title => phrases.Has("open-lists", title));
        foreach (var title in titles)
            if (Named(title, placed, claims, index, phrases) is { IsEmpty: false } named)
                return new ValueOwners(named, ValueColumn.First, open);
        var headings = placed.Section.Headings;
        if (headings.IsEmpty) return new ValueOwners([], ValueColumn.Headed, open);
        if (Headed(placed, claims, index, vocabulary) is { IsEmpty: false } headed) return new ValueOwners(headed, ValueColumn.First, open);
        var slug = Slug(headings[^1]);
        var nested = headings.Length > 1 ? $"{Slug(headings[^2])}-{slug}" : slug;
        ImmutableArray<int> linked = slug.Length > 0 ? [.. index.LinkedTo(slug, nested)] : [];
        if (linked.IsEmpty) linked = [.. index.OfType(headings[^1])];
        return new ValueOwners(linked, linked.IsEmpty ? ValueColumn.Headed : ValueColumn.First, open);
    }

    // "Values of `mode`": of fields of one name those of the table's own operation are meant.
    internal static ImmutableArray<int> Named(
        string title, PlacedBlock placed, ImmutableArray<Claim> claims, OwnerIndex index, PhraseBook phrases)
    {
        var clause = PhraseTemplate.Normal(title);
        foreach (var template in phrases.ValueTables)
        {
            if (template.Match(clause) is not { } gaps) continue;
            ImmutableArray<int> named = [.. index.Named(gaps["name"])];
            ImmutableArray<int> here = [.. named.Where(at => claims[at].Scope == placed.Scope)];
            if (!named.IsEmpty) return here.IsEmpty ? named : here;
        }

        return [];
    }

    // "mode - how it sails": the field that the heading defines.
    private static ImmutableArray<int> Headed(
        PlacedBlock placed, ImmutableArray<Claim> claims, OwnerIndex index, Vocabulary vocabulary) =>
        MemberHeadings.NameIn(placed.Section.Innermost, vocabulary) is { } name
            ? [.. index.Named(new FieldPath(name).Leaf).Where(at => claims[at] is { Kind: ClaimKind.FieldHeading } claim
                && claim.Scope == placed.Scope && claim.Section.Headings.SequenceEqual(placed.Section.Headings))]
            : [];

    // As sites make the anchor of a heading.
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '_') slug.Append(c);
            else if (c is ' ' or '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
