using System.Collections.Immutable;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using YamlDotNet.RepresentationModel;

namespace Extractor.Settings;

/// <summary>Reads <c>sot.yaml</c>. Every mistake in it is a diagnostic with its line.</summary>
internal sealed class SettingsReader
{
    private readonly string path;
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<(string, string?, string)>.Builder words = ImmutableArray.CreateBuilder<(string, string?, string)>();
    private readonly ImmutableArray<IgnoredPart>.Builder ignored = ImmutableArray.CreateBuilder<IgnoredPart>();
    private readonly ImmutableArray<PageScope>.Builder scopes = ImmutableArray.CreateBuilder<PageScope>();

    private readonly ImmutableArray<RuleSeverity>.Builder severities = ImmutableArray.CreateBuilder<RuleSeverity>();
    private readonly ImmutableArray<IgnoredChange>.Builder ignoredChanges = ImmutableArray.CreateBuilder<IgnoredChange>();

    private SettingsReader(string path) => this.path = path;

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file; null where the project has none.</param>
    /// <param name="pages">The paths of the project's pages.</param>
    public static (ProjectSettings Settings, ImmutableArray<Diagnostic> Problems) Read(PageFile? file, IReadOnlyCollection<string> pages)
    {
        if (file is null) return (ProjectSettings.None, []);
        var reader = new SettingsReader(file.Path);
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text)
            return (ProjectSettings.None, [Rules.SettingsBroken.At(
                file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the file as UTF-8 and run again")]);
        var yaml = YamlText.Read(text);
        if (yaml.Problem is { } broken) reader.problems.Add(Rules.SettingsBroken.At(file.Path, broken.Line, $"not YAML: {broken.What}"));
        if (yaml.Documents is [{ RootNode: var root }, ..]) reader.ReadRoot(root);
        reader.CheckPages(pages);
        return (new ProjectSettings(reader.words.ToImmutable(), reader.ignored.ToImmutable(), reader.scopes.ToImmutable())
        {
            Severities = reader.severities.ToImmutable(),
            IgnoredChanges = reader.ignoredChanges.ToImmutable(),
        }, reader.problems.ToImmutable());
    }

    private void ReadRoot(YamlNode root)
    {
        foreach (var (key, node) in Keys(root, "vocabulary", "ignore", "scopes", "severity", "ignore-changes"))
        {
            if (key == "vocabulary") ReadWords(node);
            else if (key == "severity") ReadSeverities(node);
            else if (node is not YamlSequenceNode list) Report(node, $"expected a list under '{key}'");
            else
                foreach (var entry in list.Children)
                    (key == "ignore-changes" ? (Action<YamlNode>)ReadIgnoredChange : node => ReadEntry(key, node))(entry);
        }
    }

    private void ReadSeverities(YamlNode node)
    {
        if (node is not YamlMappingNode rules)
        {
            Report(node, "expected rules under 'severity', each with breaking, additive or wording");
            return;
        }

        foreach (var (key, value) in rules.Children)
        {
            var word = Text(value);
            if (word is "breaking" or "additive" or "wording") severities.Add(new RuleSeverity(Text(key), word, (int)key.Start.Line));
            else Report(value, $"the severity is '{word}', expected breaking, additive or wording");
        }
    }

    private void ReadIgnoredChange(YamlNode node)
    {
        var values = Keys(node, "rule", "page", "scope", "field", "reason", "until")
            .ToDictionary(static pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal);
        if (!Has(values, "rule", node) || !Has(values, "reason", node) || !Has(values, "until", node)) return;
        if (!DateOnly.TryParseExact(values["until"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Report(node, $"until is '{values["until"]}', expected a day such as 2026-12-31");
        else if (!values.ContainsKey("page") && !values.ContainsKey("scope") && !values.ContainsKey("field"))
            Report(node, "expected 'page', 'scope' or 'field': a rule that is of no use anywhere is set under 'severity'");
        else
            ignoredChanges.Add(new IgnoredChange(
                values["rule"], values.GetValueOrDefault("page"), values.GetValueOrDefault("scope"), values.GetValueOrDefault("field"),
                values["reason"], values["until"], (int)node.Start.Line));
    }

    private void ReadWords(YamlNode vocabulary)
    {
        foreach (var (list, node) in Keys(vocabulary, [.. Vocabulary.Lists.Keys]))
        {
            var meanings = Vocabulary.Lists[list];
            if (meanings.IsEmpty) AddWords(list, null, node);
            else foreach (var (meaning, inner) in Keys(node, [.. meanings])) AddWords(list, meaning, inner);
        }
    }

    private void AddWords(string list, string? meaning, YamlNode node)
    {
        if (node is not YamlSequenceNode entries)
        {
            Report(node, $"expected a list of words under '{meaning ?? list}'");
            return;
        }

        foreach (var entry in entries.Children)
        {
            if (entry is YamlScalarNode { Value.Length: > 0 } word) words.Add((list, meaning, word.Value));
            else Report(entry, $"expected a word under '{meaning ?? list}'");
        }
    }

    private void ReadEntry(string list, YamlNode node)
    {
        string[] known = list == "ignore" ? ["page", "section", "reason"] : ["page", "scope"];
        var values = Keys(node, known).ToDictionary(static pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal);
        var line = (int)node.Start.Line;
        if (!Has(values, "page", node)) return;
        if (list == "ignore" && Has(values, "reason", node))
            ignored.Add(new IgnoredPart(values["page"], values.GetValueOrDefault("section"), values["reason"], line));
        if (list == "scopes" && Has(values, "scope", node)) scopes.Add(new PageScope(values["page"], ScopeOf(values["scope"]), line));
    }

    private static Scope ScopeOf(string text) => OperationName.Parse(text) is { } name ? Scope.Operation(name) : Scope.Object(text);

    private bool Has(Dictionary<string, string> values, string key, YamlNode node)
    {
        if (values.TryGetValue(key, out var value) && value.Length > 0) return true;
        Report(node, $"expected '{key}'");
        return false;
    }

    private string Text(YamlNode node)
    {
        if (node is YamlScalarNode scalar) return scalar.Value ?? "";
        Report(node, "expected text");
        return "";
    }

    private IEnumerable<(string Key, YamlNode Value)> Keys(YamlNode node, params string[] known)
    {
        if (node is not YamlMappingNode mapping)
        {
            Report(node, $"expected the keys {string.Join(", ", known)}");
            yield break;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name)) yield return (name, value);
            else Report(key, $"unknown key '{name}', expected one of {string.Join(", ", known)}");
        }
    }

    private void CheckPages(IReadOnlyCollection<string> pages)
    {
        var named = ignored.Select(static part => (part.Page, part.Line)).Concat(scopes.Select(static entry => (entry.Page, entry.Line)));
        foreach (var (page, line) in named.Where(entry => !pages.Contains(entry.Page)))
            problems.Add(Rules.SettingsStale.At(
                path, line, $"there is no page '{page}'; take the entry out, or name a page by its path below the docs folder"));
    }

    private void Report(YamlNode node, string what) => problems.Add(Rules.SettingsBroken.At(path, (int)node.Start.Line, what));
}
