using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>A line that states one attribute of the field above it: <c>Type: string</c>, <c>必填：否</c>, <c>Required</c>.</summary>
/// <param name="Role">The attribute.</param>
/// <param name="Label">The page's word for it; empty where the value says by itself what it is.</param>
/// <param name="ValueStart">Where the value starts in the line.</param>
internal readonly record struct AttributeLine(ColumnRole Role, string Label, int ValueStart)
{
    private const int LongestLabel = 32;

    /// <summary>Reads a line; null where it states no attribute.</summary>
    public static AttributeLine? Read(MarkedText line, Vocabulary vocabulary)
    {
        // A name set as code is a field's name, whatever it is called.
        if (line.Text.Length == 0 || line.CodeAt(0) is not null) return null;
        var end = LabelEnd(line);
        if (end <= 0) return IsRequirement(line.Text, vocabulary) ? new AttributeLine(ColumnRole.Required, "", 0) : null;
        var label = line.Text[..end].Trim();
        if (RoleOf(label, vocabulary) is not { } role) return null;
        // **required**. The words about it: a word that says it by itself, and no label.
        if (role == ColumnRole.Required && (EndsClause(line.Text[end]) || EndsClause(label[^1]))) return null;
        var start = end;
        while (start < line.Text.Length && line.Text[start] is ' ' or '\t' or ':' or '：' or '*') start++;
        return new AttributeLine(role, label, start);
    }

    /// <summary>Whether the attribute shows that the name above it is the name of a field.</summary>
    public bool Shows => Role is ColumnRole.Type or ColumnRole.Required;

    private static bool EndsClause(char sign) => sign is '.' or '。' or ',' or '，';

    private static int LabelEnd(MarkedText line)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)).IndexOfAny(":：");
        if (colon > 0) return colon;
        // **Type** `string`; a word that the next one touches is part of a sentence.
        return line.MarkAt(0) is { Kind: MarkKind.Strong } bold && bold.End < line.Text.Length && bold.Length <= LongestLabel
            && !char.IsLetter(line.Text[bold.End])
            ? bold.End
            : -1;
    }

    private static bool IsRequirement(string text, Vocabulary vocabulary) =>
        text.Length <= LongestLabel && !vocabulary.IsAnswer(text) && vocabulary.RequirementOf(text) is not null;

    private static ColumnRole? RoleOf(string label, Vocabulary vocabulary)
    {
        var role = vocabulary.Column(label);
        // "Example/default: 5" speaks of the first.
        var slash = label.IndexOf('/');
        if (role == ColumnRole.Unknown && slash > 0) role = vocabulary.Column(label[..slash]);
        return role is ColumnRole.Type or ColumnRole.Required or ColumnRole.Default or ColumnRole.Enum or ColumnRole.Description
            or ColumnRole.Example or ColumnRole.Constraint or ColumnRole.Location
            ? role
            : null;
    }
}
