using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Outline.Pasted;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// Finds where a field is set out over several lines, or over one line of its own: its name, and the lines of its header.
/// </summary>
internal static class FieldOpening
{
    // How many labels between a name and its requirement may be unknown.
    private const int MostUnknown = 3;

    /// <summary>The look of names without marks that stand on one line with their type.</summary>
    public const string Bare = "name type";

    /// <summary>How the line of a field's name is set.</summary>
    public static string LookOf(FieldBlock field)
    {
        var line = (TextLine)field.Opening.Block;
        return line.Look.Length > 0 ? line.Look : field.Name.Rest.Length > 0 && IsBare(line) ? Bare : "";
    }

    private static bool IsBare(TextLine line) => line is { Look: "", Marks.IsEmpty: true, Bullet: false };

    /// <summary>The field block that opens at an index, or null where none does.</summary>
    /// <param name="input">The page.</param>
    /// <param name="index">Where the name would stand.</param>
    /// <param name="looks">The looks of lines that name fields: a line set like them needs no more than a type below it.</param>
    /// <param name="above">The field above it, where nothing ends its definition.</param>
    public static FieldBlock? At(DialectInput input, int index, IReadOnlySet<string> looks, FieldBlock? above)
    {
        var blocks = input.Page.Blocks;
        if (blocks[index] is not { Role: OutlineRole.Content, Block: TextLine line } opening || (line.Bullet && line.Container is null)
            || opening is { Example: true, Location: Location.Response }
            || IsReadElsewhere(input, index, line, above))
            return null;
        var header = new FieldHeader(input.Words);
        if (FieldName.Read(line.Text, 0) is not { } name || IsRemark(line, name, input.Words) || IsJoint(line, input.Words)) return null;
        if (name.Rest == "*") (name, header) = (name with { Rest = "" }, new FieldHeader(input.Words, Requirement.Required));
        if (name.Rest.Length > 0 && !(TakesRest(header, name, looks, above) && IsMarked(input, line, name, header)))
            return InOneLine(input, index, opening, line) ?? NamedParagraph.At(input, index);
        var (count, beside) = Below(blocks, index, header, input.Words);
        // A bullet of one line is a bullet, whatever it says.
        var isTyped = header.Type is not null || IsStated(opening, line, name, header)
            || IsRequiredParameter(opening, line, name, header, input.Words);
        if (!isTyped || (line.Bullet && count == 1)) return null;
        var isLone = header.Required is null && (line.Look.Length == 0 || !looks.Contains(line.Look));
        if (isLone && !IsPlaced(input, index, count, header.Type!) && !StandsAlone(input, index, name, header.Type!, looks, above))
            return null;
        var range = line.Lines.Union(blocks[index + count - 1].Lines);
        var field = new FieldBlock
        {
            Kind = ClaimKind.FieldBlock,
            Opening = header.Location is { } own ? opening with { Location = own, Broad = false } : opening,
            Section = opening.Location,
            Index = index,
            Name = name,
            Type = header.Type,
            Required = header.Required,
            Default = header.Default,
            Members = header.Members,
            OpensChildren = !header.Members.IsEmpty || IsTitle(line, looks, header.Type),
            Header = range,
            HeaderBlocks = count,
            Extent = range,
        };
        field.AddWords(beside);
        return field;
    }

    // type: "folder" — among fields of one line, the one value of a field may stand in the place of its type.
    private static bool TakesRest(FieldHeader header, FieldName name, IReadOnlySet<string> looks, FieldBlock? above) =>
        header.Take(name.Rest)
        || ((looks.Contains(Bare) || above is { HeaderBlocks: 1, Name.Rest.Length: > 0 }) && header.TakeLiteral(name.Rest));

    // A term with its definition is one, and so is a line that states an attribute of the field above it.
    private static bool IsReadElsewhere(DialectInput input, int index, TextLine line, FieldBlock? above)
    {
        var blocks = input.Page.Blocks;
        if (line.IsTerm || (index + 1 < blocks.Length && blocks[index + 1].Block is TextLine { IsDefinition: true })) return true;
        return line.Look != FoldedSchemas.Look && AttributeLine.Read(line.Inline, input.Words) is not null
            && !IsNamedLikeAttribute(blocks, index, line)
            && !StatesType(line, above, input.Words);
    }

    // A name, its type and in brackets where it is sent, a line each: words of a sentence do not stand so.
    private static bool IsPlaced(DialectInput input, int index, int count, string type) =>
        input.Page.Blocks[index].Scope is { Kind: ScopeKind.Operation } && TypeWords.IsPlain(type, input.Words)
        && Enumerable.Range(index + 1, count - 1).Any(at => input.Page.Blocks[at].Block is TextLine { Text: ['(', .., ')'] } place
            && input.Words.LocationOf(place.Text) is not null);

    // Without a word on whether it is required, a lone word above or before a type is a field only in a section of fields.
    private static bool StandsAlone(
        DialectInput input, int index, FieldName name, string type, IReadOnlySet<string> looks, FieldBlock? above)
    {
        var (opening, line) = (input.Page.Blocks[index], (TextLine)input.Page.Blocks[index].Block);
        if (line.Look is FoldedSchemas.Look or GluedFields.RowLook) return opening.Location is not null;
        if (name.Rest.Length == 0)
            return opening.Location is not null && (IsShownBelow(input, opening, name, above)
                || (TypeWords.IsPlain(type, input.Words) && (Stands(input.Page.Blocks, index) || StandsBehind(opening, above)
                    || FollowsWords(input, index, type, above))));
        var isBare = (looks.Contains(Bare) || IsParagraph(input, index, name)) && char.IsAsciiLetterLower(name.Text[0]) && IsBare(line);
        return (opening.Location is not null || opening.Scope is { Kind: ScopeKind.Operation })
            && (isBare || IsSetApart(line, name))
            && (TypeWords.IsPlain(type, input.Words) || type[0] == '"' || IsTypeSetApart(line, name));
    }

    // Right below the last line of a header, or of a list of values that has an end, a name above its type begins the next field.
    private static bool StandsBehind(PlacedBlock opening, FieldBlock? above) =>
        above is not null && (opening.Scope, opening.Location) == above.Place && above.EndsAt(opening.Lines.First - 1);

    // Behind words about the field above, a name above its type begins the next field where the body of the section has the name.
    private static bool IsShownBelow(DialectInput input, PlacedBlock opening, FieldName name, FieldBlock? above) =>
        above is { HeaderBlocks: > 1 } && (opening.Scope, opening.Location) == above.Place
        && opening is { Scope: { } scope, Location: (Location.Body or Location.Response) and { } location }
        && input.ShownNames.Contains((scope, location, name.Text));

    // Behind the words about a field that stands so too, a name alone, a type alone and words again are the next field.
    private static bool FollowsWords(DialectInput input, int index, string type, FieldBlock? above)
    {
        var blocks = input.Page.Blocks;
        return above is { HeaderBlocks: > 1, Opening.Block: TextLine { Look: "", Container: null } }
            && (blocks[index].Scope, blocks[index].Location) == above.Place
            && blocks[index].Block is TextLine { Marks.IsEmpty: true } name && !input.Words.IsValueType(name.Text)
            && char.IsAsciiLetterLower(name.Text[0]) && input.Words.IsValueType(type)
            && IsProse(blocks[index - 1]) && index + 2 < blocks.Length && IsProse(blocks[index + 2]);
    }

    private static bool IsProse(PlacedBlock placed)
    {
        const int fewestWords = 3;
        return placed is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line } && line.Text.Count(' ') >= fewestWords - 1;
    }

    // "height: number", a paragraph of its own in a section of fields.
    private static bool IsParagraph(DialectInput input, int index, FieldName name)
    {
        var (blocks, line) = (input.Page.Blocks, (TextLine)input.Page.Blocks[index].Block);
        return blocks[index].Location is not (null or Location.Object) && line.Text.AsSpan(name.Text.Length).StartsWith(": ")
            && Stands(blocks, index)
            && (index + 1 == blocks.Length || blocks[index + 1].Block is not TextLine below || below.Line - line.Line > 1);
    }

    // `name` string, required — The words about it.
    private static FieldBlock? InOneLine(DialectInput input, int index, PlacedBlock opening, TextLine line)
    {
        if (opening.Location is null || line.Bullet || NamedLine.Read(line.Inline, input.Words) is not
            {
                Form: NameForm.Code or NameForm.Marked,
                SetOff: true,
                Names: [var name],
                Facts: { NamedType: false } facts,
            })
            return null;
        // (path parameter, required): a word on where it is sent does as well as a type.
        if (facts.Type is null && (facts.Location is null || facts.Required is null)) return null;
        // Behind the facts a sign or a capital parts them from the words; "`count` integer values" is a sentence.
        if (facts.End < 2 || (facts.End < line.Text.Length && char.IsAsciiLetterLower(line.Text[facts.End])
            && line.Text[facts.End - 2] is not ('.' or '-' or '–' or '—' or ':' or ')' or '）')))
            return null;
        if (facts.Type is { } type && !TypeWords.IsPlain(type, input.Words) && facts.Required is null) return null;
        return new FieldBlock
        {
            Kind = ClaimKind.FieldBlock,
            Opening = facts.Location is { } own ? opening with { Location = own, Broad = false } : opening,
            Section = opening.Location,
            Index = index,
            Name = new FieldName(name, 0, false, ""),
            Type = facts.Type,
            Required = facts.Required,
            Default = facts.Default,
            HeaderWords = line.Text[Math.Min(facts.End, line.Text.Length)..],
            HeaderMarks = line.Inline.Part(Math.Min(facts.End, line.Text.Length), line.Text.Length),
            Header = line.Lines,
            HeaderBlocks = 1,
            Extent = line.Lines,
        };
    }

    // Beside "required" a name in a section of a request needs no type, where boxes show that the two belong together.
    private static bool IsRequiredParameter(
        PlacedBlock opening, TextLine line, FieldName name, FieldHeader header, Vocabulary vocabulary) =>
        line.Container is not null && !TypeWords.IsType(line.Text, vocabulary) && header.Required is not null
        && Identifier.IsDistinct(name.Text) && opening.Location is Location.Header or Location.Path or Location.Query or Location.Body;

    /// <summary>Takes the lines below a name.</summary>
    /// <returns>How many blocks the header has, the name included; and the lines among them that say something else.</returns>
    private static (int Count, List<TextLine> Beside) Below(
        ImmutableArray<PlacedBlock> blocks, int index, FieldHeader header, Vocabulary vocabulary)
    {
        var (count, beside, unknown) = (1, new List<TextLine>(), new List<TextLine>());
        var last = (TextLine)blocks[index].Block;
        for (var next = index + 1; next < blocks.Length
            && blocks[next] is { Role: OutlineRole.Content or OutlineRole.Label, Block: TextLine { Bullet: false } below }
            && below.Line - last.Line <= 3; next++)
        {
            // Only a location's own word may be a label and stand in a header; above another field, or apart from lines that stand
            // close, it opens a section.
            if (blocks[next].Role == OutlineRole.Label && (header.Type is null
                || (IsClose(blocks, index, next) && below.Line > last.Line + 1)
                || vocabulary.LocationOf(below.Text) is null or Location.Response || NameFollows(blocks, next + 1, vocabulary)))
                break;
            if (header.Take(below.Text) || (header.Type is not null && IsEnumBeforeRequirement(blocks, next, vocabulary)))
            {
                beside.AddRange(unknown);
                unknown.Clear();
                count = next - index + 1;
            }
            else if (unknown.Count < MostUnknown && IsBeside(last, below)) unknown.Add(below);
            else break;
            last = below;
        }

        return (count, beside);
    }

    private static bool IsClose(ImmutableArray<PlacedBlock> blocks, int first, int end) =>
        end - first > 1 && blocks[end - 1].Lines.Last - blocks[first].Lines.First == end - first - 1;

    // "string", "enum", "required": between the two the word says of the type that its values are listed, further down.
    private static bool IsEnumBeforeRequirement(ImmutableArray<PlacedBlock> blocks, int index, Vocabulary vocabulary) =>
        vocabulary.IsEnumLabel(((TextLine)blocks[index].Block).Text) && index + 1 < blocks.Length
        && blocks[index + 1] is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } next }
        && next.Line == blocks[index].Lines.Last + 1 && !vocabulary.IsAnswer(next.Text) && vocabulary.RequirementOf(next.Text) is not null;

    private static bool NameFollows(ImmutableArray<PlacedBlock> blocks, int index, Vocabulary vocabulary) =>
        index + 1 < blocks.Length && blocks[index].Block is TextLine name && FieldName.IsName(name.Text)
        && vocabulary.RequirementOf(name.Text) is null && blocks[index + 1].Block is TextLine type
        && TypeWords.IsType(type.Text, vocabulary);

    // Labels in one box belong together, those included that the vocabulary does not know.
    private static bool IsBeside(TextLine above, TextLine below) =>
        above.Container is { } box
        && (below.Container == box || (below.Container?.Shape == box.Shape && below.Container.Parent == box.Parent));

    // "Upload file" is no field of type file: beside its type, a name is set as code or in bold, or no word would be
    // written so. Pasted text has lost its marks; there a word on whether the field is required, on the same line, makes up for them.
    private static bool IsMarked(DialectInput input, TextLine line, FieldName name, FieldHeader header) =>
        input.Source.Span(line.Line).TrimStart() is ['`' or '*', ..] || name.HasShape || header.Required is not null
        || char.IsAsciiLetterLower(name.Text[0]);

    // Where name and type of a field are glued, those that stand apart are the title of the box with the members.
    private static bool IsTitle(TextLine line, IReadOnlySet<string> looks, string? type) =>
        IsBare(line) && looks.Contains(GluedFields.Look) && TypeWords.IsPlainHolder(type?.ToLowerInvariant() ?? "");

    // "or" between the alternatives of a type, a line each.
    private static bool IsJoint(TextLine line, Vocabulary vocabulary) =>
        line is { Marks.IsEmpty: true, Container: null } && vocabulary.TypeFamilies.Alternatives.Contains(line.Text);

    // **Returns:** a list — what is said behind a word of the page and a colon is said of the operation.
    private static bool IsRemark(TextLine line, FieldName name, Vocabulary vocabulary) =>
        name.Rest.Length > 0 && line.Inline.CodeAt(0) is null && vocabulary.IsWordOfPages(name.Text)
        && line.Text.AsSpan(name.Text.Length).TrimStart() is [':' or '：', ..];

    // **type** `string`: among fields, a name in lower case is one of them.
    private static bool IsNamedLikeAttribute(ImmutableArray<PlacedBlock> blocks, int index, TextLine line) =>
        line.Inline.MarkAt(0) is { Kind: MarkKind.Strong } mark && char.IsAsciiLetterLower(line.Text[0]) && mark.End < line.Text.Length
        && line.Text[mark.End] == ' '
            && (index == 0 || blocks[index - 1] is not ({ Role: OutlineRole.Field } or { Block: TextLine { Bullet: true } }));

    // "length: optional number": no limit is a type. Where the field above has its type beside its name, "type: string" is no more
    // about that one.
    private static bool StatesType(TextLine line, FieldBlock? above, Vocabulary vocabulary)
    {
        var colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetterLower(line.Text[0])) return false;
        var facts = AttributeReader.Read(line.Inline, colon + 1, vocabulary);
        if (facts.Type is null && EnumValues.InType(line.Text[(colon + 2)..], vocabulary).IsEmpty) return false;
        if (facts.Type is not null && facts.End < line.Text.Length) return false;
        return vocabulary.Column(line.Text[..colon]) == ColumnRole.Constraint || above is { HeaderBlocks: 1, Name.Rest.Length: > 0 };
    }

    // **name** (required): in a section of fields, no type is needed.
    private static bool IsStated(PlacedBlock opening, TextLine line, FieldName name, FieldHeader header) =>
        header.Required is not null && name.Rest.Length > 0 && IsSetApart(line, name) && opening.Location is not (null or Location.Object);

    // **name** `json`
    private static bool IsSetApart(TextLine line, FieldName name) =>
        line.Inline.MarkAt(0) is { } mark && mark.Length <= name.Text.Length + 1;

    private static bool IsTypeSetApart(TextLine line, FieldName name) =>
        line.Inline.MarkAt(line.Text.Length - name.Rest.Length) is not null;

    // A lone word opens a field only where nothing stands right above it but a label or a mark, and the media type that goes with it.
    private static bool Stands(ImmutableArray<PlacedBlock> blocks, int index) =>
        index == 0 || blocks[index - 1].Role != OutlineRole.Content || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1
        || (blocks[index - 1].Block is TextLine above && TitleLabels.IsMediaType(above.Text));
}
