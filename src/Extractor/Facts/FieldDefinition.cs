using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>What the lines of a definition say of its field, taken one by one: attributes, values and sentences in any order.</summary>
internal sealed class FieldDefinition(Vocabulary vocabulary)
{
    private readonly List<string> description = [];
    private readonly List<string> limits = [];
    private readonly List<string> values = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private string? byDefault;

    /// <summary>The type in the page's own word, or null.</summary>
    public string? Type { get; private set; }

    /// <summary>Whether the field must be given, or null where no line says so.</summary>
    public Requirement? Required { get; private set; }

    /// <summary>Where the definition says that the field is sent, or null.</summary>
    public Location? Location { get; private set; }

    /// <summary>The last line that states an attribute; -1 where none does.</summary>
    public int LastAttribute { get; private set; } = -1;

    /// <summary>The words about the field that state no attribute.</summary>
    public string Description => string.Join('\n', description);

    /// <summary>The default in the page's own words, or null.</summary>
    public string? Default => byDefault;

    /// <summary>The values that the field may have; empty where none are listed.</summary>
    public ImmutableArray<string> Values => [.. values];

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
        Take(facts);
        if (facts.Remark.Length > 0) description.Add(facts.Remark);
        TakeWords(line, facts.End);
    }

    /// <summary>Takes a line below the name.</summary>
    /// <returns>Whether the line states an attribute or one of the field's values.</returns>
    public bool Take(TextLine line)
    {
        if (TakeAttribute(line.Inline))
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
            var bare = mark > 0 ? line.Part(mark, line.Text.Length) : line;
            if (TakeAttribute(bare) || ((mark > 0 || ValuesFollow) && TakeValue(bare, bullet: true))) continue;
            if (mark > 0) ValuesFollow = false;
            if (TakeFacts(bare)) continue;
            if (description.Count == 0) Open(bare, AttributeReader.Read(bare, 0, vocabulary));
            else TakeWords(bare, 0);
        }
    }

    private bool TakeAttribute(MarkedText line)
    {
        if (AttributeLine.Read(line, vocabulary) is not { } attribute) return false;
        Take(attribute, line);
        return true;
    }

    /// <summary>Takes words that say nothing but type, requirement and the like: "string, required".</summary>
    /// <returns>False where they say anything else.</returns>
    public bool TakeFacts(MarkedText line)
    {
        var facts = description.Count == 0 ? AttributeReader.Read(line, 0, vocabulary) : FieldAttributes.None;
        if (!facts.Says || facts.End < line.Text.Length) return false;
        Take(facts);
        return true;
    }

    /// <summary>Takes a line that is one of the field's values: below words that lead on to values, given a meaning, or a bullet below a field that can hold no other.</summary>
    /// <returns>False where it is none.</returns>
    public bool TakeValue(TextLine line) => TakeValue(line.Inline, line.Bullet);

    private bool TakeValue(MarkedText line, bool bullet)
    {
        if (bullet && ValuesFollow) return TakeListed(line);
        if (line.CodeAt(0) is not { } code) return false;
        var behind = line.Text.AsSpan(code.End).TrimStart();
        var explained = behind.StartsWith("=") || (bullet && IsScalar && (behind.IsEmpty || "-–—:：(（".Contains(behind[0])));
        return explained && NamedLine.Read(line, vocabulary) is not { Facts.Says: true } && TakeListed(line);
    }

    /// <summary>Takes a line of a list of values.</summary>
    /// <returns>False where the line opens with no value.</returns>
    private bool TakeListed(MarkedText line)
    {
        var end = line.MarkAt(0) is { } mark ? mark.End : ValueEnd(line.Text);
        var value = Defaults.Bare(line.Text[..end].TrimEnd(':', '：', ' '));
        if (!EnumValues.IsValue(value) && line.CodeAt(0) is null) return false;
        AddValues([value]);
        return true;
    }

    /// <summary>What the definition says.</summary>
    /// <param name="placed">The block of the name; its scope is known.</param>
    /// <param name="path">The field's path.</param>
    /// <param name="kind">The form of the definition.</param>
    /// <param name="lines">The lines that make the claim.</param>
    /// <param name="source">The page.</param>
    public Claim ToClaim(PlacedBlock placed, FieldPath path, ClaimKind kind, LineRange lines, SourceText source)
    {
        var about = Description;
        var type = TypeWords.Of(Type ?? "", vocabulary);
        return new Claim
        {
            Scope = placed.Scope!.Value,
            Location = Location ?? Address.Of(placed, path),
            Path = path,
            Kind = kind,
            Source = source,
            Section = placed.Section,
            Lines = lines,
            Type = type,
            Required = Required ?? Requirement.Unstated,
            Default = byDefault,
            Enum = [.. values],
            Constraints = Constraint.In(string.Join('\n', [about, .. limits])),
            Description = about,
            HoldsList = TypeWords.IsList(type) ? true : TypeWords.IsObject(type) ? false : null,
        };
    }

    private static int ValueEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is ':' or '：' or '(' or '（' or '=' || (text[i] is '-' or '–' or '—' && i > 0 && text[i - 1] == ' ')) return i;
        return text.Length;
    }

    private void Take(FieldAttributes facts)
    {
        Type ??= facts.Type;
        Required ??= facts.Required;
        Location ??= facts.Location;
        byDefault ??= facts.Default;
        if (facts.Limit.Length > 0) limits.Add(facts.Limit);
        AddValues(facts.Enum);
    }

    private void TakeWords(MarkedText line, int from)
    {
        if (from >= line.Text.Length) return;
        var text = line.Text[from..].TrimStart(',', '，', '.', '。', ';', '；', ' ');
        if (text.Length == 0) return;
        description.Add(text);
        Required ??= Requirements.InSentences(text, vocabulary);
        byDefault ??= Defaults.In(line, from, vocabulary);
        if (values.Count == 0) AddValues(EnumValues.In(line, from, vocabulary));
        ValuesFollow = values.Count == 0 && EnumValues.LeadsOn(text, vocabulary);
    }

    private void AddValues(ImmutableArray<string> more)
    {
        foreach (var value in more)
            if (known.Add(value)) values.Add(value);
    }

    private void Take(AttributeLine attribute, MarkedText line)
    {
        var value = line.Text[attribute.ValueStart..];
        ValuesFollow = false;
        switch (attribute.Role)
        {
            case ColumnRole.Type:
                TakeType(line, attribute.ValueStart);
                break;
            case ColumnRole.Required when Requirements.Under(attribute.Label, value, vocabulary) is { } stated:
                Required ??= stated;
                break;
            case ColumnRole.Default:
                byDefault ??= vocabulary.DefaultOf(line.CodeAt(attribute.ValueStart) is { } code ? Defaults.Bare(line.Text[code.Start..code.End]) : Defaults.Bare(value));
                break;
            case ColumnRole.Enum:
                var items = ListedItems.Read(line, attribute.ValueStart + (value.StartsWith('[') ? 1 : 0)).Values;
                // Values: `a | b`
                if (items is [var whole] && whole.Contains('|')) items = EnumValues.InCell(whole, [], vocabulary);
                AddValues(items.Length > 0 ? items : EnumValues.InCell(value, [], vocabulary));
                ValuesFollow = value.Length == 0;
                break;
            case ColumnRole.Location:
                Location ??= vocabulary.LocationOf(value);
                break;
            case ColumnRole.Constraint:
                limits.Add(line.Text);
                break;
            case ColumnRole.Description or ColumnRole.Required:
                TakeWords(line, attribute.ValueStart);
                break;
        }
    }

    private void TakeType(MarkedText line, int from)
    {
        if (Type is not null) return;
        const int longestType = 60;
        var value = line.Text[from..].Trim();
        AddValues(EnumValues.InUnion(value, vocabulary));
        var facts = value.Contains('|') && value.Length <= longestType ? FieldAttributes.None with { Type = value, End = line.Text.Length } : AttributeReader.Read(line, from, vocabulary);
        // Whatever stands behind the label is the type, down to the first sign that ends it.
        var end = line.Text.AsSpan(Math.Min(facts.End, line.Text.Length)).IndexOfAny(",，;；(（。") is var length and >= 0 ? facts.End + length : line.Text.Length;
        if (facts.Type is null && end - facts.End is > 0 and <= longestType) facts = facts with { Type = line.Text[facts.End..end].Trim().TrimEnd('.'), End = end };
        Take(facts);
        TakeWords(line, facts.End);
    }
}
