using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The members of a field that its cell lists line by line, below words such as "each item contains": a name, a sign, its
/// meaning, and in brackets its type and whether it is required. The lines are one list: all of them define members, or none does.
/// </summary>
/// <param name="Rest">The cell without the lines of members.</param>
/// <param name="Lines">The lines of members, each with its name, without the mark of a bullet.</param>
internal sealed record CellMembers(TableCell Rest, ImmutableArray<(MarkedText Line, NamedLine Name)> Lines)
{
    private const int LongestBracket = 120;

    /// <summary>Reads a cell; null where it lists no members.</summary>
    /// <param name="cell">The words about the field.</param>
    /// <param name="type">What the page says of the field's type.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static CellMembers? In(TableCell cell, string type, Vocabulary vocabulary)
    {
        if (!cell.Text.Contains('\n')) return null;
        var rest = new List<MarkedText>();
        var members = ImmutableArray.CreateBuilder<(MarkedText, NamedLine)>();
        MarkedText[] lines = [.. cell.Inline.Lines()];
        for (var at = 0; at < lines.Length; at++)
        {
            rest.Add(lines[at]);
            var leads = vocabulary.Names.LeadOnToMembers(lines[at].Text);
            if (!leads && !(at == 0 && MayHold(type, vocabulary) && AreTyped(lines.AsSpan(1), vocabulary))) continue;
            var run = Run(lines.AsSpan(at + 1), vocabulary);
            members.AddRange(run);
            at += run.Count;
        }

        return members.Count == 0 ? null : new CellMembers(Joined(rest, cell.Indent), members.ToImmutable());
    }

    private static bool MayHold(string type, Vocabulary vocabulary) =>
        TypeWords.Of(type, vocabulary) is { } own && (TypeWords.IsObject(own) || TypeWords.IsList(own));

    // No words lead on to them, and each has a type: of an object or a list they are the members.
    private static bool AreTyped(ReadOnlySpan<MarkedText> lines, Vocabulary vocabulary)
    {
        foreach (var line in lines)
        {
            var bare = line.Part(TextLines.BulletLength(line.Text), line.Text.Length);
            if (NamedLine.Read(bare, vocabulary) is not { SetOff: true, Facts: { Type: not null, Says: true } }) return false;
        }

        return true;
    }

    /// <summary>What a line says of the member.</summary>
    public static FieldDefinition Definition(MarkedText line, NamedLine name, Vocabulary vocabulary)
    {
        var said = new FieldDefinition(vocabulary);
        var (facts, start) = FactsAtEnd(line, vocabulary);
        said.Open(MarkedText.Plain(""), facts);
        var about = line.Part(0, start);
        said.Open(about, name.Facts with { End = Math.Min(name.Facts.End, about.Text.Length) });
        if (!said.HoldsFields && ValuesAtEnd(about, name.NameEnd) is { Length: > 0 } values) said.State(values);
        return said;
    }

    // "where it sits, `left` or `right`": nothing stands behind the values.
    private static ImmutableArray<string> ValuesAtEnd(MarkedText line, int from)
    {
        var first = line.Marks.FirstOrDefault(mark => mark.Kind == MarkKind.Code && mark.Start > from);
        if (first.Length == 0 || line.Text.AsSpan(0, first.Start).TrimEnd() is not [.., ',' or '，' or ':' or '：' or '-' or '–' or '—'])
            return [];
        var items = ListedItems.Read(line, first.Start);
        return items.Values.Length > 1 && line.Text.AsSpan(items.End).Trim(" .。;；").IsEmpty ? items.Values : [];
    }

    private static List<(MarkedText Line, NamedLine Name)> Run(ReadOnlySpan<MarkedText> lines, Vocabulary vocabulary)
    {
        var run = new List<(MarkedText, NamedLine)>();
        foreach (var line in lines)
        {
            var mark = TextLines.BulletLength(line.Text);
            var bare = mark > 0 ? line.Part(mark, line.Text.Length) : line;
            if (Member(bare, vocabulary) is { } name) run.Add((bare, name));
            // A bullet that names no member shows that the list is none of members.
            else if (mark > 0) return [];
            else break;
        }

        return run;
    }

    // A name set as code, or one behind which the line states a type or a requirement.
    private static NamedLine? Member(MarkedText line, Vocabulary vocabulary)
    {
        if (NamedLine.Read(line, vocabulary) is not { SetOff: true } name) return null;
        var says = name.Facts.Says || FactsAtEnd(line, vocabulary).Facts.Says;
        return says || (name.Form is NameForm.Code or NameForm.Marked && Identifier.IsDistinct(name.Names[0])) ? name : null;
    }

    // "picture of the wing (string, required)"
    private static (FieldAttributes Facts, int Start) FactsAtEnd(MarkedText line, Vocabulary vocabulary)
    {
        var text = line.Text.TrimEnd('.', '。', ';', '；', ' ');
        if (text.Length == 0 || text[^1] is not (')' or '）')) return (FieldAttributes.None, line.Text.Length);
        var open = text.LastIndexOfAny(['(', '（']);
        if (open <= 0 || text.Length - open > LongestBracket) return (FieldAttributes.None, line.Text.Length);
        var bracket = line.Part(open, text.Length);
        var facts = AttributeReader.Read(bracket, 0, vocabulary);
        return facts.Says && facts.End >= bracket.Text.Length ? (facts, open) : (FieldAttributes.None, line.Text.Length);
    }

    private static TableCell Joined(List<MarkedText> lines, int indent)
    {
        var words = MarkedText.Of(lines);
        return new TableCell(words.Text, indent, [.. words.Codes]) { Marks = words.Marks };
    }
}
