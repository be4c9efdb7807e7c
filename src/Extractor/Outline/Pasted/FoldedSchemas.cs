using System.Collections.Immutable;
using System.Globalization;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// The schema of a body as a viewer draws it whose parts fold, and as a copy of it runs together: the name, the words of the control that
/// folds, the type and its limits, "tailCollapse allstring≤ 40 characters". The lines below say what the field means, its values one by
/// one, its default. What the control stands in shows that the line is a field.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class FoldedSchemas(Vocabulary vocabulary)
{
    /// <summary>The look of every name that was taken out of such a line.</summary>
    public const string Look = "folded";

    private const string ChildMark = "▾";
    private const int LongestLine = 200;
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array", "any", "null"];
    private static readonly ImmutableArray<char> Limits = ['≤', '≥', '<', '>', '[', '(', '=', '|'];

    private readonly record struct Folded(string Name, string Type, string Limit)
    {
        public bool HoldsFields => Type.StartsWith("object", StringComparison.Ordinal);
    }

    /// <summary>The blocks with the lines of each field in the place of those that run together.</summary>
    public ImmutableArray<Block> Split(ImmutableArray<Block> blocks)
    {
        var found = new Folded?[blocks.Length];
        for (var i = 0; i < blocks.Length; i++) found[i] = In(blocks[i]);
        if (Array.TrueForAll(found, static one => one is null)) return blocks;
        var split = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var (inside, failed, list, value) = (false, false, false, -1);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not TextLine line)
            {
                (inside, value) = (false, -1);
                split.Add(blocks[i]);
                continue;
            }

            if (StatusOf(line) is { } status) (inside, failed) = (false, StatusLabels.TellsOfError(status));
            // What a failed call answers is none of its fields, and the lines stay as they are.
            if (failed || (found[i] is null && !inside)) split.Add(line);
            else if (found[i] is not { } field) split.AddRange(Said(line, list, ref value));
            else if (!inside) (inside, value) = (OpensSchema(split, line, field), -1);
            else
            {
                value = vocabulary.IsEnumLabel(field.Name) && field.Type == "array" ? 0 : -1;
                var isItem = list && IsItem(field);
                if (value < 0 && !isItem) list = field.Type.StartsWith("array", StringComparison.Ordinal);
                split.AddRange(value == 0 ? [Plain(line, field.Name)]
                    : isItem ? Opened(line, field, found, i) : LinesOf(line, field, found, i));
            }
        }

        return split.ToImmutable();
    }

    // The schema itself stands at the top, below the tabs that choose between it and a sample.
    private bool OpensSchema(ImmutableArray<Block>.Builder split, TextLine line, Folded root)
    {
        if (split.Count > 0 && split[^1] is TextLine tab && vocabulary.Has("schema-tabs", tab.Text))
        {
            split.RemoveAt(split.Count - 1);
            if (split.Count > 0 && split[^1] is TextLine other && vocabulary.Section(other.Text) is { Example: true })
                split.RemoveAt(split.Count - 1);
        }

        split.Add(Plain(line, root.Name));
        return true;
    }

    private static IEnumerable<Block> LinesOf(TextLine line, Folded field, Folded?[] found, int index)
    {
        yield return line with { Text = field.Name, Marks = [], Look = Look };
        yield return Plain(line, field.Type);
        if (field.Limit.Length > 0) yield return Plain(line, field.Limit);
        foreach (var mark in Opened(line, field, found, index)) yield return mark;
    }

    // Behind an object that holds fields the next one is its first.
    private static IEnumerable<Block> Opened(TextLine line, Folded field, Folded?[] found, int index) =>
        field.HoldsFields && index + 1 < found.Length && Array.FindIndex(found, index + 1, Math.Min(3, found.Length - index - 1),
            static next => next is not null) >= 0
            ? [Plain(line, ChildMark)]
            : [];

    // A line below a field: a value of its list, its default, the type of its items, or words.
    private IEnumerable<Block> Said(TextLine line, bool list, ref int value)
    {
        var sign = value >= 0 ? "#" + value.ToString(CultureInfo.InvariantCulture) : "";
        if (value >= 0 && line.Text.StartsWith(sign, StringComparison.Ordinal) && line.Text.Length > sign.Length)
        {
            value++;
            return [Plain(line, line.Text[sign.Length..].Trim('"'))];
        }

        value = -1;
        if (list && IsItems(line.Text)) return [];
        return [Stated(line) is { } stated ? Plain(line, stated) : line];
    }

    // Default"NONE", Example12345: a word for a column, and right behind it a value.
    private string? Stated(TextLine line)
    {
        var end = line.Text.AsSpan().IndexOfAnyExceptInRange('A', 'z') is var sign and > 0 ? sign
            : Literals.Select(word => line.Text.EndsWith(word, StringComparison.Ordinal) ? line.Text.Length - word.Length : -1).Max();
        return end > 0 && !char.IsWhiteSpace(line.Text[Math.Min(end, line.Text.Length - 1)])
            && vocabulary.Column(line.Text[..end]) is ColumnRole.Default or ColumnRole.Example
                ? $"{line.Text[..end]}: {line.Text[end..].Trim('"')}"
                : null;
    }

    private static readonly string[] Literals = ["true", "false", "null"];

    private bool IsItem(Folded field) => char.IsUpper(field.Name[0]) && vocabulary.Has("schema-items", field.Name);

    private bool IsItems(string text) => char.IsUpper(text[0]) && Array.Exists(Types, type =>
        text.IndexOf(type, StringComparison.Ordinal) is var at and > 0 && vocabulary.Has("schema-items", text.AsSpan(0, at)));

    private static int? StatusOf(TextLine line) => line.Text.Length == 3 ? StatusLabels.In(line.Text) : null;

    private static TextLine Plain(TextLine line, string text) => line with { Text = text, Marks = [], Look = GluedFields.Look };

    // The name ends where the control begins, and the type where the control ends.
    private Folded? In(Block block)
    {
        if (block is not TextLine { Bullet: false, Container: null } line || line.Text.Length > LongestLine) return null;
        foreach (var control in vocabulary.FoldingControls)
        {
            var at = line.Text.IndexOf(control, StringComparison.OrdinalIgnoreCase);
            if (at <= 0 || !FieldName.IsName(line.Text[..at]) || !char.IsUpper(line.Text[at])) continue;
            var rest = line.Text[(at + control.Length)..];
            var type = Array.Find(Types, type => rest.StartsWith(type, StringComparison.Ordinal));
            if (type is not null && TypeIn(rest, type.Length) is var (whole, limit)) return new Folded(line.Text[..at], whole, limit);
        }

        return null;
    }

    // array<object>, integerint32, stringuri≤ 500 characters
    private static (string Type, string Limit)? TypeIn(string text, int end)
    {
        if (end < text.Length && text[end] == '<' && text.IndexOf('>', end) is var close and > 0) end = close + 1;
        var format = end;
        while (format < text.Length && (char.IsAsciiLetterLower(text[format]) || char.IsAsciiDigit(text[format]) || text[format] == '-'))
            format++;
        if (format < text.Length && text[format] is var sign && !Limits.Contains(sign) && !char.IsWhiteSpace(sign)) return null;
        var type = format > end ? $"{text[..end]} ({text[end..format]})" : text[..end];
        return (type, text[format..].Trim());
    }
}
