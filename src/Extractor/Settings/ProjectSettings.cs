using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Settings;

/// <summary>A page, or a section of one, that a project leaves out.</summary>
/// <param name="Page">The page's path below the documentation folder.</param>
/// <param name="Section">The heading of the section; null for the whole page.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Line">The line of the settings that says so, from one.</param>
public sealed record IgnoredPart(string Page, string? Section, string Reason, int Line);

/// <summary>The scope of a page that names none.</summary>
/// <param name="Page">The page's path below the documentation folder.</param>
/// <param name="Scope">The scope that its fields belong to.</param>
/// <param name="Line">The line of the settings that says so, from one.</param>
public sealed record PageScope(string Page, Scope Scope, int Line);

/// <summary>How much changes of one rule matter to a project.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The project's word for it.</param>
/// <param name="Line">The line of the settings that says so, from one.</param>
public sealed record RuleSeverity(string Rule, string Severity, int Line);

/// <summary>Changes that a project accepts before they happen, until a day.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Page">The page on which; null for every page.</param>
/// <param name="Scope">The operation or structure in which; null for every one.</param>
/// <param name="Field">The field of which; null for every one.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which this holds, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Line">The line of the settings that says so, from one.</param>
public sealed record IgnoredChange(string Rule, string? Page, string? Scope, string? Field, string Reason, string Until, int Line);

/// <summary>What a project says of its pages in <c>sot.yaml</c>, beside them.</summary>
/// <param name="Words">Words to add to the vocabulary: by list, and within a list by meaning where it has meanings.</param>
/// <param name="Ignored">What is left out.</param>
/// <param name="Scopes">The scopes of pages that name none.</param>
public sealed record ProjectSettings(
    ImmutableArray<(string List, string? Meaning, string Word)> Words, ImmutableArray<IgnoredPart> Ignored,
    ImmutableArray<PageScope> Scopes)
{
    /// <summary>How much changes of some rules matter to the project.</summary>
    public ImmutableArray<RuleSeverity> Severities { get; init; } = [];

    /// <summary>Changes that the project accepts before they happen.</summary>
    public ImmutableArray<IgnoredChange> IgnoredChanges { get; init; } = [];

    /// <summary>The name of the file, in the documentation folder.</summary>
    public const string FileName = "sot.yaml";

    /// <summary>The settings of a project that has none.</summary>
    public static ProjectSettings None { get; } = new([], [], []);

    /// <summary>The scope of a page, where the project names it.</summary>
    public Scope? ScopeOf(string page) =>
        Scopes.Where(entry => entry.Page == page).Select(static entry => (Scope?)entry.Scope).FirstOrDefault();
}
