namespace Extractor.Citing;

/// <summary>How a citation stands to what the pages say now.</summary>
internal enum CitationStatus
{
    /// <summary>The same words at the same place; of absence: still documented nowhere.</summary>
    Exact,

    /// <summary>The same words at another place.</summary>
    Moved,

    /// <summary>Other words of the same meaning.</summary>
    Reworded,

    /// <summary>A number, a unit or a negation changed in otherwise equal words: whether they still mean the same has to be read.</summary>
    MeaningSuspect,

    /// <summary>The field has another id now: another name, another holder, or another address of its operation.</summary>
    Renamed,

    /// <summary>The field means something else now; of absence: the field is documented now.</summary>
    Changed,

    /// <summary>The field stands at several places, and nothing tells which one was cited.</summary>
    Ambiguous,

    /// <summary>No page has the field; of absence: no page has what it would belong to.</summary>
    Lost,
}
