using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Blueprints;

/// <summary>Reads what is set in below a member and is no member itself: its values, its default, samples.</summary>
/// <param name="types">The names of the structures.</param>
/// <param name="rows">The ledger.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class MsonValues(IReadOnlySet<string> types, MsonRows rows, Vocabulary vocabulary)
{
    private const string Attribute = "states an attribute of the field above it";

    /// <summary>Whether an item is the keyword, alone or with a value behind a colon.</summary>
    public static bool Is(MsonItem item, string keyword) =>
        item.Text.StartsWith(keyword, StringComparison.Ordinal) && item.Text.Length - keyword.Length is var more
        && (more == 0 || item.Text[keyword.Length] == ':');

    /// <summary>Whether an item lists the values of the member above it.</summary>
    public static bool AreMembers(MsonItem item) => item.Text is "Members" or "Values";

    /// <summary>Takes the default and the samples that an item states.</summary>
    /// <returns>Whether the item is one of them.</returns>
    public bool TakeAttribute(MsonItem item, FieldDefinition? field)
    {
        var isDefault = Is(item, "Default");
        if (!isDefault && !Is(item, "Sample")) return false;
        var value = MsonLine.Bare(item.Text[(item.Text.IndexOf(':') is var colon and > 0 ? colon : item.Text.Length)..]);
        if (isDefault && value.Length == 0 && item.Items.Count == 1) value = MsonLine.Bare(item.Items[0].Text);
        if (isDefault && value.Length > 0) field?.State(ColumnRole.Default, MarkedText.Plain(value));
        rows.Add(item, Outcome.Ignored, Attribute);
        rows.AddAll(item.Items, Outcome.Ignored, isDefault ? Attribute : "part of an example");
        return true;
    }

    /// <summary>Takes the items that list values; where one of them is not understood, none are claimed.</summary>
    /// <returns>The values with what they mean.</returns>
    public ImmutableArray<FieldValue> Take(IEnumerable<MsonItem> items, FieldDefinition field)
    {
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        var understood = true;
        foreach (var item in items)
        {
            if (AreMembers(item))
            {
                rows.Add(item, Outcome.Ignored, Attribute);
                values.AddRange(Take(item.Items, field));
            }
            else if (!TakeAttribute(item, field))
            {
                var value = ValueOf(item, field);
                understood &= value is not null;
                if (value is not null) values.Add(value);
                rows.Add(
                    item, value is null ? Outcome.Unparsed : Outcome.Ignored,
                    value is null ? "a value that is not understood as a whole" : "states a value of the field above it");
                rows.AddAll(item.Items, Outcome.Unparsed, "below a value of a field");
            }
        }

        if (!understood || values.Count == 0) return [];
        field.State([.. values.Select(static one => one.Value)]);
        return values.ToImmutable();
    }

    // `fast` (default) - words
    private FieldValue? ValueOf(MsonItem item, FieldDefinition field)
    {
        var text = item.Text;
        var isCode = text.StartsWith('`') && text.IndexOf('`', 1) > 1;
        var end = isCode ? text.IndexOf('`', 1) + 1 : EndOfValue(text);
        var line = MsonLine.Read("value" + text[end..].Replace(": ", " - ", StringComparison.Ordinal), types, vocabulary);
        var value = text[..end].Trim('`', ' ');
        if (line.Unread is not null || value.Length == 0) return null;
        if (line.IsDefault) field.State(ColumnRole.Default, MarkedText.Plain(value));
        var meaning = string.Join(' ', item.Below.Prepend(line.Words)).Trim();
        return new FieldValue(value, meaning.Length > 0 ? meaning : null, false, item.Lines);
    }

    private static int EndOfValue(string text)
    {
        var end = text.Length;
        foreach (var sign in (ReadOnlySpan<string>)[" (", " - ", " – ", ": "])
            if (text.IndexOf(sign, StringComparison.Ordinal) is var at and > 0 && at < end) end = at;
        return end;
    }
}
