using System.Collections.Immutable;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Settings;

namespace Extractor.Changes.Judging;

/// <summary>What a project says of the rules that judge changes.</summary>
/// <param name="Weights">The weight of rules, by id.</param>
/// <param name="Ignored">The changes that are accepted before they happen.</param>
internal sealed record RuleSettings(ImmutableDictionary<string, ChangeWeight> Weights, ImmutableArray<IgnoredChange> Ignored)
{
    /// <summary>The settings of a project that says nothing.</summary>
    public static RuleSettings None { get; } = new(ImmutableDictionary<string, ChangeWeight>.Empty, []);

    /// <summary>Takes what concerns the rules from a project's settings. A rule that is not there is a mistake with its line.</summary>
    /// <param name="settings">The project's settings.</param>
    /// <param name="path">The path of their file.</param>
    public static (RuleSettings Settings, ImmutableArray<Diagnostic> Problems) Of(ProjectSettings settings, string path)
    {
        var named = settings.Severities.Select(static one => (one.Rule, one.Line))
            .Concat(settings.IgnoredChanges.Select(static one => (one.Rule, one.Line)));
        var problems = named.Where(static one => ChangeRules.All.All(rule => rule.Id != one.Rule))
            .Select(one => Rules.SettingsBroken.At(
                path, one.Line, $"there is no rule '{one.Rule}' for changes; 'sot diff --rules' lists them"));
        var weights = settings.Severities.GroupBy(static one => one.Rule, StringComparer.Ordinal)
            .ToImmutableDictionary(
                static same => same.Key,
                static same => Enum.Parse<ChangeWeight>(same.Last().Severity, ignoreCase: true),
                StringComparer.Ordinal);
        return (new RuleSettings(weights, settings.IgnoredChanges), [.. problems]);
    }

    /// <summary>The entry of the settings that accepts a change; null where none does.</summary>
    /// <param name="change">The change.</param>
    /// <param name="today">The day on which it is looked at.</param>
    public IgnoredChange? Accepting(ChangeEntry change, DateOnly today) => Ignored.FirstOrDefault(one =>
        !IsExpired(one, today) && one.Rule == change.Rule.Id
        && (one.Page is null || one.Page == (change.At ?? change.Was)?.Page)
        && (one.Scope is null || (change.Scopes.IsEmpty ? one.Scope == change.Scope : change.Scopes.All(scope => scope == one.Scope)))
        && (one.Field is null || one.Field == change.Fact.Id));

    /// <summary>Whether an entry holds no more.</summary>
    public static bool IsExpired(IgnoredChange one, DateOnly today) =>
        DateOnly.ParseExact(one.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture) < today;
}
