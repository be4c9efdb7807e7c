using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Dialects.Refining;

/// <summary>
/// The claims of a page by what a table of values may call their fields, so that each table is looked up and not searched for.
/// </summary>
internal sealed class OwnerIndex
{
    private const int LongestQuote = 4000;
    private const int FewestLetters = 4;

    private readonly ILookup<string, int> byName;
    private readonly ILookup<string, int> byType;
    private readonly Lazy<ILookup<string, int>> byLink;

    /// <summary>Takes the claims in page order.</summary>
    public OwnerIndex(ImmutableArray<Claim> claims)
    {
        var defined = Enumerable.Range(0, claims.Length).Where(at => claims[at].Defines).ToArray();
        byName = defined.ToLookup(at => Letters(claims[at].Path.Leaf), StringComparer.Ordinal);
        byType = defined.Where(at => claims[at].Type is not null).ToLookup(at => Letters(claims[at].Type!), StringComparer.Ordinal);
        byLink = new Lazy<ILookup<string, int>>(() => defined
            .SelectMany(at => Targets(claims[at]).Distinct(StringComparer.Ordinal).Select(target => (target, at)))
            .ToLookup(static link => link.target, static link => link.at, StringComparer.Ordinal));
    }

    /// <summary>The claims of fields of a name, in any spelling of it.</summary>
    public IEnumerable<int> Named(string name) => byName[Letters(name)];

    /// <summary>The claims of fields whose type has a name, in any spelling of it.</summary>
    public IEnumerable<int> OfType(string name) => Letters(name) is { Length: >= FewestLetters } letters ? byType[letters] : [];

    /// <summary>The claims of fields whose words link to a heading of their page.</summary>
    /// <param name="slugs">The names that the heading's anchor may have; a target may have more in front of the first.</param>
    public IEnumerable<int> LinkedTo(params ReadOnlySpan<string> slugs)
    {
        var found = new SortedSet<int>();
        foreach (var slug in slugs)
            if (slug.Length > 0) found.UnionWith(byLink.Value[slug]);
        return found;
    }

    // Every target, and what stands behind each of its hyphens: "mode-values" leads to "values" too.
    private static IEnumerable<string> Targets(Claim claim)
    {
        if (claim.At is not null || claim.Quote is not { Length: <= LongestQuote } quote) yield break;
        for (var at = quote.IndexOf('#', StringComparison.Ordinal); at >= 0; at = quote.IndexOf('#', at + 1))
        {
            var end = at + 1;
            while (end < quote.Length && (char.IsLetterOrDigit(quote[end]) || quote[end] is '-' or '_')) end++;
            var isLocal = at > 0 && (quote[at - 1] is '(' or '"' or '\'' || IsOfPage(quote, at, claim.Source.Path));
            if (!isLocal) continue;
            var start = at + 1;
            // #RESOURCES_KITE/kite-shapes: the page, and a heading on it.
            if (end < quote.Length && quote[end] == '/' && NamesPage(quote.AsSpan(start, end - start), claim.Source.Path))
            {
                start = ++end;
                while (end < quote.Length && (char.IsLetterOrDigit(quote[end]) || quote[end] is '-' or '_')) end++;
            }

            var target = quote[start..end];
            yield return target;
            for (var hyphen = target.IndexOf('-', StringComparison.Ordinal); hyphen >= 0; hyphen = target.IndexOf('-', hyphen + 1))
                yield return target[(hyphen + 1)..];
        }
    }

    // A link may name the page that it stands on.
    private static bool IsOfPage(string quote, int hash, string page)
    {
        var start = quote.AsSpan(0, hash).LastIndexOfAny("(\"'/ ") + 1;
        var name = quote.AsSpan(start, hash - start);
        var file = Path.GetFileNameWithoutExtension(page);
        return name.Length > 0 && (name.Equals(file, StringComparison.OrdinalIgnoreCase)
            || Path.GetFileNameWithoutExtension(name.ToString()).Equals(file, StringComparison.OrdinalIgnoreCase));
    }

    // The name of a page may stand behind those of the folders that it is in.
    private static bool NamesPage(ReadOnlySpan<char> name, string page) =>
        Letters(Path.GetFileNameWithoutExtension(page)) is { Length: > 0 } file
        && Letters(name.ToString()).EndsWith(file, StringComparison.Ordinal);

    // SubscriptionStatus, "subscription status" and "Subscription Statuses" are one name.
    private static string Letters(string name)
    {
        var letters = Identifier.LettersOf(name);
        if (letters.EndsWith("sses", StringComparison.Ordinal) || letters.EndsWith("uses", StringComparison.Ordinal)) return letters[..^2];
        return letters.Length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u') ? letters[..^1] : letters;
    }
}
