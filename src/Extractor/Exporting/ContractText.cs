using System.Globalization;
using System.Text;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>An operation as a tree for a terminal of 80 columns; every line of it ends with the page and line that says so.</summary>
/// <param name="contract">The operation or structure.</param>
internal sealed class ContractText(OperationContract contract)
{
    private const string Step = "  ";

    private readonly StringBuilder text = new();
    private readonly Stack<FieldNode> open = new();

    /// <summary>The tree.</summary>
    public static string Of(OperationContract contract) => new ContractText(contract).Write();

    private string Write()
    {
        Line(
            "",
            $"{contract.Entry.Id}  {(contract.Entry.Title == contract.Entry.Id ? "" : contract.Entry.Title)}".TrimEnd(),
            contract.Entry.Anchors.IsEmpty ? $"registry {contract.Registry.Version}" : contract.Entry.Anchors[0].Place);
        Line("", "* is required; = is the default; values in order of the page", $"registry {contract.Registry.Version}");
        foreach (var location in contract.Locations) WriteLocation(location);
        WriteHypotheses();
        var bodies = new BodyMaker(contract);
        if (contract.Sent is not (Location.Body or Location.Object) || contract.Root(contract.Sent).Members.Count == 0)
            return text.ToString();
        WriteBody("minimal", bodies.Minimal());
        WriteBody("full", bodies.Full());
        return text.ToString();
    }

    private void WriteLocation(Location location)
    {
        text.Append('\n').Append(FieldId.LocationName(location)).Append('\n');
        WriteMembers(contract.Root(location), Step);
        foreach (var relation in contract.Relations(location))
            Line(
                Step,
                $"rule  {RegistryJson.Name(relation.Rule.Kind)}: {relation.Rule.Fields}: \"{relation.Rule.Words}\"",
                relation.Anchor.Place);
    }

    private void WriteMembers(FieldNode node, string indent)
    {
        if (open.Contains(node.Shape)) return;
        open.Push(node.Shape);
        foreach (var (name, member) in ContractOrder.Of(node)) WriteField(name, member, indent);
        open.Pop();
    }

    private void WriteField(string name, FieldNode node, string indent)
    {
        var field = node.Field;
        var mark = field?.Required switch { Requirement.Required => "* ", Requirement.Conditional => "? ", _ => "  " };
        var byDefault = field?.Default is { } value ? $"  = {value}" : "";
        Line(indent, $"{mark}{name}  {field?.Type ?? "-"}{byDefault}", field?.BestAnchor?.Place ?? "");
        var below = indent + Step + Step;
        if (field is not null) WriteFacts(field, below);
        for (var items = node; items is not null; items = items.Items)
        {
            if (items.Structure is { } structure && open.Contains(structure))
                Line(below, $"as {structure.Id.Scope} above", field?.BestAnchor?.Place ?? "");
            else WriteMembers(items, indent + Step);
        }
    }

    private void WriteFacts(Field field, string indent)
    {
        var place = field.BestAnchor?.Place ?? "";
        foreach (var modifier in FieldModifier.All)
            if (modifier.Line(field.Modifiers) is { } line) Line(indent, line, place);
        WriteValues(field, indent, place);
        foreach (var constraint in field.Constraints) Line(indent, Words(constraint), place);
        foreach (var conflict in field.Conflicts)
            Line(indent, $"conflict of {conflict.Attribute}: {string.Join(" | ", conflict.Values.Select(static one => one.Value))}", place);
        foreach (var finding in contract.EvidenceOf(field.Id))
            Line(
                indent,
                $"evidence: {finding.Api} {finding.Date}, {finding.Semantics}",
                $"{finding.File}:{finding.Line.ToString(CultureInfo.InvariantCulture)}");
    }

    private void WriteValues(Field field, string indent, string place)
    {
        var meanings = field.Values.Where(static value => value.Meaning is not null || value.Deprecated).ToArray();
        if (!field.Enum.IsEmpty) Line(indent, $"one of {string.Join(", ", field.Enum)}", place);
        else if (!field.Values.IsEmpty)
            Line(
                indent,
                $"such as {string.Join(", ", field.Values.Select(static value => value.Value).Distinct(StringComparer.Ordinal))}",
                place);
        foreach (var value in meanings)
            Line(indent + Step, $"{value.Value}: {value.Meaning}{(value.Deprecated ? " (deprecated)" : "")}", value.Anchor.Place);
    }

    private static string Words(Constraint constraint)
    {
        var when = constraint.When is { } condition ? $" where {condition.Field} is {condition.Value}" : "";
        return $"{constraint.Kind}{(constraint.Value is { } value ? $" {value}" : "")}{when}: \"{constraint.Text}\"";
    }

    private void WriteHypotheses()
    {
        var hypotheses = contract.Registry.Hypotheses.Where(field => field.Id.Scope == contract.Entry.Id).ToArray();
        if (hypotheses.Length == 0) return;
        text.Append("\nnot documented\n");
        foreach (var field in hypotheses)
            Line(
                Step,
                $"{FieldId.LocationName(field.Id.Location)}.{field.Id.Path}  {RegistryJson.Name(field.Reason ?? Reason.Undocumented)}",
                field.BestAnchor?.Place ?? "");
    }

    private void WriteBody(string kind, MadeBody body)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{kind} body{(body.Problems.IsEmpty ? "" : ", which a check does not pass")}\n");
        foreach (var problem in body.Problems) Line(Step, problem, "");
        text.Append(JsonText.Line(body.Json));
    }

    private void Line(string indent, string words, string place)
    {
        foreach (var line in WrappedText.Lines(indent, Printable(words), place)) text.Append(line).Append('\n');
    }

    // A page may hold what a terminal would obey.
    private static string Printable(string words) =>
        string.Concat(words.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? '\uFFFD' : c));
}
