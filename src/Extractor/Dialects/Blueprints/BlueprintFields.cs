using Extractor.Model;
using Extractor.Outline.Blueprints;
using Extractor.Pages;

namespace Extractor.Dialects.Blueprints;

/// <summary>
/// API Blueprint: the parameters of an action, the attributes of its requests and responses, and the structures that the page
/// defines for them.
/// </summary>
internal sealed class BlueprintFields : IDialect
{
    private const string Structures = "Data Structures";

    /// <inheritdoc/>
    public string Name => "blueprint-fields";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before) =>
        input.Page.Blueprint is { } outline ? new Reader(input, outline).Read() : PageReading.Nothing;

    /// <summary>Reads one page.</summary>
    private sealed class Reader(DialectInput input, BlueprintOutline outline)
    {
        private readonly Dictionary<string, MsonType> types = [];
        private readonly List<(int Heading, List<MsonItem> Items)> sections = [];
        private HashSet<string> names = [];

        public PageReading Read()
        {
            Collect();
            names = [.. types.Keys];
            var members = new MsonMembers(input, types);
            foreach (var type in types.Values)
                members.Read(type.Items, type.Base, new(Scope.Object(type.Name), Location.Object, FieldPath.Root, [type.Name]));
            foreach (var (heading, items) in sections)
                foreach (var item in items) Take(item, heading, members);
            return members.Result;
        }

        private void Collect()
        {
            var blocks = input.Page.Blocks;
            var (structures, type) = (0, (MsonType?)null);
            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i].Block is not HeadingBlock heading) continue;
                if (heading.Level <= structures) (structures, type) = (0, null);
                if (outline.Resources.ContainsKey(i) || outline.Actions.ContainsKey(i))
                    sections.Add((i, MsonItem.Under(blocks, i + 1, input.Source)));
                else if (heading.Text == Structures) structures = heading.Level;
                else if (heading.Text is "Properties" or "Items" or "Members")
                    type?.Items.AddRange(MsonItem.Under(blocks, i + 1, input.Source));
                else if (structures > 0 && heading.Text is not ("Sample" or "Default"))
                    type = TypeOf(heading.Text, MsonItem.Under(blocks, i + 1, input.Source));
            }

            foreach (var (heading, items) in sections.Where(section => outline.Resources.ContainsKey(section.Heading)))
                foreach (var item in items)
                    if (BlueprintSection.Read(item.Text) is { Part: BlueprintPart.Attributes, Rest: var rest }
                        && outline.Resources[heading] is { Length: > 0 } title)
                        types.TryAdd(title, new MsonType(title, rest.Trim('(', ')', ' '), item.Items));
        }

        // "Task (object)"
        private MsonType? TypeOf(string heading, List<MsonItem> items)
        {
            var (open, close) = MsonBrackets.In(heading);
            var name = (open < 0 ? heading : heading[..open]).Trim('`', ' ');
            if (name.Length == 0 || (open >= 0 && close < heading.Length - 1)) return null;
            var type = new MsonType(name, open < 0 ? "" : heading[(open + 1)..close].Split(',')[0].Trim(), items);
            // A heading without members, and without words on what they are, is one over structures.
            if (items.Count > 0 || open >= 0) types.TryAdd(name, type);
            return type;
        }

        private void Take(MsonItem item, int heading, MsonMembers members)
        {
            if (BlueprintSection.Read(item.Text) is not { } section) return;
            members.Rows.Add(item, Outcome.Ignored, "names the section below it");
            if (section.TellsOfError)
            {
                members.Rows.AddAll(item.Items, Outcome.Ignored, "a response that tells of an error");
                return;
            }

            if (section.Part == BlueprintPart.Parameters) TakeParameters(item, heading, members);
            if (!outline.Actions.TryGetValue(heading, out var action)) return;
            var scope = input.Page.ScopeOf(action.Name);
            if (section.Part == BlueprintPart.Attributes) TakeAttributes(item, scope, SentIn(scope), members);
            if (section.Part is not (BlueprintPart.Request or BlueprintPart.Response)) return;
            var location = section.Part == BlueprintPart.Response ? Location.Response : Location.Body;
            foreach (var part in item.Items)
            {
                if (BlueprintSection.Read(part.Text) is not { } inner) continue;
                members.Rows.Add(part, Outcome.Ignored, "names the section below it");
                if (inner.Part == BlueprintPart.Attributes) TakeAttributes(part, scope, location, members);
                if (inner.Part == BlueprintPart.Parameters) TakeParameters(part, heading, members);
            }
        }

        // Without a body, an operation takes its attributes in the address.
        private static Location SentIn(Scope operation) => operation.SendsNoBody ? Location.Query : Location.Body;

        private void TakeAttributes(MsonItem item, Scope scope, Location location, MsonMembers members)
        {
            var line = MsonLine.Read(item.Text, names, input.Words);
            if (line.Unread is { } reason)
            {
                members.Rows.AddAll(item.Items, Outcome.Unparsed, reason);
                return;
            }

            if (members.IsList(line.Type)) members.ReadItems(item.Items, line.Type, new(scope, location, new FieldPath("[]"), []));
            else members.Read(item.Items, line.Type, new(scope, location, FieldPath.Root, []));
        }

        // The parameters of a resource are those of its actions. One with an address of its own takes what its path names.
        private void TakeParameters(MsonItem item, int heading, MsonMembers members)
        {
            if (outline.Actions.TryGetValue(heading, out var own))
            {
                members.Read(item.Items, "", new(input.Page.ScopeOf(own.Name), Location.Query, FieldPath.Root, []));
                return;
            }

            var actions = outline.Actions.Values.Where(action => action.Resource == heading).ToArray();
            foreach (var action in actions)
            {
                var items = action.HasOwnAddress ? [.. item.Items.Where(one => IsInPath(one, action.Name))] : item.Items;
                members.Read(items, "", new(input.Page.ScopeOf(action.Name), Location.Query, FieldPath.Root, []));
            }

            if (actions.Length == 0) members.Rows.AddAll(item.Items, Outcome.Unparsed, "parameters of a resource without an action");
            else members.Rows.AddAll(item.Items, Outcome.Unparsed, "a parameter that no action of the resource takes");
        }

        private bool IsInPath(MsonItem item, OperationName action) =>
            action.Path.Contains($"{{{MsonLine.Read(item.Text, names, input.Words).Name}}}", StringComparison.Ordinal);
    }
}
