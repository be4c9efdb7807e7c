using Extractor.Model;
using Extractor.Outline;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back what was read as a field in a part of a page that is about something else: limits of use, prices, what is not supported;
/// and, where an operation has a part for what is sent, in a part beside that whose title is not understood. What an example of the
/// operation shows is a field wherever it stands.
/// </summary>
internal static class OtherMatters
{
    private const string About = "the part is about something else than the fields of a call";
    private const string Denied = "the page lists it among what is not taken";
    private const string Unknown = "stands beside the parts of the request, and its title does not say where its fields are sent";

    /// <summary>The reading without the claims of such parts; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, OutlinedPage page, Vocabulary vocabulary)
    {
        var titles = new Titles(vocabulary);
        // An example in the part itself says as little of where it is sent as its title does.
        var shown = TitlesBy(static claim => claim.Kind == ClaimKind.ExampleKey);
        var defined = TitlesBy(static claim => claim.Defines);
        var parts = new PartsOfOperations(page);
        reading = Without(reading, claim => parts.TitlesOf(claim).Any(title => titles.Read(title).Other), Outcome.Ignored, About);
        reading = Without(reading, claim => titles.Read(claim.Section.Innermost).Denied, Outcome.Ignored, Denied, evenShown: true);
        return Without(reading, SaysNoPlace, Outcome.Unparsed, Unknown);

        bool SaysNoPlace(Claim claim) =>
            (parts.IsBesideRequest(claim) && titles.IsUnknownAbove(claim)) || CredentialParts.IsIn(claim, parts, vocabulary);

        PageReading Without(PageReading before, Func<Claim, bool> isOther, Outcome outcome, string reason, bool evenShown = false)
        {
            var sections = before.Claims
                .Where(claim => claim is { Defines: true, Kind: not (ClaimKind.BodyKey or ClaimKind.AddressParameter) } && isOther(claim))
                .GroupBy(static claim => (claim.Scope, claim.Section.Innermost, claim.Location))
                .Where(section => evenShown
                    || !(section.Any(claim => IsElsewhere(shown, claim)) || section.All(claim => IsElsewhere(defined, claim))))
                .SelectMany(static section => section)
                .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
            return before.Without(sections, outcome, reason);
        }

        ILookup<(Scope, Location, string), string> TitlesBy(Func<Claim, bool> counts) =>
            reading.Claims.Where(counts).ToLookup(Root, static claim => claim.Section.Innermost);
    }

    private static bool IsElsewhere(ILookup<(Scope, Location, string), string> titles, Claim claim) =>
        titles[Root(claim)].Any(title => title != claim.Section.Innermost);

    private static (Scope, Location, string) Root(Claim claim)
    {
        var end = claim.Path.Value.AsSpan().IndexOfAny('.', '[');
        return (claim.Scope, claim.Location, end > 0 ? claim.Path.Value[..end] : claim.Path.Value);
    }

    // A title that is a label, a name, or a noun for fields or for a structure says what stands below it.
    private static bool IsUnknown(string title, Location location, Vocabulary vocabulary)
    {
        title = LabelForms.WithoutNumber(title);
        if (vocabulary.Section(title, within: true) is not null || vocabulary.IsGenericHeading(title)) return false;
        if (vocabulary.IsBodyWord(title) || vocabulary.LocationOf(title) is not null) return false;
        var key = LabelForms.WithoutParenthesis(Vocabulary.Key(title));
        // What rules about fields are taken for is decided by the fields.
        if (vocabulary.Has("rule-titles", key)) return false;
        if (vocabulary.StructureName(title).Length < title.Length || (!title.Contains(' ') && Identifier.IsDistinct(title))) return false;
        foreach (var part in key.ToString().Split(' ', '/', ':', '`'))
            if (vocabulary.IsFieldNoun(part) || vocabulary.Has("structure-nouns", part)
                || SaysPlace(part, location, vocabulary))
                return false;
        return key.Length > 0 && (key[^1] < '\u2E80' || !EndsWithNoun(key, vocabulary));
    }

    // "Token header" beside the body: what stands in a header, or in an answer, of anything is no part of the body.
    private static bool SaysPlace(string part, Location location, Vocabulary vocabulary) =>
        vocabulary.Section(part) is { Location: not (null or Location.Header) and { } said }
        && (said == location || said is not (Location.Response or Location.Callback));

    // 视频参数, カメラの項目
    private static bool EndsWithNoun(string title, Vocabulary vocabulary)
    {
        const int longestNoun = 8;
        for (var length = Math.Min(longestNoun, title.Length - 1); length > 0; length--)
            if (vocabulary.IsFieldNoun(title[^length..]) || vocabulary.Has("structure-nouns", title.AsSpan(title.Length - length))
                || vocabulary.Section(title[^length..]) is { Location: not null })
                return true;
        return false;
    }

    /// <summary>What titles say, each read once.</summary>
    private sealed class Titles(Vocabulary vocabulary)
    {
        private readonly Dictionary<string, (bool Other, bool Denied)> known = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, Location), bool> unknown = [];

        public (bool Other, bool Denied) Read(string title)
        {
            if (title.Length == 0) return default;
            if (known.TryGetValue(title, out var said)) return said;
            var key = LabelForms.WithoutNumber(LabelForms.WithoutParenthesis(Vocabulary.Key(title)));
            return known[title] = (vocabulary.Has("other-matters", key), vocabulary.Has("denied-parts", key));
        }

        public bool IsUnknownAbove(Claim claim)
        {
            var (title, location) = (claim.Section.Innermost, claim.Location);
            if (title.Length == 0) return false;
            if (unknown.TryGetValue((title, location), out var said)) return said;
            return unknown[(title, location)] = IsUnknown(title, location, vocabulary);
        }
    }
}
