namespace Extractor.Changes.Judging;

/// <summary>What a kind of change means for those who call the API, least first.</summary>
internal enum ChangeWeight
{
    /// <summary>Only words or places changed.</summary>
    Wording,

    /// <summary>Something was added or eased; what was right before is right still.</summary>
    Additive,

    /// <summary>What was right before can be wrong now.</summary>
    Breaking,
}

/// <summary>One row of the table that judges changes.</summary>
/// <param name="Id">A stable name in kebab case.</param>
/// <param name="Weight">What such a change means.</param>
/// <param name="Why">One line that says why.</param>
/// <param name="Example">Such a change in a few words.</param>
internal sealed record ChangeRule(string Id, ChangeWeight Weight, string Why, string Example = "")
{
    /// <summary>Whether the change is one of places and order alone, which a review leaves out unless it is asked for everything.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>How far such a change raises the registry's version.</summary>
    public ChangeLevel Level => Weight switch
    {
        ChangeWeight.Breaking => ChangeLevel.Major,
        ChangeWeight.Additive => ChangeLevel.Minor,
        _ => ChangeLevel.Patch,
    };
}

/// <summary>Which facts a rule judges.</summary>
/// <param name="Aspect">What differs.</param>
/// <param name="Kind">Whether it came, went or changed.</param>
/// <param name="Rule">The rule.</param>
/// <param name="When">What else must be true; null where nothing must.</param>
internal sealed record RuleCase(Aspect Aspect, ChangeKind Kind, ChangeRule Rule, Func<Difference, bool>? When = null);
