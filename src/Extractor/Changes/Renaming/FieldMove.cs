using Extractor.Registry;

namespace Extractor.Changes.Renaming;

/// <summary>How a field came to have another id.</summary>
internal enum MoveKind
{
    /// <summary>It most likely has another name, or another holder: type, words and neighbours say so.</summary>
    Likely,

    /// <summary>Its scope has another id, and it went along.</summary>
    WithScope,

    /// <summary>It is the parameter at the same place of the same address.</summary>
    AddressParameter,

    /// <summary>What holds it is a list on one side and a single object on the other.</summary>
    ListMark,

    /// <summary>The same name and the same words in another location of the same operation.</summary>
    Location,
}

/// <summary>A field that has another name or belongs elsewhere.</summary>
/// <param name="Old">The field as it was.</param>
/// <param name="New">The field as it is.</param>
/// <param name="Likelihood">From 0 to 1.</param>
/// <param name="Kind">What speaks for it.</param>
internal sealed record FieldMove(Field Old, Field New, double Likelihood, MoveKind Kind = MoveKind.Likely);

/// <summary>A scope that has another id.</summary>
/// <param name="Old">The id as it was.</param>
/// <param name="New">The id as it is.</param>
/// <param name="Likelihood">From 0 to 1.</param>
/// <param name="Likeness">What speaks for it.</param>
internal sealed record ScopeMove(string Old, string New, double Likelihood, ScopeLikeness Likeness = ScopeLikeness.Fields);
