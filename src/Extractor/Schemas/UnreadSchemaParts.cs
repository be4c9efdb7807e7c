using Extractor.Model;
namespace Extractor.Schemas;

/// <summary>
/// Finds the properties, parameters and examples of schemas that define nothing, so that none is dropped without a line in the
/// ledger.
/// </summary>
/// <param name="ledger">The ledger, with what defines fields already in it.</param>
internal sealed class UnreadSchemaParts(SchemaLedger ledger)
{
    // Aliases can chain values to any depth, though each of them nests no deeper than the text was read.
    private const int DeepestNesting = 400;

    private readonly HashSet<SchemaNode> seen = [];
    private int depth;

    /// <summary>Adds a line for everything below a value that has none yet.</summary>
    /// <param name="root">The value.</param>
    /// <param name="outcome">What becomes of what is left.</param>
    /// <param name="reason">Why.</param>
    public void Add(SchemaNode root, Outcome outcome, string reason)
    {
        // An alias may lead to a value that holds it.
        if (depth >= DeepestNesting || !seen.Add(root)) return;
        depth++;
        AddParts(root, outcome, reason);
        depth--;
    }

    private void AddParts(SchemaNode root, Outcome outcome, string reason)
    {
        if (root is SchemaList list)
        {
            foreach (var item in list.Items) Add(item, outcome, reason);
        }

        if (root is not SchemaMap map) return;
        if (map.Text("name") is not null && map.Text("in") is not null) ledger.Left(map, map.End, outcome, reason);
        foreach (var entry in map.Entries) AddEntry(entry, outcome, reason);
    }

    private void AddEntry(SchemaEntry entry, Outcome outcome, string reason)
    {
        switch (entry.Name)
        {
            case "properties" when entry.Value is SchemaMap members:
                foreach (var member in members.Entries) AddMember(member, outcome, reason);
                break;
            case "examples" when entry.Value is SchemaMap named && named.Maps.Any(static one => one.Value["value"] is not null):
                foreach (var (_, one) in named.Maps)
                    if (one["value"] is { } value) AddExample(value);
                break;
            case "example" or "examples":
                AddExample(entry.Value);
                break;
            case "default" or "enum" or "const":
            case var extension when extension.StartsWith("x-", StringComparison.Ordinal):
                break;
            case "additionalProperties" or "patternProperties":
                Add(entry.Value, Outcome.Ignored, "below a key whose name is data");
                break;
            case "headers" when entry.Value is SchemaMap headers:
                foreach (var (header, _) in headers.Maps)
                    ledger.Left(header.Key, header.Value.End, Outcome.Ignored, "a header of a response");
                break;
            case var status when SchemaForms.IsStatus(status) && !status.StartsWith('2'):
                Add(entry.Value, Outcome.Ignored, $"a response of status {status}");
                break;
            default:
                Add(entry.Value, outcome, reason);
                break;
        }
    }

    private void AddMember(SchemaEntry member, Outcome outcome, string reason)
    {
        if (member.Value is SchemaMap) ledger.Left(member.Key, member.Value.End, outcome, reason);
        else ledger.Left(member.Key, member.Value.End, Outcome.Unparsed, "a property without a schema");
        Add(member.Value, outcome, reason);
    }

    private void AddExample(SchemaNode example)
    {
        if (depth >= DeepestNesting || !seen.Add(example)) return;
        depth++;
        foreach (var item in example is SchemaList list ? list.Items : []) AddExample(item);
        foreach (var entry in example is SchemaMap map ? map.Entries : [])
        {
            ledger.Left(
                entry.Key, entry.Value.End, Outcome.Ignored, "an example of something that is no field of a request or response",
                "example-key");
            AddExample(entry.Value);
        }

        depth--;
    }
}
