using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>One of the two registries that a review compares.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Registry">The registry.</param>
internal sealed record ReviewSide(string Name, FieldRegistry Registry);

/// <summary>What differs between two registries, for people who have to approve it: heaviest first, then by scope and field.</summary>
/// <param name="Old">The older side.</param>
/// <param name="New">The newer side.</param>
/// <param name="Changes">The changes, each told once.</param>
/// <param name="Stale">Approvals that fit no change.</param>
internal sealed record Review(ReviewSide Old, ReviewSide New, ImmutableArray<ReviewedChange> Changes, ImmutableArray<Approval> Stale)
{
    /// <summary>Whether only a part of what differs was asked for.</summary>
    public bool IsPart { get; private init; }

    /// <summary>The changes of a weight that nobody has accepted yet.</summary>
    public IEnumerable<ReviewedChange> Open(ChangeWeight weight) =>
        Changes.Where(change => change.Rule.Weight == weight && change.Approval is null);

    /// <summary>The pages that are read otherwise than before, and that nobody has accepted yet.</summary>
    public IEnumerable<ReviewedChange> Readings => Changes.Where(static change => change.IsReading && change.Approval is null);

    /// <summary>The changes that somebody has accepted.</summary>
    public IEnumerable<ReviewedChange> Approved => Changes.Where(static change => change.Approval is not null);

    /// <summary>Compares two registries.</summary>
    /// <param name="old">The older one.</param>
    /// <param name="now">The newer one.</param>
    /// <param name="all">Whether changes of places and order alone are told too.</param>
    /// <param name="weights">What the project says of the weight of rules, by id; null where it says nothing.</param>
    public static Review Of(ReviewSide old, ReviewSide now, bool all = false, ImmutableDictionary<string, ChangeWeight>? weights = null) =>
        new(
            old, now,
            [.. ChangeList.Between(old.Registry, now.Registry, weights).Where(entry => all || !entry.Rule.IsQuiet)
                .Select(static entry => new ReviewedChange(entry))], []);

    /// <summary>The review with the changes alone that fit a filter.</summary>
    public Review Where(Func<ReviewedChange, bool> fits) => this with { Changes = [.. Changes.Where(fits)], IsPart = true };

    /// <summary>The review with the changes that the project's settings accept.</summary>
    /// <param name="rules">What the project says of the rules.</param>
    /// <param name="today">The day on which the review is made: an entry of the settings holds until a day.</param>
    public Review With(RuleSettings rules, DateOnly today) => rules.Ignored.IsEmpty ? this : this with
    {
        Changes = [.. Changes.Select(change => change.Approval is null && rules.Accepting(change.Entry, today) is { } ignored
            ? change with { Approval = new Approval(change.Fingerprint, ignored.Reason, ignored.Line) }
            : change)],
    };

    /// <summary>The review with the changes that people have accepted.</summary>
    public Review With(ImmutableArray<Approval> approvals)
    {
        var byFingerprint = approvals.ToDictionary(static approval => approval.Fingerprint, StringComparer.Ordinal);
        var changes = Changes.Select(change => change with { Approval = byFingerprint.GetValueOrDefault(change.Fingerprint) })
            .ToImmutableArray();
        var used = changes.Select(static change => change.Approval).ToHashSet();
        return this with { Changes = changes, Stale = [.. approvals.Where(approval => !used.Contains(approval))] };
    }
}
