using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>How a line writes the name that it opens with.</summary>
internal enum NameForm
{
    /// <summary>As code.</summary>
    Code,

    /// <summary>In bold or italics.</summary>
    Marked,

    /// <summary>Without marks, in a form that no word at the start of a sentence has.</summary>
    Distinct,

    /// <summary>As any word is written.</summary>
    Word,
}

/// <summary>A line that opens with the name of a field, and what it says of it.</summary>
/// <param name="Names">The name; several where the line defines several fields at once.</param>
/// <param name="Form">How the name is written.</param>
/// <param name="Optional">Whether a mark on the name says that the field may be left out.</param>
/// <param name="SetOff">Whether a sign, a bracket or the end of the line parts the name from what follows, as it does not
/// within a sentence.</param>
/// <param name="Facts">What the line says of the field.</param>
internal sealed record NamedLine(ImmutableArray<string> Names, NameForm Form, bool Optional, bool SetOff, FieldAttributes Facts)
{
    private const int MostNames = 16;

    /// <summary>Where the text behind the name starts.</summary>
    public int NameEnd { get; private init; }

    /// <summary>Reads a line; null where it opens with no name.</summary>
    public static NamedLine? Read(MarkedText line, Vocabulary vocabulary) => Read(line, 0, vocabulary);

    /// <summary>Reads a heading, which may say that it names a field ("Parameter: mode") and may count its fields ("2.1 mode").</summary>
    public static NamedLine? ReadHeading(MarkedText line, Vocabulary vocabulary)
    {
        var at = 0;
        while (at < line.Text.Length && (char.IsAsciiDigit(line.Text[at]) || line.Text[at] is '.' or ' ' or '、')) at++;
        var colon = line.Text.AsSpan(at).IndexOfAny(":：");
        if (colon > 0 && vocabulary.IsFieldNoun(line.Text.Substring(at, colon))) at += colon + 1;
        while (at < line.Text.Length && line.Text[at] == ' ') at++;
        if (Read(line, at, vocabulary) is not { } read) return null;
        // "`mode` parameter"
        var rest = line.Text[read.Facts.End..];
        return rest.Length == 0 || vocabulary.IsFieldNoun(rest) ? read : null;
    }

    /// <summary>Whether the line says what it says of the name alone, without any sentence behind it.</summary>
    public bool EndsAt(string text) => Facts.End >= text.Length;

    private static NamedLine? Read(MarkedText line, int at, Vocabulary vocabulary)
    {
        if (at >= line.Text.Length) return null;
        if (BehindType(line, at, vocabulary) is { } typed) return typed;
        var mark = line.MarkAt(at);
        var end = line.CodeAt(at) is { } code && IsName(line.Text[at..code.End]) ? code.End
            : BeforeType(line.Text, at, TokenEnd(line.Text, at), vocabulary);
        var token = line.Text[at..end];
        var name = NameOf(token);
        // [text] is what stays of a link, and of a mark for what may be left out.
        if (!Identifier.IsName(name) || (name[0] == '[' && name[^1] == ']')) return null;
        var names = ImmutableArray.CreateBuilder<string>();
        names.Add(name);
        if (mark is not null) end = AddNames(line, end, names, vocabulary);
        var facts = ClosingFacts.Read(line, end, AttributeReader.Read(line, end, vocabulary), vocabulary);
        // Words set apart together are a title: **Simple user**
        if (mark is { } whole && whole.End > end && (facts.End < whole.End || !IsSign(line.Text, end))) return null;
        // A name that is called is a method: `find(id)`
        if (mark is not null && end < line.Text.Length && line.Text[end] == '(') return null;
        var form = line.CodeAt(at) is not null ? NameForm.Code
            : mark is not null ? NameForm.Marked
            : Identifier.IsDistinct(name) ? NameForm.Distinct
            : NameForm.Word;
        return new NamedLine(names.ToImmutable(), form, token.TrimEnd('*', ':', '：').EndsWith('?'), IsSetOff(line, end, form, facts), facts)
        {
            NameEnd = end,
        };
    }

    // string `name`: what it is. The type stands before the name, and the marks show which of the two is the name.
    private static NamedLine? BehindType(MarkedText line, int at, Vocabulary vocabulary)
    {
        var from = line.MarkAt(at)?.End ?? at + 1;
        var next = line.Marks.FirstOrDefault(mark => mark.Start >= from && mark.Kind is MarkKind.Code or MarkKind.Strong);
        if (next.Length == 0 || next.End > line.Text.Length) return null;
        var type = line.Text[at..next.Start].Trim(' ', '(', ')', '[', ']');
        var name = line.Text[next.Start..next.End];
        // A value behind a type is no name, and a type behind a name is none either.
        if (!vocabulary.IsValueType(type) || !IsName(name) || vocabulary.IsValueType(name) || vocabulary.IsNoValue(name)
            || bool.TryParse(name, out _))
            return null;
        return Read(line, next.Start, vocabulary) is { Facts.Type: null } read && IsPartedFrom(line.Text, read.NameEnd)
            ? read with { Facts = read.Facts with { Type = type, NamedType = false }, SetOff = true }
            : null;
    }

    private static bool IsPartedFrom(string text, int at) =>
        text.AsSpan(at).TrimStart() is [] or [':' or '：' or '-' or '–' or '—', ..] || text[at - 1] is ':' or '：';

    // Behind the name, marks that go on hold what brackets and signs set off: **mode (string):**
    private static bool IsSign(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at >= text.Length || !char.IsLetterOrDigit(text[at]);
    }

    private static bool IsName(string token) => Identifier.IsName(NameOf(token));

    // :id and {id} are how addresses write the name id.
    private static string NameOf(string token)
    {
        var name = token.TrimEnd('*', '?', ':', '：', '\\', ',').TrimStart(':');
        // `"x-key": string`
        if (name.Length > 2 && name[0] == '"' && name[^1] == '"') return name[1..^1];
        return name.Length > 2 && name[0] == '{' && name[^1] == '}' ? name[1..^1] : name;
    }

    private static int TokenEnd(string text, int at)
    {
        var (end, depth) = (at, 0);
        for (; end < text.Length && !char.IsWhiteSpace(text[end])
            && text[end] is not ('(' or '（' or ',' or '，' or '、' or '：' or '='); end++)
        {
            // list[:index][name] is one name.
            if (text[end] == ':' && end > at && depth == 0) break;
            depth += text[end] switch { '[' => 1, ']' => -1, _ => 0 };
        }

        return end;
    }

    // renewable[boolean]: a type in the brackets and no key. Words such as "number" or "date" are keys as often.
    private static int BeforeType(string text, int at, int end, Vocabulary vocabulary)
    {
        var open = text.IndexOf('[', at, end - at);
        if (open <= at || end - open < 3 || text[end - 1] != ']') return end;
        var inside = text[(open + 1)..(end - 1)];
        return vocabulary.IsValueType(inside) && vocabulary.TypeFamilies.Of(inside) is "string" or "integer" or "boolean" ? open : end;
    }

    // `a`, `b` and `c` - (Optional) …
    private static int AddNames(MarkedText line, int end, ImmutableArray<string>.Builder names, Vocabulary vocabulary)
    {
        for (var at = SkipJoint(line.Text, end, vocabulary); at > end && names.Count < MostNames && line.CodeAt(at) is { } code
            && IsName(line.Text[at..code.End]); at = SkipJoint(line.Text, end, vocabulary))
        {
            names.Add(NameOf(line.Text[at..code.End]));
            end = code.End;
        }

        return end;
    }

    private static int SkipJoint(string text, int at, Vocabulary vocabulary)
    {
        var next = at;
        while (next < text.Length && text[next] is ' ' or ',' or '，' or '、' or '/') next++;
        var joint = vocabulary.Names.Joint(text.AsSpan(next));
        if (joint > 0)
        {
            for (next += joint; next < text.Length && text[next] == ' ';) next++;
            return next;
        }

        // White space alone joins nothing: `name` `string`.
        return text.AsSpan(at, next - at).IsWhiteSpace() ? at : next;
    }

    private static bool IsSetOff(MarkedText line, int end, NameForm form, FieldAttributes facts)
    {
        var marked = form is NameForm.Code or NameForm.Marked;
        // Between words without marks a space parts nothing: "a string, …"
        if (marked && (facts.Any || facts.Remark.Length > 0)) return true;
        var text = line.Text;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next >= text.Length) return true;
        if (text[next] is ':' or '：' or '–' or '—' or '|' or '='
            || (text[next] == '-' && (next + 1 == text.Length || text[next + 1] is ' ' or '-')))
            return true;
        if (end > 0 && text[end - 1] is ':' or '：') return true;
        // content.**type** `string`
        if (facts.Says && line.MarkAt(next) is not null) return true;
        if (Brackets.IsOpening(text[next]) && facts.End > next)
            return marked || (line.CodeAt(next) is null && (facts.Any || facts.Remark.Length > 0));
        // `name` The words about it.
        return marked && (char.IsUpper(text[next]) || text[next] > '\u2E80') && next > end;
    }
}
