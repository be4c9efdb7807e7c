using System.Collections.Immutable;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;
using YamlDotNet.RepresentationModel;

namespace Extractor.Evidence;

/// <summary>Reads the files that people keep of live calls. A mistake in one is a diagnostic with file and line.</summary>
public static class EvidenceReader
{
    private static readonly ImmutableArray<string> Keys = ["field", "date", "sent", "api", "semantics", "note", "source"];

    private static readonly ImmutableArray<string> Words = ["sent", "note", "source"];

    /// <summary>Reads one file: a list of findings.</summary>
    public static (ImmutableArray<Finding> Findings, ImmutableArray<Diagnostic> Problems) Read(PageFile file)
    {
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text)
            return ([], [Rules.EvidenceBroken.At(
                file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the file as UTF-8 and run again")]);
        var yaml = YamlText.Read(text);
        if (yaml.Problem is { } broken) return ([], [Rules.EvidenceBroken.At(file.Path, broken.Line, $"not YAML: {broken.What}")]);
        if (yaml.Documents.IsEmpty) return ([], []);
        if (yaml.Documents.Length > 1)
            return ([], [Broken(file.Path, yaml.Documents[1].RootNode, "expected one list of findings and no second document")]);
        return yaml.Documents[0].RootNode is YamlSequenceNode list
            ? All(file.Path, list)
            : ([], [Broken(file.Path, yaml.Documents[0].RootNode, "expected a list of findings, each opening with '- field:'")]);
    }

    private static (ImmutableArray<Finding> Findings, ImmutableArray<Diagnostic> Problems) All(string path, YamlSequenceNode list)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var node in list.Children)
        {
            if (One(path, node, problems) is not { } finding) continue;
            // A finding is known by its line.
            if (findings.Count > 0 && findings[^1].Line == finding.Line)
                problems.Add(Broken(path, node, "expected each finding on lines of its own"));
            else findings.Add(finding);
        }

        return (findings.ToImmutable(), problems.ToImmutable());
    }

    private static Finding? One(string path, YamlNode node, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is not YamlMappingNode entry)
        {
            problems.Add(Broken(path, node, "expected a finding with the key 'field'"));
            return null;
        }

        var before = problems.Count;
        foreach (var key in entry.Children.Keys)
            if (!Keys.Contains(Text(key)))
                problems.Add(Broken(path, key, $"unknown key '{Text(key)}', expected one of {string.Join(", ", Keys)}"));
        foreach (var key in Words)
            if (entry.Children.TryGetValue(new YamlScalarNode(key), out var words) && words is not YamlScalarNode)
                problems.Add(Broken(path, words, $"{key} is a list or a mapping, expected words"));
        var field = FieldId.Parse(Value(entry, "field") ?? "");
        if (field is null)
            problems.Add(Broken(
                path, NodeOf(entry, "field"), $"field is '{Value(entry, "field")}', expected an id such as POST /v1/tasks#body.prompt"));
        var date = Value(entry, "date") ?? "";
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            problems.Add(Broken(path, NodeOf(entry, "date"), $"date is '{date}', expected a day such as 2026-03-29"));
        var api = OneOf(path, entry, "api", ["accepted", "rejected"], problems);
        var semantics = OneOf(path, entry, "semantics", ["proven", "refuted", "unproven"], problems);
        return problems.Count > before
            ? null
            : new Finding(
                field!.Value, date, Value(entry, "sent"), api, semantics, Value(entry, "note"), Value(entry, "source"), path,
                (int)entry.Start.Line);
    }

    private static string OneOf(
        string path, YamlMappingNode entry, string key, string[] expected, ImmutableArray<Diagnostic>.Builder problems)
    {
        var value = Value(entry, key) ?? "";
        if (!expected.Contains(value))
            problems.Add(Broken(path, NodeOf(entry, key), $"{key} is '{value}', expected {string.Join(" or ", expected)}"));
        return value;
    }

    private static string? Value(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : null;

    private static YamlNode NodeOf(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : entry;

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static Diagnostic Broken(string path, YamlNode node, string what) => Rules.EvidenceBroken.At(path, (int)node.Start.Line, what);
}
