using System.Collections.Immutable;
using Extractor.Facts.Prose;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>What the lines of a definition say of its field, taken one by one: attributes, values and sentences in any order.</summary>
internal sealed class FieldDefinition(Vocabulary vocabulary)
{
    private readonly List<MarkedText> description = [];
    private readonly StatedFacts stated = new(vocabulary);
    private MarkedText? requirement;

    /// <summary>The type in the page's own word, or null.</summary>
    public string? Type => stated.Type;

    /// <summary>Where the definition says that the field is sent, or null.</summary>
    public Location? Location => stated.Location;

    /// <summary>The last line that states an attribute; -1 where none does.</summary>
    public int LastAttribute { get; private set; } = -1;

    /// <summary>The page's words about the field as the registry keeps them; without them, the words that state no attribute.</summary>
    public string? About { get; set; }

    /// <summary>Whether the field is a list, an object or neither, where its form shows more than its type does.</summary>
    public bool? Holds { get; set; }

    /// <summary>The type where nothing else states one, or null.</summary>
    public string? TypeFallback { get; set; }

    /// <summary>What the section says of whether its fields must be given; it counts where nothing closer does.</summary>
    public Requirement? RequiredFallback { get; set; }

    /// <summary>Whether the lines that follow are the field's values.</summary>
    public bool ValuesFollow { get; private set; }

    /// <summary>Whether the field holds neither other fields nor a list, so that what is listed below it are its values.</summary>
    public bool IsScalar => TypeWords.IsScalar(TypeWords.Of(Type ?? "", vocabulary));

    /// <summary>Whether the field holds a list.</summary>
    public bool IsList => TypeWords.IsList(TypeWords.Of(Type ?? "", vocabulary));

    /// <summary>Whether the field holds a list or an object.</summary>
    public bool HoldsFields => IsList || TypeWords.IsObject(TypeWords.Of(Type ?? "", vocabulary));

    /// <summary>Takes what a line says behind the name of the field.</summary>
    public void Open(MarkedText line, FieldAttributes facts)
    {
        if (facts.Required is not null && facts.End >= line.Text.Length && BrokenSentence.LastRequirement(line, vocabulary) is { } last)
            (requirement, facts) = (last, facts with { Required = null });
        stated.Take(facts);
        if (facts.Remark.Length > 0) description.Add(MarkedText.Plain(facts.Remark));
        TakeWords(line, facts.End);
    }

    /// <summary>Takes a line below the name.</summary>
    /// <returns>Whether the line states an attribute or one of the field's values.</returns>
    public bool Take(TextLine line)
    {
        if (!line.Bullet && TakeRest(line.Inline)) return false;
        TakeRequirement();
        var parts = GluedBullets.In(line.Inline);
        if (parts.Length > 1) foreach (var part in parts) Take(part);
        if (parts.Length > 1 || TakeAttribute(line.Inline))
        {
            LastAttribute = line.Line;
            return true;
        }

        if (TakeValue(line)) return true;
        if (line.Bullet) ValuesFollow = false;
        if (TakeFacts(line.Inline))
        {
            LastAttribute = line.Line;
            return true;
        }

        TakeWords(line.Inline, 0);
        return false;
    }

    /// <summary>Takes the words of a table cell. Lines of a cell are parted as bullets are.</summary>
    public void Take(TableCell cell)
    {
        foreach (var line in cell.Inline.Lines())
        {
            var mark = TextLines.BulletLength(line.Text);
            if (mark > 0) Take(new LinePart(line.Part(mark, line.Text.Length), true));
            else foreach (var part in GluedBullets.In(line)) Take(part);
        }
    }

    private void Take(LinePart part)
    {
        if (!part.Bullet && TakeRest(part.Line)) return;
        TakeRequirement();
        if (TakeAttribute(part.Line) || ((part.Bullet || ValuesFollow) && TakeValue(part.Line, bullet: true))) return;
        if (part.Bullet) ValuesFollow = false;
        if (TakeFacts(part.Line)) return;
        // What the words say in sentences is read with all of them; the first may also be a type or a requirement.
        if (description.Count == 0) stated.Take(AttributeReader.Read(part.Line, 0, vocabulary).Apart);
        TakeWords(part.Line, 0);
    }

    private bool TakeAttribute(MarkedText line)
    {
        if (AttributeLine.Read(line, vocabulary) is not { } attribute) return false;
        if (attribute is { Role: ColumnRole.Required, Label.Length: 0 }) requirement = line;
        else Take(attribute, line);
        return true;
    }

    // The rest of a sentence that a line end breaks: "This is not⏎required", 必须⏎匹配
    private bool TakeRest(MarkedText line)
    {
        if (requirement is { } opening && BrokenSentence.GoesOn(opening.Text, line.Text, vocabulary))
        {
            description.Add(opening);
            requirement = null;
        }
        else if (requirement is not null || description.Count == 0
            || !BrokenSentence.GoesOn(description[^1].Text, line.Text, vocabulary))
            return false;
        description.Add(line);
        return true;
    }

    // A line of nothing but a requirement counts once the next one shows that it is a whole.
    private void TakeRequirement()
    {
        if (requirement is not { } line) return;
        requirement = null;
        Take(new AttributeLine(ColumnRole.Required, "", 0), line);
    }

    /// <summary>Takes words that say nothing but type, requirement and the like: "string, required".</summary>
    /// <returns>False where they say anything else.</returns>
    public bool TakeFacts(MarkedText line)
    {
        var facts = description.Count == 0 ? AttributeReader.Read(line, 0, vocabulary) : FieldAttributes.None;
        if (!facts.Says || facts.End < line.Text.Length) return false;
        stated.Take(facts);
        return true;
    }

    /// <summary>Takes words about the field as they are: what they state counts where no attribute states it.</summary>
    public void TakeWords(MarkedText words) => description.AddRange(words.Lines());

    /// <inheritdoc cref="StatedFacts.State(Constraint)"/>
    public void State(Constraint limit) => stated.State(limit);

    /// <inheritdoc cref="StatedFacts.State(ColumnRole, MarkedText, string)"/>
    public void State(ColumnRole role, MarkedText value, string label = "") => stated.State(role, value, label);

    /// <inheritdoc cref="StatedFacts.State(ImmutableArray{string})"/>
    public void State(ImmutableArray<string> values) => stated.State(values);

    /// <inheritdoc cref="StatedFacts.State(FieldModifiers)"/>
    public void State(FieldModifiers modifiers) => stated.State(modifiers);

    /// <inheritdoc cref="StatedFacts.State(Requirement?)"/>
    public void State(Requirement? required) => stated.State(required);

    /// <summary>
    /// Takes a line that is one of the field's values: below words that lead on to values, given a meaning, or a bullet below a
    /// field that can hold no other.
    /// </summary>
    /// <returns>False where it is none.</returns>
    public bool TakeValue(TextLine line) => TakeValue(line.Inline, line.Bullet);

    private bool TakeValue(MarkedText line, bool bullet)
    {
        if (bullet && (ValuesFollow || IsAnswer(line.Text))) return TakeListed(line);
        if (line.CodeAt(0) is not { } code) return false;
        var behind = line.Text.AsSpan(code.End).TrimStart();
        var explained = behind.StartsWith("=") || (bullet && IsScalar && (behind.IsEmpty || "-–—:：(（".Contains(behind[0])));
        return explained && NamedLine.Read(line, vocabulary) is not { Facts.Says: true } && TakeListed(line);
    }

    // A field that is true or false needs no mark to show which line is about which.
    private bool IsAnswer(string line) =>
        line.AsSpan().IndexOfAny(":：") is var colon and > 0 && bool.TryParse(line.AsSpan(0, colon), out _)
        && TypeWords.Of(Type ?? "", vocabulary) is { } type && TypeWords.Family(type) == "boolean";

    // A line of a list of values; false where the line opens with no value.
    private bool TakeListed(MarkedText line)
    {
        var listed = ListedLine.Values(line, new FieldContext(TypeWords.Of(Type ?? "", vocabulary), "", false), vocabulary);
        stated.State(listed);
        if (listed is [var value] && ListedLine.IsDefault(line, vocabulary)) stated.State(ColumnRole.Default, MarkedText.Plain(value));
        return listed.Length > 0;
    }

    /// <summary>What the definition says: what is stated first, then what the words say.</summary>
    /// <param name="placed">The block of the name; its scope is known.</param>
    /// <param name="path">The field's path.</param>
    /// <param name="kind">The form of the definition.</param>
    /// <param name="lines">The lines that make the claim.</param>
    /// <param name="source">The page.</param>
    public Claim ToClaim(PlacedBlock placed, FieldPath path, ClaimKind kind, LineRange lines, SourceText source) =>
        ToClaim(placed.Scope!.Value, Location ?? Address.Of(placed, path), placed.Section, path, kind, lines, source);

    private Claim ToClaim(
        Scope scope, Location location, Section section, FieldPath path, ClaimKind kind, LineRange lines, SourceText source)
    {
        TakeRequirement();
        var type = TypeWords.Of(Type is { Length: > 0 } ? Type : TypeFallback ?? "", vocabulary);
        var said = WordFacts.In(description, stated.Limits, new FieldContext(type, path.Leaf, stated.HoldsNumbers), vocabulary);
        return new Claim
        {
            Scope = scope,
            Location = location,
            Path = path,
            Kind = kind,
            Source = source,
            Section = section,
            Lines = lines,
            Type = type,
            Required = stated.Required ?? said.Required ?? RequiredFallback ?? Requirement.Unstated,
            Default = stated.Default ?? said.Default,
            Modifiers = stated.Modifiers,
            Enum = said.IsOpen ? [] : stated.HasValues ? stated.Values : said.Values,
            Values = Meanings(stated.HasValues ? stated.Listed : said.Listed, said.IsOpen || stated.IsOpen, lines),
            Constraints = TypeSize.AddTo([.. stated.Constraints, .. said.Constraints], Type ?? type, vocabulary),
            Marked = [.. description.SelectMany(static line => line.Codes).Distinct()],
            Description = About ?? string.Join('\n', description.Select(static line => line.Text)),
            HoldsList = Holds ?? (TypeWords.IsList(type) ? true : TypeWords.IsObject(type) ? false : null),
        };
    }

    // A value that a closed list names without its meaning is in the list of values alone.
    private static ImmutableArray<FieldValue> Meanings(IReadOnlyList<ListedValue> listed, bool isOpen, LineRange lines) =>
        [.. listed.Where(one => isOpen || one.Meaning is not null).DistinctBy(static one => one.Value)
            .Select(one => new FieldValue(one.Value, one.Meaning, false, lines))];

    /// <summary>What the definition says of a field that the lines of another one define.</summary>
    /// <param name="field">The other field.</param>
    /// <param name="path">The path of the field.</param>
    /// <param name="kind">The form of the definition.</param>
    public Claim ToClaimBeside(Claim field, FieldPath path, ClaimKind kind) =>
        ToClaim(field.Scope, field.Location, field.Section, path, kind, field.Lines, field.Source);

    /// <summary>A claim whose words go on elsewhere on the page.</summary>
    /// <param name="above">The claim.</param>
    /// <param name="words">The further words.</param>
    /// <param name="lines">Their lines.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static Claim GoOn(Claim above, MarkedText words, LineRange lines, Vocabulary vocabulary)
    {
        var said = WordFacts.In([.. words.Lines()], [], new FieldContext(above.Type, above.Path.Leaf, false), vocabulary);
        return above with
        {
            Lines = above.Lines.Union(lines),
            Description = above.Description.Length == 0 ? words.Text : $"{above.Description}\n{words.Text}",
            Required = above.Required == Requirement.Unstated ? said.Required ?? Requirement.Unstated : above.Required,
            Default = above.Default ?? said.Default,
            Enum = above.Enum.IsEmpty ? said.Values : above.Enum,
            Constraints = [.. above.Constraints, .. said.Constraints],
        };
    }

    private void TakeWords(MarkedText line, int from)
    {
        while (from < line.Text.Length && line.Text[from] is ',' or '，' or '.' or '。' or ';' or '；' or ' ') from++;
        if (from >= line.Text.Length) return;
        foreach (var part in GluedBullets.In(line.Part(from, line.Text.Length)))
        {
            if (part.Bullet && TakeValue(part.Line, bullet: true)) continue;
            description.Add(part.Line);
            ValuesFollow = !stated.HasValues && EnumValues.LeadsOn(part.Line.Text, vocabulary);
        }
    }

    private void Take(AttributeLine attribute, MarkedText line)
    {
        var value = line.Text[attribute.ValueStart..];
        ValuesFollow = false;
        if (stated.Take(attribute, line)) ValuesFollow = attribute.Role == ColumnRole.Enum && value.Length == 0;
        else if (attribute.Role == ColumnRole.Type) TakeType(line, attribute.ValueStart);
        // "Required: The name to show."
        else if (attribute.Role == ColumnRole.Required && Requirements.OpensWords(attribute.Label, line.Text, vocabulary))
            TakeWords(line, 0);
        else if (attribute.Role is ColumnRole.Description or ColumnRole.Required) TakeWords(line, attribute.ValueStart);
    }

    private void TakeType(MarkedText line, int from)
    {
        var value = line.Text[from..].Trim();
        // "Type: 1 = desk, 2 = floor" is about the values.
        if (value.Length > 0 && char.IsAsciiDigit(value[0])) TakeWords(line, 0);
        else if (stated.TakeType(line, from) is { } end) TakeWords(line, end);
        else if (!TypeWords.IsType(value, vocabulary)) TakeWords(line, 0);
    }
}
