namespace Extractor.Model;

/// <summary>That a field or value should no longer be used, in the page's words.</summary>
/// <param name="Since">The version or the day from which on it is deprecated, as the page writes it; null where the page does
/// not say.</param>
/// <param name="ReplacedBy">What to use in its place; null where the page does not say.</param>
/// <param name="Words">The words that say so.</param>
public sealed record Deprecation(string? Since, string? ReplacedBy, string Words);

/// <summary>In which direction a field is used.</summary>
public enum Access
{
    /// <summary>The service returns the field and takes none.</summary>
    ReadOnly,

    /// <summary>A caller sends the field and is never given it back.</summary>
    WriteOnly,
}

/// <summary>
/// What a page says of a field besides its type, requirement, default, values and limits. They travel together from the
/// reader to the registry, so that one more of them is added here and in the table that writes and compares them.
/// </summary>
public sealed record FieldModifiers
{
    /// <summary>No page says anything.</summary>
    public static FieldModifiers None { get; } = new();

    /// <summary>That the field should no longer be used; null where no page says so.</summary>
    public Deprecation? Deprecated { get; init; }

    /// <summary>In which direction the field is used; null where no page says so.</summary>
    public Access? Access { get; init; }

    /// <summary>Whether the field may be null; null where no page says anything of it.</summary>
    public bool? Nullable { get; init; }

    /// <summary>These modifiers and, where one is not stated, that of the others.</summary>
    public FieldModifiers Or(FieldModifiers others) =>
        new() { Deprecated = Deprecated ?? others.Deprecated, Access = Access ?? others.Access, Nullable = Nullable ?? others.Nullable };
}
