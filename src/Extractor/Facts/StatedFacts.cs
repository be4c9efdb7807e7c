using System.Collections.Immutable;
using Extractor.Facts.Prose;
using Extractor.Facts.Prose.StatedDefaults;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// What a definition states of its field in a cell, a badge, an attribute or a line of its own, before any sentence. Of two places
/// that state one thing the first counts.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class StatedFacts(Vocabulary vocabulary)
{
    private readonly ModifierReader modifiers = new(vocabulary);
    private readonly List<Constraint> constraints = [];
    private readonly List<MarkedText> limits = [];
    private readonly List<string> values = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<ListedValue> listed = [];
    private bool isOpen;
    private string? byDefault;
    private Requirement? required;
    private Requirement? typeSays;

    /// <summary>The type in the page's own word; empty where the page says that it states none; null where nothing is said of it.</summary>
    public string? Type { get; private set; }

    /// <summary>Whether the field must be given, or null.</summary>
    public Requirement? Required => required ?? typeSays;

    /// <summary>Where the field is sent, or null.</summary>
    public Location? Location { get; private set; }

    /// <summary>Whether the field is deprecated, read-only, nullable and the like.</summary>
    public FieldModifiers Modifiers { get; private set; } = FieldModifiers.None;

    /// <summary>The default in the page's own words, or null.</summary>
    public string? Default => byDefault;

    /// <summary>The values that the field may have; empty where none are listed.</summary>
    public ImmutableArray<string> Values => [.. values];

    /// <summary>Whether values are listed, all of them or some.</summary>
    public bool HasValues => values.Count > 0 || isOpen;

    /// <summary>The values with what they mean, whether or not there are more.</summary>
    public IReadOnlyList<ListedValue> Listed => listed;

    /// <summary>Whether a list leaves room for further values.</summary>
    public bool IsOpen => isOpen;

    /// <summary>Whether the default or the values are numbers.</summary>
    public bool HoldsNumbers => IsNumber(byDefault) || (values.Count > 0 && values.All(IsNumber));

    /// <summary>Words about limits alone.</summary>
    public IReadOnlyList<MarkedText> Limits => limits;

    /// <summary>Limits that the form of the definition states.</summary>
    public IReadOnlyList<Constraint> Constraints => constraints;

    /// <summary>Takes a limit that the form of the definition states, as a size beside a type does.</summary>
    public void State(Constraint limit) => constraints.Add(limit);

    /// <summary>
    /// Takes what a cell, a badge, an attribute of a tag or an annotation states of the field; what was stated before counts.
    /// </summary>
    /// <param name="role">What it is about.</param>
    /// <param name="value">The words.</param>
    /// <param name="label">The page's word for what it is about.</param>
    public void State(ColumnRole role, MarkedText value, string label = "")
    {
        // An empty cell of types says that the type is not stated.
        if (role == ColumnRole.Type && value.Text.Length == 0) Type ??= "";
        if (value.Text.Length == 0) return;
        switch (role)
        {
            case ColumnRole.Type:
                StateType(value);
                break;
            case ColumnRole.Required:
                required ??= Requirements.Under(label, value.Text, vocabulary);
                break;
            case ColumnRole.Default:
                StateDefault(value);
                break;
            case ColumnRole.Enum:
                StateValues(value);
                break;
            case ColumnRole.Location:
                Location ??= vocabulary.LocationOf(value.Text);
                break;
            case ColumnRole.Constraint:
                limits.AddRange(value.Lines());
                break;
        }
    }

    /// <summary>Takes values that the form of the definition lists.</summary>
    public void State(ImmutableArray<string> listed) => AddValues(listed);

    /// <summary>Takes what a word or a mark says of whether the field must be given.</summary>
    public void State(Requirement? required) => this.required ??= required;

    /// <summary>Takes whether a column, a tag or a badge says that the field is deprecated, read-only or nullable.</summary>
    public void State(FieldModifiers modifiers) => Modifiers = Modifiers.Or(modifiers);

    // "string, required": a requirement in the cell of the type
    private void StateType(MarkedText cell)
    {
        var text = cell.Text;
        AddValues(EnumValues.InType(text, vocabulary));
        var parts = text.Split(
            [',', '，', '\n', '(', ')', '（', '）', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var word = parts.Length < 2
            ? null
            : parts.FirstOrDefault(part => Requirements.In(part, vocabulary) is not null && !vocabulary.IsTypeWord(part));
        if (word is not null)
        {
            typeSays ??= Requirements.In(word, vocabulary);
            text = string.Join(", ", parts.Where(part => part != word));
        }

        Type ??= TypeWords.Of(text, vocabulary) is null ? "" : text;
    }

    private void StateDefault(MarkedText cell)
    {
        var (value, isDescribed) = CellDefault.Of(cell, Context, vocabulary);
        byDefault ??= value;
        if (isDescribed) constraints.Add(new Constraint(Constraint.Note, null, cell.Text));
    }

    private FieldContext Context => new(TypeWords.Of(Type ?? "", vocabulary), "", HoldsNumbers);

    private void StateValues(MarkedText cell)
    {
        if (vocabulary.IsNoValue(cell.Text)) return;
        if (FactReader.ValuesAlone(cell, vocabulary) is { } list) Take(list);
        else
            AddValues([.. cell.Codes.Distinct()]);
    }

    private void Take(ValueList list)
    {
        listed.AddRange(list.Values);
        isOpen |= list.IsOpen;
        byDefault ??= list.Default;
        if (!list.IsOpen) AddValues([.. list.Values.Select(static one => one.Value)]);
    }

    /// <summary>Takes all facts of a line whose label says that it states one of them.</summary>
    private void TakeLine(MarkedText line)
    {
        var facts = FactReader.Read(line, Context, vocabulary);
        listed.AddRange(facts.Listed);
        isOpen |= facts.IsOpen;
        byDefault ??= facts.Default;
        AddValues(facts.Values);
        constraints.AddRange(facts.Constraints);
    }

    /// <summary>
    /// Takes what a line that states a requirement says besides: 不能为空 says of a value that it is not empty, 可为空 that it may be
    /// null.
    /// </summary>
    public void TakeMore(MarkedText line)
    {
        State(modifiers.InDescription(line.Text, ""));
        limits.Add(line);
    }

    /// <summary>Takes the facts that a line states before its sentences.</summary>
    public void Take(FieldAttributes facts)
    {
        Type ??= facts.Type;
        required ??= facts.Required;
        Location ??= facts.Location;
        byDefault ??= facts.Default;
        State(facts.Modifiers);
        if (facts.Limit.Length > 0) limits.Add(MarkedText.Plain(facts.Limit));
        AddValues(facts.Enum);
    }

    /// <summary>Takes a line that states one attribute.</summary>
    /// <returns>False for a type and for words that are about the field, which the caller reads on.</returns>
    public bool Take(AttributeLine attribute, MarkedText line)
    {
        var value = line.Text[attribute.ValueStart..];
        switch (attribute.Role)
        {
            case ColumnRole.Required when Requirements.Under(attribute.Label, value, vocabulary) is { } stated:
                required ??= stated;
                if (attribute.Label.Length == 0) TakeMore(line);
                return true;
            case ColumnRole.Default:
                TakeLine(line);
                return true;
            case ColumnRole.Enum:
                TakeLine(line);
                return true;
            case ColumnRole.Location:
                Location ??= vocabulary.LocationOf(value);
                return true;
            case ColumnRole.Constraint:
                limits.Add(line);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes the type that a line states behind its label.</summary>
    /// <returns>Where the words behind the type start; null where a type is known already.</returns>
    public int? TakeType(MarkedText line, int from)
    {
        if (Type is not null) return null;
        const int longestType = 60;
        var value = line.Text[from..].Trim();
        AddValues(EnumValues.InUnion(value, vocabulary));
        var facts = value.Contains('|') && value.Length <= longestType
            ? FieldAttributes.None with { Type = value, End = line.Text.Length }
            : AttributeReader.Read(line, from, vocabulary);
        // Whatever stands behind the label is the type, down to the first sign that ends it.
        var end = line.Text.AsSpan(Math.Min(facts.End, line.Text.Length)).IndexOfAny(",，;；(（。") is var length and >= 0
            ? facts.End + length
            : line.Text.Length;
        if (facts.Type is null && end - facts.End is > 0 and <= longestType)
            facts = facts with { Type = line.Text[facts.End..end].Trim().TrimEnd('.'), End = end };
        Take(facts);
        return facts.End;
    }

    private static bool IsNumber(string? text) => text is not null && FactNumber.Whole(text) is not null;

    private void AddValues(ImmutableArray<string> more)
    {
        foreach (var value in more)
            if (known.Add(value)) values.Add(value);
    }
}
