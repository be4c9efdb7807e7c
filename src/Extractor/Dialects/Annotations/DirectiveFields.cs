using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline.Announced;
using Extractor.Pages;
using Extractor.Pages.Shown;
using Extractor.Words;

namespace Extractor.Dialects.Annotations;

/// <summary>
/// The field lists below a directive of reStructuredText that names an operation, <c>.. http:get:: /v1/kites</c>:
/// <c>:query int limit: How many</c>, <c>:&lt;json string name: What it is called</c>. The word behind the first colon says where
/// the field is sent.
/// </summary>
internal sealed class DirectiveFields : IDialect
{
    private static readonly (string[] Words, Location Location, bool InItems)[] Places =
    [
        (["param", "parameter", "arg", "argument"], Location.Path, false),
        (["query", "queryparam", "queryparameter", "qparam"], Location.Query, false),
        (["form", "formparam", "formparameter", "fparam"], Location.Body, false),
        (["json", "jsonparam", "jsonparameter", "<json", "<jsonobj", "reqjson", "reqjsonobj"], Location.Body, false),
        (["<jsonarr", "reqjsonarr"], Location.Body, true),
        ([">json", ">jsonobj", "resjson", "resjsonobj"], Location.Response, false),
        ([">jsonarr", "resjsonarr"], Location.Response, true),
        (["<header", "reqheader", "requestheader"], Location.Header, false),
    ];

    private static readonly (string[] Words, string Reason)[] Outside =
    [
        ([">header", "resheader", "responseheader"], "a header of the response"),
        (["statuscode", "status", "code"], "a status of the response"),
    ];

    /// <inheritdoc/>
    public string Name => "directive-fields";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var reading = PageReading.Nothing;
        var blocks = input.Page.Blocks;
        string? directive = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var line = blocks[i].Block as TextLine;
            if (blocks[i].Role == OutlineRole.Announcement)
                directive = line is not null && TaggedOperation.InDirective(line.Text) is not null ? line.Text : null;
            if (directive is null || line is not { Bullet: false }) continue;
            if (Item.Read(line.Text) is { } item)
                reading = reading.And(Read(item.Type.Length > 0 ? item : item with { Type = TypeIn(directive, item.Name) }, i, input));
        }

        return reading;
    }

    // .. http:get:: /v1/kites/(int:id), /v1/kites/(int: id), /v1/kites/<int:id>
    private static string TypeIn(string directive, string name)
    {
        directive = directive.Replace(": ", ":", StringComparison.Ordinal);
        var end = name.Length == 0 ? -1 : directive.IndexOf($":{name}", StringComparison.Ordinal);
        var open = end < 0 || end + name.Length + 1 >= directive.Length || directive[end + name.Length + 1] is not (')' or '>')
            ? -1
            : directive.LastIndexOfAny(['(', '<'], end);
        return open < 0 ? "" : directive[(open + 1)..end];
    }

    private static PageReading Read(Item item, int index, DialectInput input)
    {
        var placed = input.Page.Blocks[index];
        var (lines, words) = WordsOf(item, index, input);
        if (Array.Find(Outside, one => one.Words.Contains(item.Word)) is { Words: not null } outside)
            return Row(Outcome.Ignored, outside.Reason);
        // :deprecated: is an option of the directive.
        if (item.Name.Length == 0) return PageReading.Nothing;
        if (Array.Find(Places, place => place.Words.Contains(item.Word)) is not { Words: not null } place)
            return Row(Outcome.Unparsed, $"'{LedgerRow.Short(item.Word)}' says nothing of where a field is sent");
        if (!FieldName.IsName(item.Name)) return Row(Outcome.Unparsed, $"'{LedgerRow.Short(item.Name)}' is no field name");
        var definition = new FieldDefinition(input.Words);
        definition.State(ColumnRole.Type, MarkedText.Plain(item.Type));
        definition.Take(new TableCell(words.Text, 0, []) { Marks = words.Marks });
        var path = FieldPath.Parse(place.InItems ? $"[].{item.Name}" : item.Name);
        var claim = definition.ToClaim(placed, path, ClaimKind.Annotation, lines, input.Source) with { Location = place.Location };
        return Row(Outcome.Extracted, null) with { Claims = [claim], Definitions = [new Definition(claim, lines)] };

        PageReading Row(Outcome outcome, string? why) => PageReading.Nothing with
        {
            Rows =
            [
                LedgerRow.Of(
                    input.Source.Path, lines.FirstNumber, 0, "annotation", input.Source.Line(placed.Lines.First).Trim(), outcome, why),
            ],
        };
    }

    // The words go on in the lines below that are set in further.
    private static (LineRange Lines, MarkedText Words) WordsOf(Item item, int index, DialectInput input)
    {
        var first = (TextLine)input.Page.Blocks[index].Block;
        var lines = first.Lines;
        List<MarkedText> parts = [first.Inline.Part(item.Words, first.Text.Length)];
        for (var at = index + 1; at < input.Page.Blocks.Length && input.Page.Blocks[at].Block is TextLine next
            && next.Line == lines.Last + 1 && next.Indent > first.Indent && Item.Read(next.Text) is null; at++)
        {
            lines = lines.Union(next.Lines);
            parts.Add(next.Inline);
        }

        var words = MarkedText.Of(parts).OnOneLine();
        if (!words.Marks.IsEmpty) return (lines, words);
        // A page of plain text keeps the signs of its markup.
        var shown = InlineText.Read(words.Text);
        return (lines, new MarkedText(shown.Text, shown.Marks));
    }

    /// <summary>An item of a field list.</summary>
    /// <param name="Word">The word that says what it is about.</param>
    /// <param name="Type">The type, or an empty string.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Words">Where what is said of it starts.</param>
    private readonly record struct Item(string Word, string Type, string Name, int Words)
    {
        public static Item? Read(string text)
        {
            if (text is not [':', _, _, ..]) return null;
            // The colon behind the name stands before a space or at the end of the line.
            var end = text.IndexOf(": ", 1, StringComparison.Ordinal);
            if (end < 0) end = text[^1] == ':' ? text.Length - 1 : 0;
            if (end < 2 || text[1..end].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var word, .. var named]) return null;
            if (!word.TrimStart('<', '>').All(char.IsAsciiLetter)) return null;
            var type = named.Length > 1 ? string.Join(' ', named[..^1]) : "";
            return new Item(word, type, named.Length > 0 ? named[^1] : "", end + 1);
        }
    }
}
