using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Reads the name of the field whose members stand below: a heading "Nested Schema for `rule`" or "`rule` Block", a
/// line "A `rule` block supports the following:".
/// </summary>
internal static class ParentName
{
    /// <summary>The name in a heading, and whether the heading's words say that it holds members; null where it names no field.</summary>
    public static (string Name, bool Says)? InHeading(MarkedText heading, Vocabulary vocabulary) =>
        OfEach(heading, vocabulary) is { } each ? (each, true) : Opening(heading, vocabulary);

    private static (string Name, bool Says)? Opening(MarkedText heading, Vocabulary vocabulary)
    {
        var start = BehindPrefix(heading.Text, vocabulary);
        var line = start == 0 ? heading : heading.Part(start, heading.Text.Length);
        if (NamedLine.Read(line, vocabulary) is not { Names: [var name] } read) return null;
        if (read.Form != NameForm.Code && !Identifier.IsDistinct(name)) return null;
        // rule(options) is a method.
        if (read.NameEnd < line.Text.Length && line.Text[read.NameEnd] is '(') return null;
        var rest = line.Text[read.NameEnd..].Trim();
        if (rest.Length > 0 && !vocabulary.IsHolderNoun(rest) && !vocabulary.IsFieldNoun(rest) && vocabulary.Section(rest) is null)
            return null;
        return (name, start > 0 || rest.Length > 0);
    }

    /// <summary>The name in a line that leads on to the members of a field, or null where it names none.</summary>
    public static string? InLead(MarkedText line, Vocabulary vocabulary)
    {
        foreach (var mark in line.Marks)
            if (mark.End <= line.Text.Length && NameAt(line, mark, vocabulary) is { } name) return name;
        return OfEach(line, vocabulary) ?? BeforeVerb(line, vocabulary);
    }

    // "`crew` has these fields:"
    private static string? BeforeVerb(MarkedText line, Vocabulary vocabulary)
    {
        if (line.Marks.Length != 1 || line.CodeAt(0) is not { } mark || mark.End >= line.Text.Length) return null;
        var behind = line.Text.AsSpan(mark.End).TrimStart();
        var end = behind.IndexOf(' ');
        return end > 0 && vocabulary.Has("holding-verbs", behind[..end]) ? OnlyNameIn(line, mark, vocabulary) : null;
    }

    // "Each node in `nodes`:" says of what stands below it that it is in every item of a list.
    private static string? OfEach(MarkedText line, Vocabulary vocabulary)
    {
        const int longest = 80;
        if (line.Text.Length > longest || line.Marks.Length != 1 || line.Marks[0] is not { Kind: MarkKind.Code } mark
            || mark.End > line.Text.Length || !SaysEach(line.Text, vocabulary))
            return null;
        return OnlyNameIn(line, mark, vocabulary);
    }

    private static string? OnlyNameIn(MarkedText line, TextMark mark, Vocabulary vocabulary)
    {
        var name = line.Text[mark.Start..mark.End];
        return Identifier.IsName(name) && MemberCaption.NamesIn(line, own => own == FieldPath.Parse(name).Value, vocabulary) is [_]
            ? name
            : null;
    }

    private static bool SaysEach(string text, Vocabulary vocabulary)
    {
        const int longestUnspaced = 3;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (vocabulary.Has("each-words", word)) return true;
            for (var at = 0; at < word.Length; at++)
                for (var length = 1; word[at] > '\u2E80' && length <= longestUnspaced && at + length <= word.Length; length++)
                    if (vocabulary.Has("each-words", word.AsSpan(at, length))) return true;
        }

        return false;
    }

    private static string? NameAt(MarkedText line, TextMark mark, Vocabulary vocabulary)
    {
        var name = line.Text[mark.Start..mark.End];
        if (!Identifier.IsName(name)) return null;
        // The noun behind the name: "block", "configuration block", "object".
        var rest = line.Text.AsSpan(mark.End).TrimStart();
        var skipped = line.Text.Length - rest.Length;
        for (var end = Math.Min(line.Text.Length, skipped + 40); end > skipped; end--)
        {
            var atWordEnd = end == line.Text.Length || !char.IsLetter(line.Text[end]) || line.Text[end - 1] > '\u2E80';
            if (atWordEnd && vocabulary.IsHolderNoun(line.Text[skipped..end])) return name;
        }

        return null;
    }

    private static int BehindPrefix(string text, Vocabulary vocabulary)
    {
        foreach (var joint in vocabulary.Small.BeforeSubject)
        {
            var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && vocabulary.IsHolderNoun(text[..at])) return at + joint.Length;
        }

        return 0;
    }
}
