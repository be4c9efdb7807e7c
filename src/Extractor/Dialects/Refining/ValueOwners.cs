using System.Collections.Immutable;
using System.Text;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>The fields that a table of values belongs to: by the words above it, by a link to its heading, or by the name of their type.</summary>
/// <param name="Claims">The indices of their claims.</param>
/// <param name="Values">Where the values stand.</param>
/// <param name="AreOpen">Whether the fields may have other values too, such as several at once.</param>
internal readonly record struct ValueOwners(ImmutableArray<int> Claims, ValueColumn Values, bool AreOpen)
{
    private const int LongestTitle = 160;

    /// <summary>The owners of a table; none where nothing on the page leads to it.</summary>
    public static ValueOwners Of(TableBlock table, PlacedBlock placed, PlacedBlock? above, Claim[] claims, Vocabulary vocabulary)
    {
        var phrases = vocabulary.Phrases;
        var lead = above is { Block: TextLine { Text.Length: < LongestTitle } line } && above.Lines.Last + 3 >= table.Lines.First ? line.Text : "";
        var titles = new[] { lead, placed.Section.Innermost }.Where(static title => title.Length is > 0 and < LongestTitle).ToArray();
        var open = titles.Any(title => phrases.Has("open-lists", title));
        foreach (var title in titles)
            if (Named(title, placed, claims, phrases) is { IsEmpty: false } named) return new ValueOwners(named, ValueColumn.First, open);
        var headings = placed.Section.Headings;
        if (headings.IsEmpty) return new ValueOwners([], ValueColumn.Headed, open);
        var slug = Slug(headings[^1]);
        var nested = headings.Length > 1 ? $"{Slug(headings[^2])}-{slug}" : slug;
        var linked = Where(claims, claim => slug.Length > 0 && LinksTo(claim, slug, nested));
        if (linked.IsEmpty) linked = Where(claims, claim => claim.Type is { } type && Letters(type).Length > 3 && Letters(type) == Letters(headings[^1]));
        return new ValueOwners(linked, linked.IsEmpty ? ValueColumn.Headed : ValueColumn.First, open);
    }

    // "Values of `mode`": of fields of one name those of the table's own operation are meant.
    private static ImmutableArray<int> Named(string title, PlacedBlock placed, Claim[] claims, PhraseBook phrases)
    {
        var clause = PhraseTemplate.Normal(title);
        foreach (var template in phrases.ValueTables)
        {
            if (template.Match(clause) is not { } gaps) continue;
            var name = Letters(gaps["name"]);
            var here = Where(claims, claim => Letters(claim.Path.Leaf) == name && claim.Scope == placed.Scope);
            if (here.IsEmpty) here = Where(claims, claim => Letters(claim.Path.Leaf) == name);
            if (!here.IsEmpty) return here;
        }

        return [];
    }

    private static ImmutableArray<int> Where(Claim[] claims, Func<Claim, bool> isOwner) =>
        [.. Enumerable.Range(0, claims.Length).Where(at => claims[at].Defines && isOwner(claims[at]))];

    private static bool LinksTo(Claim claim, string slug, string nested)
    {
        const int longestQuote = 4000;
        if (claim.At is not null || claim.Quote is not { Length: <= longestQuote } quote) return false;
        for (var at = quote.IndexOf('#', StringComparison.Ordinal); at >= 0; at = quote.IndexOf('#', at + 1))
        {
            var end = at + 1;
            while (end < quote.Length && (char.IsLetterOrDigit(quote[end]) || quote[end] is '-' or '_')) end++;
            var target = quote[(at + 1)..end];
            var local = at > 0 && (quote[at - 1] is '(' or '"' or '\'' || IsOfPage(quote, at, claim.Source.Path));
            if (local && (target == slug || target == nested || target.EndsWith($"-{slug}", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    // A link may name the page that it stands on.
    private static bool IsOfPage(string quote, int hash, string page)
    {
        var start = quote.AsSpan(0, hash).LastIndexOfAny("(\"'/ ") + 1;
        var name = quote.AsSpan(start, hash - start);
        var file = Path.GetFileNameWithoutExtension(page);
        return name.Length > 0 && (name.Equals(file, StringComparison.OrdinalIgnoreCase) || Path.GetFileNameWithoutExtension(name.ToString()).Equals(file, StringComparison.OrdinalIgnoreCase));
    }

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

    // SubscriptionStatus, "subscription status" and "Subscription Statuses" are one name.
    private static string Letters(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.EndsWith("sses", StringComparison.Ordinal) || letters.EndsWith("uses", StringComparison.Ordinal) ? letters[..^2] : letters.Length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u') ? letters[..^1] : letters;
    }
}
