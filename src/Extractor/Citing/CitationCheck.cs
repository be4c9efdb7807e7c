using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Citing;

/// <summary>
/// Holds citations against what the pages say now. Nothing is guessed: the field is the one with the cited identity and
/// the one that it became where the list of changes says so, and its place is one that words, or page and section, single out.
/// </summary>
internal sealed class CitationCheck
{
    private readonly FieldRegistry today;
    private readonly Func<RegistryVersion, FieldRegistry?> earlier;
    private readonly ILookup<string, Field> fields;
    private readonly ILookup<string, Field> documented;
    private readonly NearestField nearest;
    private readonly HashSet<string> scopes;
    private readonly Dictionary<RegistryVersion, ILookup<string, Field>?> versions = [];
    private readonly Dictionary<RegistryVersion, Dictionary<FieldId, Field>> renames = [];

    /// <summary>Learns what the pages say.</summary>
    /// <param name="today">The registry that the pages give now.</param>
    /// <param name="earlier">Gives the registry of a version, or null where it is not known; asked once for each.</param>
    public CitationCheck(FieldRegistry today, Func<RegistryVersion, FieldRegistry?> earlier)
    {
        (this.today, this.earlier) = (today, earlier);
        fields = ByName(today);
        documented = today.Confirmed.ToLookup(static field => WithoutLists(NormalizedText.Of(field.Id.ToString())), StringComparer.Ordinal);
        nearest = new NearestField(today);
        scopes = today.Scopes.Where(static scope => !scope.Anchors.IsEmpty).Select(static scope => scope.Id)
            .Concat(today.Confirmed.Select(static field => field.Id.Scope)).Select(NormalizedText.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What became of a citation.</summary>
    public CitationResult Of(CitationAnchor cited) => cited.Place is { } place ? OfPlace(cited, place) : OfAbsence(cited);

    private static ILookup<string, Field> ByName(FieldRegistry registry) =>
        registry.Fields.ToLookup(static field => NormalizedText.Of(field.Id.ToString()), StringComparer.Ordinal);

    private static string WithoutLists(string name) => name.Replace("[]", "", StringComparison.Ordinal);

    private CitationResult OfAbsence(CitationAnchor cited)
    {
        // What is documented as a list's item is not absent for whoever leaves the mark of the list out.
        if (documented[WithoutLists(NormalizedText.Of(cited.Field))].FirstOrDefault() is { } found)
            return new CitationResult(cited, CitationStatus.Changed, Now: Citation.Of(found, today));
        return new CitationResult(cited, IsInKnownScope(cited.Field) ? CitationStatus.Exact : CitationStatus.Lost);
    }

    private bool IsInKnownScope(string field)
    {
        // Where the id can be taken apart in several ways, any scope that is there will do.
        var name = NormalizedText.Of(field);
        for (var hash = name.IndexOf('#', StringComparison.Ordinal); hash >= 0; hash = name.IndexOf('#', hash + 1))
            if (scopes.Contains(name[..hash])) return true;
        return false;
    }

    private CitationResult OfPlace(CitationAnchor cited, CitedPlace place)
    {
        ImmutableArray<Field> named = [.. Named(fields, cited.Field).Where(static field => !field.Anchors.IsEmpty)];
        if (named.IsEmpty && Renamed(cited) is { } renamed)
            return new CitationResult(
                cited,
                CitationStatus.Renamed,
                Was(cited, place),
                Citation.At(renamed, Reanchoring.Of(place, renamed).Place ?? renamed.Anchors[0], today));
        if (named.IsEmpty)
            return new CitationResult(
                cited, CitationStatus.Lost, Was(cited, place), Nearest: FieldId.Parse(cited.Field) is { } id ? nearest.Of(id) : null);
        if (named is not [var field])
            return new CitationResult(
                cited, CitationStatus.Ambiguous, Was(cited, place), Places: [.. named.Select(static field => field.Anchors[0])]);
        var (standing, anchor, places) = Reanchoring.Of(place, field);
        if (!MeansSame(cited, place, field))
            return new CitationResult(
                cited, CitationStatus.Changed, Was(cited, place), Citation.At(field, anchor ?? field.Anchors[0], today));
        return anchor is null
            ? new CitationResult(cited, CitationStatus.Ambiguous, Was(cited, place), Places: places)
            : Suspected(new CitationResult(
                cited, standing, standing == CitationStatus.Exact ? null : Was(cited, place), Citation.At(field, anchor, today)));
    }

    private static CitationResult Suspected(CitationResult result) =>
        result.Standing == CitationStatus.Reworded && result.Suspicion is not null
            ? result with { Standing = CitationStatus.MeaningSuspect }
            : result;

    // A citation from before the tool read modifiers and the meanings of values vouches for what was read then.
    private bool MeansSame(CitationAnchor cited, CitedPlace place, Field field)
    {
        if (CitedAttributes.ChecksumOf(field) == place.Meaning) return true;
        if (CitedAttributes.FirstChecksumOf(field) != place.Meaning) return false;
        return Version(cited) is not { } known || Named(known, cited.Field) is not [var was]
            || CitedAttributes.FirstChecksumOf(was) != place.Meaning || !CitedAttributes.SaysMore(was);
    }

    // What "diff" lists as renamed or moved is the field that it became, and nobody says that it is gone.
    private Field? Renamed(CitationAnchor cited)
    {
        if (Version(cited) is not { } known || Named(known, cited.Field) is not [var was]) return null;
        if (!renames.TryGetValue(cited.Version, out var moves))
        {
            renames[cited.Version] = moves = earlier(cited.Version) is { } registry
                ? Renames.Between(registry, today).Fields.ToDictionary(static move => move.Old.Id, static move => move.New)
                : [];
        }

        return moves.GetValueOrDefault(was.Id) is { Anchors.IsEmpty: false } now ? now : null;
    }

    private ILookup<string, Field>? Version(CitationAnchor cited)
    {
        if (!versions.TryGetValue(cited.Version, out var known))
            versions[cited.Version] = known = earlier(cited.Version) is { } registry ? ByName(registry) : null;
        return known;
    }

    /// <summary>What was cited, from the version that the citation names; null unless it is there word for word.</summary>
    private Citation? Was(CitationAnchor cited, CitedPlace place)
    {
        if (Version(cited) is not { } known || Named(known, cited.Field) is not [var field]) return null;
        if (CitedAttributes.ChecksumOf(field) != place.Meaning && CitedAttributes.FirstChecksumOf(field) != place.Meaning) return null;
        var anchor = field.Anchors.FirstOrDefault(
            anchor => anchor.Line == place.Line && Reanchoring.HasWords(anchor, place) && Reanchoring.IsOnPage(anchor, place));
        return anchor is null ? null : new Citation(field, anchor, null, cited.Version);
    }

    // White space may be lost on the way; only where two fields differ in nothing else does it decide.
    private static ImmutableArray<Field> Named(ILookup<string, Field> fields, string name)
    {
        ImmutableArray<Field> folded = [.. fields[NormalizedText.Of(name)]];
        return folded.Length > 1 && folded.FirstOrDefault(field => field.Id.ToString() == name) is { } exact ? [exact] : folded;
    }
}
