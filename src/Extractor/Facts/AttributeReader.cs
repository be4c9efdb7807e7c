using Extractor.Facts.Prose;
using Extractor.Facts.Prose.StatedDefaults;
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

    private readonly AttributeCollector found = new(vocabulary);

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

            var end = Quoted(next) ?? (Brackets.IsOpening(line.Text[next])
                ? Bracket(next, directly: line.Text.AsSpan(start, next - start).IsWhiteSpace())
                : Words(next));
            if (end is null) break;
            at = end.Value;
        }

        var rest = SkipSigns(at);
        return found.Facts with { End = rest, Required = IsRestricted(at, rest) ? Requirement.Conditional : found.Facts.Required };
    }

    // "Required, unless it rains", "Required (except for guests)"
    private bool IsRestricted(int at, int rest)
    {
        if (found.Facts.Required is not (Requirement.Required or Requirement.Optional) || rest >= line.Text.Length) return false;
        if (line.Text[rest] is '(' or '（')
            return Brackets.Closing(line.Text, rest, LongestBracket) is { } close
                && Requirements.HoldsSometimes(found.Facts.Required.Value, line.Text[rest..(close + 1)], vocabulary);
        return found.Facts.Required == Requirement.Required && rest > at && line.Text[at] is ',' or '，'
            && Requirements.OpensException(line.Text.AsSpan(rest), vocabulary);
    }

    // "a" or "b": values in the place of a type.
    private int? Quoted(int at)
    {
        if (line.Text[at] is not ('"' or '“') || ListedItems.Read(line, at) is not { Values.Length: > 1 } items
            || !items.EndsSentence(line.Text)
            // "a" or "b" (default "a") says more than the values.
            || line.Text.AsSpan(at, items.End - at).IndexOfAny('(', '（') >= 0)
            return null;
        found.Facts = found.Facts with { Enum = items.Values };
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
        if (Brackets.Closing(line.Text, open, LongestBracket) is not { } close)
            return directly && !found.Facts.Any && open > 0 ? open + 1 : null;
        var inside = line.Text[(open + 1)..close].Trim();
        // { id: 12 } is a body, and none of its keys says anything of the field.
        if (line.Text[open] == '{' && inside.AsSpan().IndexOfAny(':', '：') > 0) return null;
        var values = EnumValues.AfterLead(line, open + 1, close, vocabulary);
        if (values.Length > 0) found.Facts = found.Facts with { Enum = values };
        if (Inside(inside) || values.Length > 0) return close + 1;
        if (!directly || found.Facts.Any) return null;
        // `name`（a title）: string
        if (found.IsTypeName(inside)) found.TakeTypeName(inside);
        else found.Facts = found.Facts with { Remark = line.Text[open..(close + 1)] };
        return close + 1;
    }

    /// <summary>Takes what stands in brackets; false where nothing of it is known.</summary>
    private bool Inside(string bracket)
    {
        // <[string]>
        var inside = Brackets.Around(bracket);
        if (Typed(inside) || found.Take(inside, inBracket: true)) return true;
        if (FactPieces.IsRange(inside))
        {
            found.Facts = found.Facts with { Limit = $"[{inside}]" };
            return found.Facts.Any;
        }

        if (EnumValues.InUnion(inside, vocabulary) is { Length: > 0 } union)
        {
            found.Facts = found.Facts with { Enum = union };
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
                found.Facts = found.Facts with { Enum = values };
                return true;
            }

            known |= found.Take(piece, inBracket: true) || Unions(piece);
        }

        // (Block, optional): a structure's name before words that are known.
        if (known && found.Facts.Type is null && !found.IsRequirement(first!) && found.IsTypeName(first!)) found.TakeTypeName(first!);
        return known;
    }

    // (int: 3), (string: <required>)
    private bool Typed(string inside)
    {
        var colon = inside.IndexOf(": ", StringComparison.Ordinal);
        // (enum: a|b)
        if (colon <= 0 || vocabulary.Column(inside[..colon]) == ColumnRole.Enum) return false;
        var value = inside[(colon + 2)..].Trim();
        if (!TypeWords.IsType(inside[..colon], vocabulary) && !TypesInWords(inside[..colon])) return false;
        found.Facts = found.Facts with { Type = found.Facts.Type ?? inside[..colon] };
        if (!found.TakeRequirement(Brackets.Around(value)) && !value.Any(char.IsWhiteSpace)
            && value.Trim('"', '[', ']', '{', '}').Length > 0)
            found.Facts = found.Facts with { Default = found.Facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(value)) };
        return true;
    }

    // (int or duration format string: 30): words that open and end with a type.
    private bool TypesInWords(string text)
    {
        const int mostWords = 6;
        return text.Split(' ') is { Length: > 2 and <= mostWords } words && TypeWords.IsType(words[0], vocabulary)
            && TypeWords.IsType(words[^1], vocabulary) && Array.TrueForAll(words, static word => word.All(char.IsAsciiLetterOrDigit));
    }

    // "Optional/Computed", "string | required"
    private bool Unions(string piece)
    {
        var known = false;
        if (piece.AsSpan().IndexOfAny("/|") < 0) return false;
        foreach (var part in piece.Split(['/', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            known |= found.Take(part, inBracket: true);
        return known;
    }

    private int? Words(int at)
    {
        if (line.MarkAt(at) is { } mark)
        {
            var marked = line.Text[at..mark.End];
            if (found.Take(marked, inBracket: false, set: true)
                || ((Brackets.Around(marked) != marked || marked.AsSpan().IndexOfAny(",，") >= 0) && Inside(Brackets.Around(marked))))
                return mark.End;
            // required, `User`: a structure's name in the place of the type.
            if (found.Facts.Required is null || found.Facts.Type is not null || mark.Kind != MarkKind.Code || !found.IsTypeName(marked))
                return null;
            found.TakeTypeName(marked);
            return mark.End;
        }

        var end = FactPieces.End(line.Text, at);
        if (end - at > LongestPiece) return null;
        var piece = line.Text[at..end];
        if (end < line.Text.Length && line.Text[end] is ':' or '：')
            return Label(piece, end + 1)
                // The label of values that were not understood is part of their sentence.
                ?? (vocabulary.Column(piece) != ColumnRole.Enum && !IsRemark(piece) && found.Take(piece, inBracket: false) ? end : null);
        var byDefault = found.Facts;
        if (!found.Take(piece, inBracket: false) && !NamesType(piece, end)) return WordByWord(at, end);
        if (found.Facts.Default == byDefault.Default || !FactPieces.OffersAnother(line.Text, end, vocabulary)) return end;
        found.Facts = byDefault;
        return null;
    }

    // "Recommended: 1 to 5": what stands behind it holds as far as the remark goes.
    private bool IsRemark(string piece) => vocabulary.IsFieldFlag(piece) && vocabulary.ModifierOf(piece) is null;

    // "string required The name", "string 必填 名称": facts without any sign between them. One word may be the first of a sentence.
    private int? WordByWord(int at, int end)
    {
        var taken = found.Facts;
        var (count, next) = (0, at);
        while (next < end && RunOfWords(next, end) is { } stop) (count, next) = (count + 1, stop + 1);
        if (count > 1 || (count == 1 && next < line.Text.Length && (line.Text[next] > '\u2E80' || Quoted(next) is not null)))
            return next - 1;
        found.Facts = taken;
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
            if (!cut && found.Take(run, inBracket: false)) return stops[i];
        }

        return null;
    }

    // User, required: a structure's name in the place of the type.
    private bool NamesType(string piece, int end)
    {
        if (found.Facts.Type is not null || end >= line.Text.Length || line.Text[end] is not (',' or '，') || !found.IsTypeName(piece))
            return false;
        var next = SkipSigns(end);
        return found.IsRequirement(line.Text[next..FactPieces.End(line.Text, next)]) && found.TakeTypeName(piece);
    }

    private bool IsDefault(MarkedText clause) =>
        StatedDefaultReader.OfClause(clause, vocabulary) is not null
        || vocabulary.DefaultOf(clause.Text[(clause.Text.IndexOfAny([':', '：']) + 1)..].Trim(' ', '.', '`')) is null;

    // "default: 10, …" between other facts.
    private int? Label(string label, int from)
    {
        if (vocabulary.Column(label) == ColumnRole.Enum) return Listed(from);
        // "min: 1, max: 50" is one limit, which the reader of sentences puts together.
        if (vocabulary.Column(label) == ColumnRole.Constraint) return null;
        var number = from;
        while (number < line.Text.Length && line.Text[number] == ' ') number++;
        // The comma of 1,000 parts nothing.
        if (vocabulary.Column(label) == ColumnRole.Default && FactNumber.At(line.Text, number) is var (value, stop)
            && (stop >= line.Text.Length || !char.IsLetterOrDigit(line.Text[stop])))
        {
            if (FactPieces.OffersAnother(line.Text, stop, vocabulary)) return null;
            found.Facts = found.Facts with { Default = found.Facts.Default ?? FactNumber.Text(value) };
            return stop;
        }

        var length = line.Text.AsSpan(from).IndexOfAny(",，;；。\n");
        var end = length < 0 ? line.Text.Length : from + length;
        // "Default: the current time" is a sentence in every form of page.
        if (vocabulary.Column(label) == ColumnRole.Default && !IsDefault(line.Part(from - label.Length - 1, end))) return null;
        return end - from <= LongestPiece && found.TakeAttribute(vocabulary.Column(label), label, line.Text[from..end]) ? end : null;
    }

    // Whether 1-100 is a range depends on the type, and `a` (default), `b` says more than the values: the reader of sentences
    // knows.
    private int? Listed(int from)
    {
        if (ListedItems.Read(line, from) is { Values.Length: > 0 } items)
        {
            if (items.Values.Any(FactPieces.JoinsNumbers) || line.Text.AsSpan(from, items.End - from).IndexOfAny('(', '（') >= 0)
                return null;
            found.Facts = found.Facts with { Enum = items.Values };
            return items.End;
        }

        // "values: a, b": the first comma ends no list. Meanings and what is not understood are left to the reader of sentences.
        if (line.Text.Length - from > LongestList
            || FactReader.ValuesFrom(line.Part(from, line.Text.Length), vocabulary) is not { List: { IsOpen: false } list } stated
            || list.Default is not null || list.Values.Any(static one => one.Meaning is not null || FactPieces.JoinsNumbers(one.Value)))
            return null;
        found.Facts = found.Facts with { Enum = [.. list.Values.Select(static one => one.Value)] };
        return from + stated.End;
    }
}
