namespace Extractor.Words;

/// <summary>What a column of a table holds.</summary>
public enum ColumnRole
{
    /// <summary>The header is no word that the vocabulary knows.</summary>
    Unknown,

    /// <summary>Names of fields.</summary>
    Name,

    /// <summary>Names of fields, where something else on the page says so too.</summary>
    WeakName,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Whether a field must be given.</summary>
    Required,

    /// <summary>Default values.</summary>
    Default,

    /// <summary>The values that a field may have.</summary>
    Enum,

    /// <summary>Words about the field.</summary>
    Description,

    /// <summary>The value to send.</summary>
    Value,

    /// <summary>Where the field is sent.</summary>
    Location,

    /// <summary>An example of a value.</summary>
    Example,

    /// <summary>Whether a field is deprecated, read-only or nullable.</summary>
    Modifier,

    /// <summary>Limits.</summary>
    Constraint,
}
