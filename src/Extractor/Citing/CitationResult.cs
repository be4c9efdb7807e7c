using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>What became of a citation.</summary>
/// <param name="Cited">What it vouches for.</param>
/// <param name="Standing">How it stands to what the pages say now.</param>
/// <param name="Was">What was cited, as the version that it names had it; null where that is not known any more.</param>
/// <param name="Now">What is to be cited now; null where nothing is.</param>
/// <param name="Places">The places that come into question, where the citation is ambiguous.</param>
/// <param name="Nearest">Where it is lost: a documented field of a like name. It is another field.</param>
internal sealed record CitationResult(
    CitationAnchor Cited, CitationStatus Standing, Citation? Was = null, Citation? Now = null, ImmutableArray<Anchor> Places = default,
    Field? Nearest = null)
{
    /// <summary>The field's id as the pages give it now; where they do not have it, as the note has it.</summary>
    public string Name =>
        Cited.Place is null || Standing == CitationStatus.Renamed ? Cited.Field : (Now ?? Was)?.Field.Id.ToString() ?? Cited.Field;

    /// <summary>Whether what the note says of the field is still right.</summary>
    public bool Holds => Standing is CitationStatus.Exact or CitationStatus.Moved or CitationStatus.Reworded;

    /// <summary>Whether the note can be brought up to date without a person.</summary>
    public bool CanBeFixed => Standing is CitationStatus.Moved or CitationStatus.Reworded;

    /// <summary>Whether the note can be brought up to date by somebody who accepts that the field has another id.</summary>
    public bool CanBeRenamed => Standing == CitationStatus.Renamed && Now is not null && Differences.IsEmpty && Suspicion is null;

    /// <summary>
    /// What changed in otherwise equal words and can change their meaning; null where nothing did, or the cited words are not
    /// known.
    /// </summary>
    public string? Suspicion => Was is { } was && Now is { } now ? SuspectWords.Between(Words(was), Words(now)) : null;

    private static string Words(Citation citation) => $"{CitationAnchor.ShownQuote(citation.Anchor.Quote).Replace('|', '\n')}";

    /// <summary>What differs in meaning, as far as it is known.</summary>
    public ImmutableArray<CitedAttributeChange> Differences =>
        Was is not null && Now is not null ? CitedAttributes.Between(Was.Field, Now.Field) : [];

    /// <summary>Why, on one line; empty where nothing happened.</summary>
    public string Why => Standing switch
    {
        CitationStatus.Exact => "",
        CitationStatus.Moved => $"{Cited.Place} → {Now!.Tail.Place}"
            + (Cited.Place!.ToString() == Now.Tail.Place!.ToString() ? $", now below {CitationAnchor.Trail(Now.Anchor)}" : ""),
        CitationStatus.Reworded => $"{Cited.Place} → {Now!.Tail.Place}",
        CitationStatus.MeaningSuspect => $"{Cited.Place} → {Now!.Tail.Place}: {Suspicion}",
        CitationStatus.Renamed => $"{Cited.Field} → {Now!.Field.Id} at "
            + $"{Now.Tail.Place}"
            + (Differences.IsEmpty
                ? ""
                : $"; {string.Join("; ", Differences.Select(static change => $"{change.Attribute} {change.Old} → {change.New}"))}")
            + (Suspicion is { } suspicion ? $"; {suspicion}" : ""),
        CitationStatus.Changed when Cited.Place is null => $"it is documented now: {Now!.Tail.Place}",
        CitationStatus.Changed => $"{Cited.Place} → {Now!.Tail.Place}: "
            + (Differences.IsEmpty
                ? $"its meaning is not the one cited from version {Cited.Version}"
                : string.Join("; ", Differences.Select(static change => $"{change.Attribute} {change.Old} → {change.New}"))),
        CitationStatus.Ambiguous => $"{Cited.Place} is not there any more, and nothing tells which of these it has become: "
            + string.Join(", ", Places.Select(static anchor => CitedPlace.Text(anchor.Page, anchor.Line, anchor.EndLine))),
        _ when Cited.Place is null => "no page documents what it would belong to any more",
        _ => $"no page has it any more; it stood at {Cited.Place} in version "
            + $"{Cited.Version}"
            + (Nearest is null ? "" : $"; the nearest name is another field, {Nearest.Id} {Nearest.BestAnchor?.Place}"),
    };
}
