using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages;
using YamlDotNet.RepresentationModel;

namespace Extractor.Reviewing;

/// <summary>A change that a person has accepted.</summary>
/// <param name="Fingerprint">The change's fingerprint.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Line">The line of the file that says so, from one.</param>
internal sealed record Approval(string Fingerprint, string Reason, int Line);

/// <summary>Reads the file of accepted changes. Every mistake in it is a diagnostic with its line.</summary>
internal static class ApprovalsReader
{
    /// <summary>The name of the file, in the documentation folder.</summary>
    public const string FileName = "sot-approved.yaml";

    /// <summary>Reads the file.</summary>
    public static (ImmutableArray<Approval> Approvals, ImmutableArray<Diagnostic> Problems) Read(PageFile file)
    {
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text)
            return ([], [Rules.ApprovalsBroken.At(
                file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the file as UTF-8 and run again")]);
        var yaml = YamlText.Read(text);
        if (yaml.Problem is { } broken) return ([], [Rules.ApprovalsBroken.At(file.Path, broken.Line, $"not YAML: {broken.What}")]);
        if (yaml.Documents.IsEmpty) return ([], []);
        return yaml.Documents is [{ RootNode: YamlSequenceNode list }]
            ? All(file.Path, list)
            : ([], [Broken(
                file.Path, yaml.Documents[^1].RootNode, "expected one list of approvals, each with 'fingerprint' and 'reason'")]);
    }

    private static (ImmutableArray<Approval> Approvals, ImmutableArray<Diagnostic> Problems) All(string path, YamlSequenceNode list)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var approvals = ImmutableArray.CreateBuilder<Approval>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in list.Children)
        {
            var line = (int)node.Start.Line;
            if (node is not YamlMappingNode entry || entry.Children.Any(static pair => Text(pair.Key) is not ("fingerprint" or "reason")))
                problems.Add(Broken(path, node, "expected an approval with the keys 'fingerprint' and 'reason' and no others"));
            else if (Value(entry, "fingerprint") is not { } fingerprint || fingerprint.Length != 16
                || !fingerprint.All(static c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
                problems.Add(Broken(
                    path,
                    node,
                    $"fingerprint is '{Value(entry, "fingerprint")}', expected the 16 hexadecimal digits that 'sot diff' prints"));
            else if (Value(entry, "reason") is not { } reason)
                problems.Add(Broken(path, node, "expected a reason: one line that says why the change is accepted"));
            else if (!lines.TryAdd(fingerprint, line))
                problems.Add(Broken(path, node, $"the change is accepted on line {lines[fingerprint]} already; take one of the two out"));
            else approvals.Add(new Approval(fingerprint, reason, line));
        }

        return (approvals.ToImmutable(), problems.ToImmutable());
    }

    private static string? Value(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) && Text(node).Trim() is { Length: > 0 } text ? text : null;

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static Diagnostic Broken(string path, YamlNode node, string what) => Rules.ApprovalsBroken.At(path, (int)node.Start.Line, what);
}
