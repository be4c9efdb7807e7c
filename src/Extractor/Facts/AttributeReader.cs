using Extractor.Facts.Prose;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// Reads what a line says of a field in single words, in brackets, behind dashes and between commas: its type, whether
/// it is required, where it is sent, its default and its values. The first words that are none of this end the facts.
/// </summary>
internal sealed class AttributeReader(MarkedText line, Vocabulary vocabulary)
{
    private const int MostPieces = 12;
    // A longer line is read sentence by sentence, and no label of it from its place to the end.
    private const int LongestList = 1000;

    private const int LongestPiece = FactPieces.Longest;
    private const int LongestBracket = 400;
    private const string Signs = " \t\u00A0\u3000\n:：-–—,，、|·•;；.。=";

    private readonly ModifierReader modifiers = new(vocabulary);
    private FieldAttributes facts = FieldAttributes.None;

    /// <summary>The facts that stand at an index of the line.</summary>
    public static FieldAttributes Read(MarkedText line, int at, Vocabulary vocabulary) => new AttributeReader(line, vocabulary).From(at);

    private FieldAttributes From(int at)
    {
        var start = at;
        for (var pieces = 0; pieces < MostPieces; pieces++)
        {
            var next = SkipSigns(at);
            if (next >= line.Text.Length)
            {
                at = next;
                break;
            }

            var end = Quoted(next) ?? (Brackets.IsOpening(line.Text[next]) ? Bracket(next, directly: line.Text.AsSpan(start, next - start).IsWhiteSpace()) : Words(next));
            if (end is null) break;
            at = end.Value;
        }

        return facts with { End = SkipSigns(at) };
    }

    // "a" or "b": values in the place of a type.
    private int? Quoted(int at)
    {
        if (line.Text[at] is not ('"' or '“') || ListedItems.Read(line, at) is not { Values.Length: > 1 } items || !items.EndsSentence(line.Text)) return null;
        facts = facts with { Enum = items.Values };
        return items.End;
    }

    private int SkipSigns(int at)
    {
        while (at < line.Text.Length && Signs.Contains(line.Text[at]) && !IsMinus(at)) at++;
        return at;
    }

    private bool IsMinus(int at) => line.Text[at] == '-' && at + 1 < line.Text.Length && char.IsAsciiDigit(line.Text[at + 1]);

    private int? Bracket(int open, bool directly)
    {
        // Right behind a name, a bracket that nothing closes holds facts all the same.
        if (Brackets.Closing(line.Text, open, LongestBracket) is not { } close) return directly && !facts.Any && open > 0 ? open + 1 : null;
        var inside = line.Text[(open + 1)..close].Trim();
        var values = EnumValues.AfterLead(line, open + 1, close, vocabulary);
        if (values.Length > 0) facts = facts with { Enum = values };
        if (Inside(inside) || values.Length > 0) return close + 1;
        if (!directly || facts.Any) return null;
        // `name`（a title）: string
        if (IsTypeName(inside)) Named(inside);
        else facts = facts with { Remark = line.Text[open..(close + 1)] };
        return close + 1;
    }

    /// <summary>Takes what stands in brackets; false where nothing of it is known.</summary>
    private bool Inside(string bracket)
    {
        // <[string]>
        var inside = Brackets.Around(bracket);
        if (Piece(inside, inBracket: true) || Typed(inside)) return true;
        if (FactPieces.IsRange(inside))
        {
            facts = facts with { Limit = $"[{inside}]" };
            return facts.Any;
        }

        if (EnumValues.InUnion(inside, vocabulary) is { Length: > 0 } union)
        {
            facts = facts with { Enum = union };
            return true;
        }

        var known = false;
        var at = 0;
        string? first = null;
        foreach (var piece in Brackets.Pieces(inside))
        {
            first ??= piece;
            at = inside.IndexOf(piece, at, StringComparison.Ordinal);
            // The commas behind words such as "one of" part values and no facts.
            if (EnumValues.Behind(inside[at..], vocabulary) is { Length: > 0 } values)
            {
                facts = facts with { Enum = values };
                return true;
            }

            known |= Piece(piece, inBracket: true) || Unions(piece);
        }

        // (Block, optional): a structure's name before words that are known.
        if (known && facts.Type is null && !IsRequirement(first!) && IsTypeName(first!)) Named(first!);
        return known;
    }

    // (int: 3), (string: <required>)
    private bool Typed(string inside)
    {
        var colon = inside.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || !TypeWords.IsType(inside[..colon], vocabulary)) return false;
        var value = inside[(colon + 2)..].Trim();
        facts = facts with { Type = facts.Type ?? inside[..colon] };
        if (!Requirement(Brackets.Around(value)) && !value.Any(char.IsWhiteSpace) && value.Trim('"', '[', ']', '{', '}').Length > 0) facts = facts with { Default = facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(value)) };
        return true;
    }

    // "Optional/Computed", "string | required"
    private bool Unions(string piece)
    {
        var known = false;
        if (piece.AsSpan().IndexOfAny("/|") < 0) return false;
        foreach (var part in piece.Split(['/', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) known |= Piece(part, inBracket: true);
        return known;
    }

    private int? Words(int at)
    {
        if (line.MarkAt(at) is { } mark)
        {
            var marked = line.Text[at..mark.End];
            if (Piece(marked, inBracket: false, set: true) || ((Brackets.Around(marked) != marked || marked.AsSpan().IndexOfAny(",，") >= 0) && Inside(Brackets.Around(marked)))) return mark.End;
            // required, `User`: a structure's name in the place of the type.
            if (facts.Required is null || facts.Type is not null || mark.Kind != MarkKind.Code || !IsTypeName(marked)) return null;
            Named(marked);
            return mark.End;
        }

        var end = FactPieces.End(line.Text, at);
        if (end - at > LongestPiece) return null;
        var piece = line.Text[at..end];
        if (end < line.Text.Length && line.Text[end] is ':' or '：') return Label(piece, end + 1) ?? (Piece(piece, inBracket: false) ? end : null);
        return Piece(piece, inBracket: false) || NamesType(piece, end) ? end : WordByWord(at, end);
    }

    // "string required The name", "string 必填 名称": facts without any sign between them. One word may be the first of a sentence.
    private int? WordByWord(int at, int end)
    {
        var taken = facts;
        var (count, next) = (0, at);
        while (next < end && RunOfWords(next, end) is { } stop) (count, next) = (count + 1, stop + 1);
        if (count > 1 || (count == 1 && next < line.Text.Length && (line.Text[next] > '\u2E80' || Quoted(next) is not null))) return next - 1;
        facts = taken;
        return null;
    }

    // The longest run of words that states one thing: "string or null", "Defaults to auto".
    private int? RunOfWords(int at, int end)
    {
        const int mostWords = 4;
        Span<int> stops = stackalloc int[mostWords];
        var count = 0;
        for (var stop = at; count < mostWords && stop < end; stop++)
        {
            var length = line.Text.AsSpan(stop, end - stop).IndexOf(' ');
            stop = length < 0 ? end : stop + length;
            stops[count++] = stop;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var run = line.Text[at..stops[i]];
            // A default of several words is a sentence.
            var cut = stops[i] < end && vocabulary.AfterDefaultPrefix(run) is not null;
            if (!cut && Piece(run, inBracket: false)) return stops[i];
        }

        return null;
    }

    // User, required: a structure's name in the place of the type.
    private bool NamesType(string piece, int end)
    {
        if (facts.Type is not null || end >= line.Text.Length || line.Text[end] is not (',' or '，') || !IsTypeName(piece)) return false;
        var next = SkipSigns(end);
        return IsRequirement(line.Text[next..FactPieces.End(line.Text, next)]) && Named(piece);
    }

    // "default: 10, …" between other facts.
    private int? Label(string label, int from)
    {
        if (vocabulary.Column(label) == ColumnRole.Enum)
        {
            if (ListedItems.Read(line, from) is { Values.Length: > 0 } items)
            {
                facts = facts with { Enum = items.Values };
                return items.End;
            }

            // "values: a, b": the first comma ends no list. What is not understood is left to the reader of sentences.
            if (line.Text.Length - from > LongestList || FactReader.ValuesFrom(line.Part(from, line.Text.Length), vocabulary) is not { List: { IsOpen: false } list } stated) return null;
            facts = facts with { Enum = [.. list.Values.Select(static one => one.Value)] };
            return from + stated.End;
        }

        var number = from;
        while (number < line.Text.Length && line.Text[number] == ' ') number++;
        // The comma of 1,000 parts nothing.
        if (vocabulary.Column(label) == ColumnRole.Default && FactNumber.At(line.Text, number) is var (value, stop) && (stop >= line.Text.Length || !char.IsLetterOrDigit(line.Text[stop])))
        {
            facts = facts with { Default = facts.Default ?? FactNumber.Text(value) };
            return stop;
        }

        var length = line.Text.AsSpan(from).IndexOfAny(",，;；。\n");
        var end = length < 0 ? line.Text.Length : from + length;
        return end - from <= LongestPiece && Attribute(vocabulary.Column(label), label, line.Text[from..end]) ? end : null;
    }

    private bool Piece(string piece, bool inBracket, bool set = false)
    {
        var text = piece.Trim().TrimAny("*_`.。:： ");
        if (text.Length is 0 or > LongestPiece) return false;
        if ((inBracket || facts.Any) && modifiers.OfWord(text) is var stated && stated != FieldModifiers.None)
        {
            facts = facts with { Modifiers = facts.Modifiers.Or(stated) };
            Requirement(text);
            return true;
        }

        if (Requirement(text) || Both(text) || Type(text) || Default(text, inBracket || text[0] > '\u2E80' || set)) return true;
        if (vocabulary.IsFieldFlag(text)) return inBracket || facts.Any;
        if (Where(text, inBracket)) return true;
        return inBracket && Labelled(text) is var (role, label, value) && Attribute(role, label, value);
    }

    private bool Named(string type)
    {
        facts = facts with { Type = type, NamedType = true };
        return true;
    }

    private bool Requirement(string text)
    {
        if (vocabulary.IsAnswer(text) || vocabulary.RequirementOf(text) is not { } stated) return false;
        facts = facts with { Required = facts.Required ?? stated };
        return true;
    }

    private bool Type(string text)
    {
        // "Boolean value"
        if (text.LastIndexOf(' ') is var space and > 0 && vocabulary.Column(text[(space + 1)..]) == ColumnRole.Value) text = text[..space];
        if (!TypeWords.IsType(text, vocabulary) && !TypeWords.IsListOf(text, vocabulary)) return false;
        if (facts.Type is null) facts = facts with { Type = text };
        return true;
    }

    // "required string", "string optional"
    private bool Both(string text)
    {
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        if (first <= 0) return false;
        return (IsRequirement(text[..first]) && Type(text[(first + 1)..].TrimAny(" ,")) && Requirement(text[..first]))
            || (IsRequirement(text[(last + 1)..]) && Type(text[..last].TrimAny(" ,")) && Requirement(text[(last + 1)..]));
    }

    private bool IsRequirement(string word) => !vocabulary.IsAnswer(word) && vocabulary.RequirementOf(word) is not null;

    private bool Default(string text, bool sure)
    {
        var space = text.IndexOf(' ');
        var value = vocabulary.AfterDefaultPrefix(text) ?? (space > 0 && vocabulary.Column(text[..space]) == ColumnRole.Default && FactPieces.IsLiteral(text[(space + 1)..], sure) ? text[(space + 1)..].Trim() : null);
        if (value is null || value.Length == 0 || value.Any(char.IsWhiteSpace)) return false;
        // "기본값은 5입니다": the value is followed by the end of the sentence.
        if (value[^1] > '\u2E80' && value[0] < '\u2E80')
        {
            if (FactReader.DefaultOfClause(MarkedText.Plain(text), vocabulary) is not { } stated) return false;
            value = stated;
        }

        facts = facts with { Default = facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(value)) };
        return true;
    }

    private bool Where(string text, bool inBracket)
    {
        if (!inBracket && !text.StartsWith("in ", StringComparison.OrdinalIgnoreCase)) return false;
        if (vocabulary.LocationOf(text) is not { } location) return false;
        facts = facts with { Location = location };
        return true;
    }

    private (ColumnRole Role, string Label, string Value)? Labelled(string text)
    {
        var at = text.AsSpan().IndexOfAny(":：=");
        return at > 0 && vocabulary.Column(text[..at]) is var role && role != ColumnRole.Unknown ? (role, text[..at].Trim(), text[(at + 1)..].Trim()) : null;
    }

    private bool Attribute(ColumnRole role, string label, string value)
    {
        var text = value.Trim();
        switch (role)
        {
            case ColumnRole.Type:
                return Type(text) || (facts.Type is null && IsTypeName(text) && Named(text));
            case ColumnRole.Required when Requirements.Under(label, text, vocabulary) is { } stated:
                facts = facts with { Required = facts.Required ?? stated };
                return true;
            case ColumnRole.Default when text.Length > 0:
                facts = facts with { Default = facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(text)) };
                return true;
            case ColumnRole.Enum when EnumValues.InCell(text, [], vocabulary) is { Length: > 0 } values:
                facts = facts with { Enum = values };
                return true;
            case ColumnRole.Constraint when facts.Limit.Length == 0:
                facts = facts with { Limit = label.Length == 0 ? text : $"{label}: {text}" };
                return true;
            case ColumnRole.Example:
                return true;
            default:
                return false;
        }
    }

    // Container, []Container, Map<string, User>: no sentence, and no word that could stand in one.
    private bool IsTypeName(string text) =>
        text.Length is > 1 and <= LongestPiece && !text.Any(char.IsWhiteSpace) && !vocabulary.IsFieldFlag(text)
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || "[]<>._:|,/-".Contains(c)) && text.Any(char.IsAsciiLetter)
        && (char.IsAsciiLetterUpper(text[0]) || text.StartsWith("[]", StringComparison.Ordinal) || text.EndsWith("[]", StringComparison.Ordinal) || text.Contains('<'));
}
