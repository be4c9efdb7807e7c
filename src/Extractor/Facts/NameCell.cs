using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// A cell in which a row of a field table names its field. Every word in its first line is a name, a type, a
/// requirement, a badge, a remark in brackets or punctuation; a cell with any other word is not understood.
/// </summary>
internal sealed class NameCell
{
    private const int MostNames = 16;
    private const int LongestRemark = 200;

    private readonly Vocabulary vocabulary;
    private readonly MarkedText line;
    private readonly bool isTyped;
    private readonly List<string> badges = [];
    private readonly List<(string Name, bool Optional, bool IsAlias)> names = [];
    private int at;

    private NameCell(MarkedText line, bool isTyped, Vocabulary vocabulary) =>
        (this.line, this.isTyped, this.vocabulary) = (line, isTyped, vocabulary);

    /// <summary>The names in a cell: one as a rule, several where the cell lists several or gives another name for the field.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isTyped">Whether another cell of the row states the type, so that no word of this one has to.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <returns>Nothing where the cell holds no name, or words that are none of what belongs beside one.</returns>
    public static ImmutableArray<FieldName> Read(TableCell cell, bool isTyped, Vocabulary vocabulary)
    {
        MarkedText[] lines = [.. cell.Inline.Lines()];
        if (lines.Length == 0) return [];
        if (lines.Length > 1 && BelowBadge(lines, cell, isTyped, vocabulary) is { Length: > 0 } below) return below;
        if (lines.Length > 1 && NamesIn(lines, cell, isTyped, vocabulary) is { Length: > 1 } stacked) return stacked;
        var read = new NameCell(lines[0], isTyped, vocabulary);
        var (depth, optional) = read.ReadFirst(cell.Indent);
        if (depth < 0 || !read.ReadRest()) return [];
        var rest = string.Join('\n', [read.Beside, .. lines.Skip(1).Select(static further => further.Text)]).Trim();
        var struck = lines[0].Marks.Any(static mark => mark.Kind == MarkKind.Struck);
        return [.. read.names.SelectMany(static name => Parts(name.Name).Select(part => name with { Name = part }))
            .Select((name, index) => new FieldName(name.Name, depth, name.Optional || (index == 0 && optional), rest)
            {
                IsAlias = name.IsAlias,
                Struck = struck,
                Badges = [.. read.badges],
            })];
    }

    // Deprecated, and below it the name
    private static ImmutableArray<FieldName> BelowBadge(MarkedText[] lines, TableCell cell, bool isTyped, Vocabulary vocabulary)
    {
        var (badge, name) = (lines[0].Text, lines[1].Text);
        if (!IsBadge(badge, vocabulary) || IsBadge(name, vocabulary) || !FieldName.IsName(name) || TypeWords.IsType(name, vocabulary))
            return [];
        var rest = cell.Inline.Part(cell.Inline.Text.IndexOf('\n', StringComparison.Ordinal) + 1, cell.Inline.Text.Length);
        return [.. Read(cell with { Text = rest.Text, Marks = [.. rest.Marks] }, isTyped, vocabulary)
            .Select(read => read with { Badges = [badge, .. read.Badges] })];
    }

    // left, and below it right: several names, where no line can be the type of the one above it.
    private static ImmutableArray<FieldName> NamesIn(MarkedText[] lines, TableCell cell, bool isTyped, Vocabulary vocabulary)
    {
        var coded = cell.Codes.Length == lines.Length;
        if ((!isTyped && !coded) || lines.Length > MostNames) return [];
        var names = lines.Select(
            further => FieldName.IsName(further.Text) && Identifier.IsDistinct(further.Text) && !TypeWords.IsType(further.Text, vocabulary)
                && vocabulary.RequirementOf(further.Text) is null && !vocabulary.IsFieldFlag(further.Text)
                ? further.Text
                : "").ToArray();
        return names.Contains("") ? [] : [.. names.Select(name => new FieldName(name, Math.Max(0, cell.Indent - 1), false, ""))];
    }

    // `c1/c2`: one mark around several names. A path and a media type are one.
    private static string[] Parts(string name)
    {
        var parts = name.Split('/');
        const int mostParts = 6;
        var several = parts.Length is > 1 and <= mostParts
            && parts.All(static part => FieldName.IsName(part) && char.IsAsciiLetterLower(part[0]) && part.AsSpan().IndexOfAny(".{[*") < 0)
            && parts[0] is not ("application" or "audio" or "font" or "image" or "message" or "model" or "multipart" or "text" or "video");
        return several ? parts : [name];
    }

    private string Beside { get; set; } = "";

    /// <summary>Takes the badges before the first name, and the name.</summary>
    /// <returns>How far the name is set in, or -1 where there is none; and whether a mark on it says that it may be left out.</returns>
    private (int Depth, bool Optional) ReadFirst(int indent)
    {
        while (BadgeEnd(at) is { } end) at = end;
        var text = line.Text[at..FirstEnd()];
        var name = FieldName.Read(text, indent);
        if (name is null) return (-1, false);
        at += text.IndexOf(name.Text, StringComparison.Ordinal) + name.Text.Length;
        while (at < line.Text.Length && line.Text[at] is '*' or '?' or ':' or '：' or '\\' or ']') at++;
        names.Add((name.Text, false, false));
        return (name.Depth, name.Optional);
    }

    // A name set as code ends with the code, whatever stands right behind it.
    private int FirstEnd()
    {
        foreach (var mark in line.Marks)
        {
            if (mark.Kind == MarkKind.Code && mark.Start >= at && FieldName.Read(line.Text[mark.Start..mark.End], 0) is not null)
                return line.Text[at..mark.Start].Any(char.IsLetterOrDigit) ? line.Text.Length : mark.End;
        }

        return line.Text.Length;
    }

    // DEPRECATED name, [BETA] name, **Required** name.
    private int? BadgeEnd(int from)
    {
        var start = from;
        while (start < line.Text.Length && (char.IsWhiteSpace(line.Text[start]) || line.Text[start] == ':')) start++;
        if (start >= line.Text.Length) return null;
        if (line.CodeAt(start) is { } code) return CodeBadgeEnd(start, code.End);
        var end = line.MarkAt(start) is { Kind: not MarkKind.Struck } mark ? mark.End
            : Brackets.IsOpening(line.Text[start]) && Brackets.Closing(line.Text, start, LongestRemark) is { } close ? close + 1
            : WordEnd(start);
        var words = line.Text[start..end].Trim('[', ']', '(', ')', '（', '）', '【', '】', '<', '>', ' ', ':', '：');
        var set = end < line.Text.Length
            && (line.Text[end] == ' ' || Brackets.IsOpening(line.Text[start]) || line.MarkAt(start) is not null);
        // In lower case and without marks it is the first word of a sentence as often.
        var plain = line.MarkAt(start) is null && !Brackets.IsOpening(line.Text[start]) && !NamesBehind(end);
        if (!set || words.Length == 0 || (plain && !char.IsUpper(words[0]) && words[0] < '\u2E80') || !IsBadge(words)) return null;
        if (FieldName.Read(line.Text[end..].TrimStart(' ', ':'), 0) is null) return null;
        badges.Add(words);
        return end;
    }

    // `BETA` `name`: of two words set as code, one that no name is written like is a badge where the other can be no type.
    private int? CodeBadgeEnd(int start, int end)
    {
        var words = line.Text[start..end];
        if (!IsBadge(words) || !NamesBehind(end)) return null;
        badges.Add(words);
        return end;
    }

    private bool NamesBehind(int at)
    {
        var next = SkipSpace(at);
        return next < line.Text.Length && line.CodeAt(next) is { } code && line.Text[next..code.End] is var name && FieldName.IsName(name)
            && !IsBadge(name) && !TypeWords.IsType(name, vocabulary);
    }

    private bool IsBadge(string words) => IsBadge(words, vocabulary);

    private static bool IsBadge(string words, Vocabulary vocabulary) =>
        vocabulary.IsFieldFlag(words) || (!vocabulary.IsAnswer(words) && vocabulary.RequirementOf(words) is not null);

    private int WordEnd(int start)
    {
        var end = start;
        while (end < line.Text.Length && !char.IsWhiteSpace(line.Text[end])) end++;
        return end;
    }

    private bool ReadRest()
    {
        while (names.Count < MostNames && (AliasEnd() ?? NextName()) is { } end) at = end;
        var beside = line.Part(at, line.Text.Length);
        Beside = string.Join(", ", [.. badges.Where(badge => vocabulary.RequirementOf(badge) is not null), beside.Text]).Trim(' ', ',');
        return IsUnderstood(beside);
    }

    // `min` (or `low`)
    private int? AliasEnd()
    {
        var open = SkipSpace(at);
        if (open >= line.Text.Length || !Brackets.IsOpening(line.Text[open])
            || Brackets.Closing(line.Text, open, LongestRemark) is not { } close)
            return null;
        var inside = line.Text[(open + 1)..close].Trim();
        var lead = vocabulary.Names.AliasLead(inside);
        if (lead == 0 || !FieldName.IsName(inside[lead..].Trim(' ', ':', '：'))) return null;
        names.Add((inside[lead..].Trim(' ', ':', '：'), false, true));
        return close + 1;
    }

    // width, height; start and stop; a、b; `a` / `b`
    private int? NextName()
    {
        var start = SkipSpace(at);
        var joint = start;
        while (joint < line.Text.Length && line.Text[joint] is ',' or '，' or '、' or '/' or ';' or '；' or '&' or '|') joint++;
        var signs = joint > start;
        joint = SkipSpace(joint);
        var word = vocabulary.Names.Joint(line.Text.AsSpan(joint));
        if (!signs && word == 0 && !IsCodeBeside(start)) return null;
        var next = SkipSpace(joint + word);
        if (next >= line.Text.Length) return null;
        var code = line.CodeAt(next);
        var end = code?.End ?? NameEnd(next);
        var name = line.Text[next..end].TrimEnd('*', '?');
        if (!FieldName.IsName(name) || (code is null && (!IsNameBeside(name, signs) || !EndsWord(end)))) return null;
        names.Add((name, false, false));
        return end;
    }

    // A name may be any word where a sign parts it from the one before; behind a word such as "and" it is one where it
    // could be no word, or where the type stands elsewhere.
    private bool IsNameBeside(string name, bool signs)
    {
        if (TypeWords.IsType(name, vocabulary) || vocabulary.RequirementOf(name) is not null || vocabulary.IsFieldFlag(name)) return false;
        return Identifier.IsDistinct(name) && Identifier.IsDistinct(names[0].Name)
            && (signs || isTyped || (name.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') >= 0));
    }

    // `width` `height`, where another cell states the type.
    private bool IsCodeBeside(int start)
    {
        if (!isTyped || line.CodeAt(start) is not { } code) return false;
        var word = line.Text[start..code.End];
        return char.IsAsciiLetterLower(word[0]) && !TypeWords.IsType(word, vocabulary) && vocabulary.RequirementOf(word) is null
            && !vocabulary.IsFieldFlag(word);
    }

    private bool EndsWord(int end) => end >= line.Text.Length || !char.IsLetterOrDigit(line.Text[end]) || line.Text[end] > '\u2E80';

    private int NameEnd(int start)
    {
        var end = start;
        while (end < line.Text.Length && (char.IsAsciiLetterOrDigit(line.Text[end]) || "_-.[]{}$@*?".Contains(line.Text[end]))) end++;
        return end;
    }

    private int SkipSpace(int from)
    {
        while (from < line.Text.Length && char.IsWhiteSpace(line.Text[from])) from++;
        return from;
    }

    // What stands beside the names: facts, badges and remarks in brackets, in any order.
    private bool IsUnderstood(MarkedText beside)
    {
        const int mostPieces = 12;
        for (var pieces = 0; pieces < mostPieces; pieces++)
        {
            var facts = AttributeReader.Read(beside, 0, vocabulary);
            if (facts.NamedType && !MayNameStructure) return false;
            beside = beside.Part(facts.End, beside.Text.Length);
            if (beside.Text.Length == 0) return true;
            if (PieceEnd(beside) is not { } end) return false;
            beside = beside.Part(end, beside.Text.Length);
        }

        return false;
    }

    private int? PieceEnd(MarkedText beside)
    {
        var first = beside.Text[0];
        if (Brackets.IsOpening(first)) return Brackets.Closing(beside.Text, 0, LongestRemark) is { } close ? close + 1 : null;
        // Behind a dash or a colon a description begins, and signs of other scripts are no words of ours.
        if (first is '-' or '–' or '—' or ':' or '：') return beside.Text.Length;
        if (!char.IsLetterOrDigit(first)) return 1;
        if (beside.MarkAt(0) is { } mark && vocabulary.IsFieldFlag(beside.Text[..mark.End])) return mark.End;
        var end = beside.Text.IndexOf(' ') is var space and > 0 ? space : beside.Text.Length;
        return vocabulary.IsFieldFlag(beside.Text) ? beside.Text.Length
            : vocabulary.IsFieldFlag(beside.Text[..end]) || TypeWords.IsType(beside.Text[..end].ToLowerInvariant(), vocabulary)
                || (MayNameStructure && IsStructure(beside.Text[..end])) ? end
            : null;
    }

    // "Error Code" is a title of two words, and none of them is a type, least of all where another cell states one.
    private bool MayNameStructure =>
        !isTyped && (Identifier.IsDistinct(names[0].Name) || line.Marks.Any(static mark => mark.Kind == MarkKind.Code));

    // `owner` User, `rules` Rule[]
    private static bool IsStructure(string word) => char.IsAsciiLetterUpper(word[0])
        && word.All(static c => char.IsAsciiLetterOrDigit(c) || "[]<>._:".Contains(c)) && word.AsSpan(1).IndexOfAnyInRange('a', 'z') >= 0;
}
