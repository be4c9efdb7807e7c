using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Pages.Shown;
using Extractor.Words;

namespace Extractor.Dialects.Blueprints;

/// <summary>Where members belong.</summary>
/// <param name="Scope">The operation or structure.</param>
/// <param name="Location">Where they are sent.</param>
/// <param name="Path">The path of what holds them; that of a list with <c>[]</c>.</param>
/// <param name="Within">The structures that are being read, so that none is read within itself.</param>
internal sealed record MsonPlace(Scope Scope, Location Location, FieldPath Path, ImmutableHashSet<string> Within)
{
    /// <summary>Whether the members are alternatives.</summary>
    public bool OneOf { get; init; }
}

/// <summary>Makes fields of the items that MSON lists. A structure that a member refers to gives the member its own members.</summary>
/// <param name="input">The page.</param>
/// <param name="types">The structures by name.</param>
internal sealed class MsonMembers(DialectInput input, IReadOnlyDictionary<string, MsonType> types)
{
    private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
    private readonly ImmutableArray<Definition>.Builder definitions = ImmutableArray.CreateBuilder<Definition>();
    private readonly HashSet<string> names = [.. types.Keys];
    private readonly int most = PageBudget.SmallestPage + input.Source.Text.Length;
    private MsonValues? values;
    private int steps;

    /// <summary>The ledger.</summary>
    public MsonRows Rows { get; } = new(input.Source);

    /// <summary>What was read.</summary>
    public PageReading Result => new(claims.ToImmutable(), Rows.All, definitions.ToImmutable(), []);

    private MsonValues Values => values ??= new(names, Rows, input.Words);

    /// <summary>Whether a type is a list, or is called after one.</summary>
    public bool IsList(string type) => MsonBrackets.IsArray(type) || MsonBrackets.IsArray(types.GetValueOrDefault(type)?.Base ?? "");

    /// <summary>Reads a list of members, of a structure or of one that it is made of.</summary>
    public void Read(List<MsonItem> items, string type, MsonPlace place)
    {
        Inherit(type, place);
        foreach (var item in items) Read(item, place);
    }

    /// <summary>Reads the items of a body that is a list: one without a name, "(object)", holds the members of each.</summary>
    public void ReadItems(List<MsonItem> items, string type, MsonPlace place)
    {
        Inherit(type, place);
        foreach (var item in items)
            if (MsonLine.Read(item.Text, names, input.Words) is { Unread: null, Name.Length: 0 }) ReadItem(item, place);
            else Read(item, place);
    }

    private void Inherit(string type, MsonPlace place)
    {
        if (!types.TryGetValue(MsonBrackets.ItemOf(type), out var named) || place.Within.Contains(named.Name)) return;
        if (++steps > most || place.Path.Depth >= FieldPath.DeepestNesting || MsonBrackets.IsEnum(named.Base)) return;
        Read(named.Items, named.Base, place with { Within = place.Within.Add(named.Name) });
    }

    private void Read(MsonItem item, MsonPlace place)
    {
        if (item.Text is "Properties" or "One Of")
        {
            Rows.Add(item, Outcome.Ignored, "names the section below it");
            Read(item.Items, "", place with { OneOf = place.OneOf || item.Text == "One Of" });
        }
        else if (item.Text.StartsWith("Include ", StringComparison.Ordinal)) Include(item, place);
        else if (!Values.TakeAttribute(item, null))
        {
            var line = MsonLine.Read(item.Text, names, input.Words);
            if (line.Unread is null && line.Name.Length == 0) line = line with { Unread = "an item without a name" };
            if (line.Unread is { } reason) Refuse(item, reason);
            else Add(item, line, place);
        }
    }

    /// <summary>Says that an item is not understood, and so not what is set in below it.</summary>
    public void Refuse(MsonItem item, string reason)
    {
        Rows.Add(item, Outcome.Unparsed, reason);
        Rows.AddAll(item.Items, Outcome.Unparsed, "below a line that is not understood");
    }

    private void Include(MsonItem item, MsonPlace place)
    {
        var name = item.Text["Include ".Length..].Trim(' ', '`', '(', ')');
        if (names.Contains(name)) Rows.Add(item, Outcome.Ignored, "names the structure whose members belong here");
        else Refuse(item, "names a structure that the page does not define");
        Inherit(name, place);
    }

    private void Add(MsonItem item, MsonLine line, MsonPlace place)
    {
        if (claims.Count > most) return;
        var field = Definition(item, line, place.OneOf);
        var path = place.Path.Member(FieldPath.Parse(line.Name).Value);
        var named = types.GetValueOrDefault(line.Type);
        var isList = IsList(line.Type);
        var (listed, members) = Below(item, line, named, field);
        // Without a type, what has members is an object.
        if (line.Type.Length == 0 && members.Count > 0) field.Holds = false;
        var placed = item.Placed with { Scope = place.Scope, Location = place.Location, Broad = false, Example = false };
        var claim = field.ToClaim(placed, path, ClaimKind.FieldBullet, item.Lines, input.Source);
        if (listed.Any(static one => one.Meaning is not null)) claim = claim with { Values = listed };
        claims.Add(claim);
        if (place.Within.IsEmpty || place.Scope.Kind == ScopeKind.Object) definitions.Add(new Definition(claim, item.Lines));
        Rows.Add(item, Outcome.Extracted, null);
        var inside = place with { Path = isList ? new FieldPath($"{path.Value}[]") : path, OneOf = false };
        Inherit(line.Type, inside);
        foreach (var member in members)
            if (isList) ReadItem(member, inside);
            else Read(member, inside);
    }

    // The items of a list: "(object)" with members below it, or the members themselves.
    private void ReadItem(MsonItem item, MsonPlace place)
    {
        var line = MsonLine.Read(item.Text, names, input.Words);
        if (item.Text == "Items" || (line is { Unread: null, Name.Length: 0 }))
        {
            Rows.Add(item, Outcome.Ignored, "names the items of the list above it");
            Inherit(line.Type, place);
            foreach (var member in item.Items)
                if (item.Text == "Items") ReadItem(member, place);
                else Read(member, place);
        }
        else if (line is { Unread: null, Type.Length: 0, Required: null } && item.Items.Count == 0)
        {
            Rows.Add(item, Outcome.Ignored, "part of an example");
        }
        else
        {
            Read(item, place);
        }
    }

    private (ImmutableArray<FieldValue> Values, List<MsonItem> Members) Below(
        MsonItem item, MsonLine line, MsonType? named, FieldDefinition field)
    {
        if (MsonBrackets.IsEnum(line.Type)) return (Values.Take(item.Items, field), []);
        if (named is not null && MsonBrackets.IsEnum(named.Base)) return (Values.Take([.. named.Items, .. item.Items], field), []);
        var listed = Values.Take(item.Items.Where(MsonValues.AreMembers), field);
        List<MsonItem> members = [.. item.Items.Where(one => !MsonValues.AreMembers(one) && !Values.TakeAttribute(one, field))];
        if (named is not null || line.Type.Length == 0 || !field.IsScalar) return (listed, members);
        Rows.AddAll(members, Outcome.Unparsed, "below a field that holds no others");
        return (listed, []);
    }

    private FieldDefinition Definition(MsonItem item, MsonLine line, bool oneOf)
    {
        var field = new FieldDefinition(input.Words);
        if (line.Type.Length > 0) field.State(ColumnRole.Type, MarkedText.Plain(line.Type));
        if (oneOf) field.State(new Constraint(Constraint.Note, null, "One Of"));
        else field.State(line.Required);
        if (line.IsNullable) field.State(new FieldModifiers { Nullable = true });
        if (line.Value.Length > 0 && line.IsDefault) field.State(ColumnRole.Default, MarkedText.Plain(line.Value));
        if (line.Value.Length > 0 && line.IsFixed && field.IsScalar) field.State([line.Value]);
        var words = InlineText.Read(string.Join(' ', item.Below.Prepend(line.Words)).Trim());
        field.Take(new TableCell(words.Text, 0, []) { Marks = words.Marks });
        return field;
    }
}
