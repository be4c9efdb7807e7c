using System.Text.Json.Serialization;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Recording;

/// <summary>The kinds of lines.</summary>
internal enum RecordKind
{
    /// <summary>Who read the pages.</summary>
    Reader,

    /// <summary>A page, and how many lines of the other kinds it has.</summary>
    Page,

    /// <summary>A place that announces a scope.</summary>
    Scope,

    /// <summary>What one place says of one field.</summary>
    Claim,

    /// <summary>A row that was looked at.</summary>
    Row,

    /// <summary>Something found wrong with the page.</summary>
    Problem,
}

/// <summary>One line of a record. The kind says which of the other keys it has.</summary>
/// <param name="Kind">The kind of the line.</param>
/// <param name="Number">Which one of its kind it is on its page, from zero: lines may come in any order.</param>
internal sealed record RecordLine(RecordKind Kind, int Number)
{
    /// <summary>Who read the pages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RegistryReader? Reader { get; init; }

    /// <summary>The page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PageLine? Page { get; init; }

    /// <summary>The place that announces a scope.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AnnouncedScope? Scope { get; init; }

    /// <summary>The claim.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatedClaim? Claim { get; init; }

    /// <summary>The row.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LedgerRow? Row { get; init; }

    /// <summary>The finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Diagnostic? Problem { get; init; }
}

/// <summary>A page without what was read of it. The numbers show whether a line is missing.</summary>
/// <param name="Path">The page's path below the documentation folder.</param>
/// <param name="Entry">The page as the registry lists it; null where the file could not be read as a page.</param>
/// <param name="Given">What the project says that the page's fields belong to; null where it says nothing.</param>
/// <param name="Scopes">How many places announce a scope.</param>
/// <param name="Claims">How many claims there are.</param>
/// <param name="Rows">How many rows were looked at.</param>
/// <param name="Problems">How many findings there are.</param>
internal sealed record PageLine(string Path, PageEntry? Entry, Scope? Given, int Scopes, int Claims, int Rows, int Problems);
