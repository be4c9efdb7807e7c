using Extractor.Evidence;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary>Prints all that is known of one field.</summary>
internal static class FieldReport
{
    /// <summary>Prints the field.</summary>
    public static void Print(Field row, EvidenceLedger ledger, Terminal terminal)
    {
        Action<string> write = terminal.Output.WriteLine;
        write(terminal.Bold(row.Id.ToString()));
        write($"  documented  {(row.Status == FieldStatus.Confirmed ? "yes" : $"no, hypothesis: {RegistryJson.Name(row.Reason!.Value)}")}");
        var findings = ledger.Of(row.Id).ToArray();
        write($"  accepted    {(findings.Length == 0 ? "never tried" : string.Join("; ", findings.Select(ledger.Accepted)))}");
        write($"  proven      {(findings.Length == 0 ? "never tried" : string.Join("; ", findings.Select(ledger.Proven)))}");
        if (row.Type is { } type) write($"  type        {type}");
        write($"  required    {RegistryJson.Name(row.Required)}");
        if (row.Default is { } value) write($"  default     {value}");
        if (!row.Enum.IsEmpty) write($"  enum        {string.Join(", ", row.Enum)}");
        PrintStated(row, write);
        foreach (var relation in RelationsOf(row, ledger.Registry))
            write(
                $"  relation    {RegistryJson.Name(relation.Rule.Kind)} {relation.Rule.Fields}: {relation.Rule.Words}  "
                + $"{relation.Anchor.Place}");
        if (row.Description.Length > 0) write($"  says        {row.Description.ReplaceLineEndings("\n              ")}");
        foreach (var conflict in row.Conflicts) PrintConflict(conflict, terminal);
        if (row.Status == FieldStatus.Hypothesis && new NearestField(ledger.Registry).Of(row.Id) is { } near)
            write($"  nearest     {near.Id}  {near.BestAnchor?.Place}");
        foreach (var finding in findings)
            write($"  evidence    {finding.File}:{finding.Line}  sent: {finding.Sent ?? "-"}  note: {finding.Note ?? "-"}");
        foreach (var anchor in row.Anchors) PrintAnchor(anchor, terminal);
    }

    private static void PrintStated(Field row, Action<string> write)
    {
        foreach (var stated in row.Values.Where(static one => one.Meaning is not null || one.Deprecated))
            write($"  value       {stated.Value}{(stated.Deprecated ? " (deprecated)" : "")}: {stated.Meaning}  {stated.Anchor.Place}");
        foreach (var modifier in FieldModifier.All)
            if (modifier.Words(row.Modifiers) is { } words) write($"  {modifier.Key,-10}  {words}");
        foreach (var constraint in row.Constraints)
            write(
                $"  constraint  {constraint.Kind}"
                + (constraint.Value is { } limit ? $" {limit}" : "")
                + (constraint.When is { } when ? $" when {when.Field} is {when.Value}" : "")
                + $": {constraint.Text}");
    }

    private static IEnumerable<StatedRelation> RelationsOf(Field row, FieldRegistry registry) =>
        (registry.Scopes.FirstOrDefault(scope => scope.Id == row.Id.Scope)?.Relations ?? [])
            .Where(relation => relation.Location == row.Id.Location && relation.Rule.Terms.Any(term => term.Path == row.Id.Path));

    private static void PrintConflict(Conflict conflict, Terminal terminal)
    {
        terminal.Output.WriteLine($"  conflict    {conflict.Attribute}");
        foreach (var value in conflict.Values)
            terminal.Output.WriteLine(
                $"              {value.Value}  {string.Join(' ', value.Anchors.Select(static anchor => anchor.Place))}");
    }

    private static void PrintAnchor(Anchor anchor, Terminal terminal)
    {
        terminal.Output.WriteLine($"  {anchor.Kind,-10}  {anchor.Place}  {terminal.Faint(string.Join(" › ", anchor.Section))}");
        foreach (var line in anchor.Quote.Split('\n')) terminal.Output.WriteLine($"              {line.Trim()}");
    }
}
