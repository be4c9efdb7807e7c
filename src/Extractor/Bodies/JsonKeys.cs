using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Bodies;

/// <summary>One key of a body, as the page shows it.</summary>
/// <param name="Path">The key's path inside the body.</param>
/// <param name="Line">The line it stands on, from zero.</param>
/// <param name="Offset">Where its name starts in the page's text.</param>
/// <param name="Opens">Whether its value is a list or an object: <c>[</c>, <c>{</c> or a zero character.</param>
/// <param name="Value">The value where it is neither, without quotation marks; an empty string where none is shown.</param>
/// <param name="Quoted">Whether the value stands in quotation marks.</param>
/// <param name="Comment">The comment beside the key, or an empty string.</param>
internal sealed record JsonKey(FieldPath Path, int Line, int Offset, char Opens, string Value, bool Quoted, string Comment);

/// <summary>The keys of a body that was read.</summary>
/// <param name="Keys">Every key in page order, repeated ones included.</param>
/// <param name="RootName">The name of the one key at the top where the body leaves its braces out; else null.</param>
/// <param name="Problems">Where the text is no JSON, and what stands there.</param>
internal sealed record JsonKeys(ImmutableArray<JsonKey> Keys, string? RootName, ImmutableArray<(int Line, string What)> Problems)
{
    /// <summary>No body.</summary>
    public static JsonKeys None { get; } = new([], null, []);

    /// <summary>Where the body ends in the page's text; what stands behind it was not read.</summary>
    public int End { get; init; }

    /// <summary>Whether the text ends before what it opens is closed, as a copy that was cut off does.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>Whether any key bears a comment.</summary>
    public bool Commented { get; } = Keys.Any(static key => key.Comment.Length > 0);
}

/// <summary>
/// Reads the keys of a body that is meant as JSON and often is none: bare words, missing and trailing commas, comments,
/// <c>...</c>, a body cut short. Nothing in it stops the reading; what is no JSON is listed.
/// </summary>
internal sealed class JsonKeyReader
{
    private readonly SourceText source;
    private readonly int end;
    private readonly List<Frame> frames = [];
    private readonly List<JsonKey> keys = [];
    private readonly List<(int Line, string What)> problems = [];
    private readonly Dictionary<int, List<string>> comments = [];
    private int at;
    private int pending = -1;
    private int ignoredDepth;
    private bool closed;

    private JsonKeyReader(SourceText source, int start, int end) => (this.source, at, this.end) = (source, start, end);

    private readonly record struct Frame(bool IsList, FieldPath Path);

    /// <summary>Reads the keys between two offsets of a page's text.</summary>
    public static JsonKeys Read(SourceText source, int start, int end)
    {
        var reader = new JsonKeyReader(source, start, end);
        reader.ReadAll();
        return reader.Result(source.Text.AsSpan(start, end - start).TrimStart());
    }

    private JsonKeys Result(ReadOnlySpan<char> text)
    {
        var breaksOff = frames.Count > 0 || ignoredDepth > 0;
        if (breaksOff) problems.Add((source.LineAt(Math.Max(0, end - 1)), "the body ends before it is closed"));
        var rootName = !text.IsEmpty && text[0] is not ('{' or '[') && keys.Count > 0 ? keys[0].Path.Value : null;
        return new JsonKeys([.. WithComments()], rootName, [.. problems]) { End = at, BreaksOff = breaksOff };
    }

    private IEnumerable<JsonKey> WithComments()
    {
        for (var i = 0; i < keys.Count; i++)
            yield return comments.TryGetValue(i, out var comment) ? keys[i] with { Comment = string.Join(' ', comment) } : keys[i];
    }

    private void ReadAll()
    {
        while (at < end && !closed)
        {
            var c = source.Text[at];
            if (char.IsWhiteSpace(c)) at++;
            else if (c is '{' or '[') Open(c);
            else if (c is '}' or ']') Close(c);
            else if (c is ',' or '，') Separate();
            else if (c == '"' || c == '“') ReadString(c == '"' ? '"' : '”');
            else if (IsComment()) ReadComment();
            else if (source.Text.AsSpan(at, end - at).StartsWith("<br", StringComparison.OrdinalIgnoreCase)) SkipTag();
            else ReadWord();
        }
    }

    private void Open(char bracket)
    {
        at++;
        if (frames.Count >= FieldPath.DeepestNesting)
        {
            if (ignoredDepth++ == 0) problems.Add((source.LineAt(at), $"the body nests deeper than {FieldPath.DeepestNesting} levels"));
            return;
        }

        var path = ValuePath();
        if (pending >= 0) keys[pending] = keys[pending] with { Opens = bracket };
        pending = -1;
        frames.Add(new Frame(bracket == '[', path));
    }

    private FieldPath ValuePath()
    {
        if (pending >= 0) return keys[pending].Path;
        if (frames.Count == 0) return FieldPath.Root;
        var parent = frames[^1];
        return parent.IsList ? new FieldPath(parent.Path.Value + "[]") : parent.Path;
    }

    private void Close(char bracket)
    {
        at++;
        pending = -1;
        if (ignoredDepth > 0)
        {
            ignoredDepth--;
            return;
        }

        var match = frames.FindLastIndex(frame => frame.IsList == (bracket == ']'));
        if (match < 0)
        {
            problems.Add((source.LineAt(at - 1), $"'{bracket}' closes nothing"));
            return;
        }

        if (match < frames.Count - 1) problems.Add((source.LineAt(at - 1), $"'{bracket}' closes over something still open"));
        frames.RemoveRange(match, frames.Count - match);
        closed = frames.Count == 0 && !GoesOn();
    }

    // Members without braces around them, or a bracket too many: another key follows behind a comma.
    private bool GoesOn()
    {
        var rest = source.Text.AsSpan(at, end - at).TrimStart();
        return !rest.IsEmpty && rest[0] is ',' or '，' && rest[1..].TrimStart() is { IsEmpty: false } key && key[0] is '"' or '“';
    }

    // In a table cell a line ends with a tag.
    private void SkipTag()
    {
        var close = source.Text.IndexOf('>', at, end - at);
        at = close < 0 ? end : close + 1;
    }

    private void Separate()
    {
        at++;
        pending = -1;
    }

    private void ReadString(char quote)
    {
        var start = ++at;
        while (at < end && source.Text[at] != quote && source.Text[at] is not ('\n' or '\r'))
            at += source.Text[at] == '\\' && at + 1 < end ? 2 : 1;
        at = Math.Min(at, end);
        var text = source.Text[start..at];
        if (at < end && source.Text[at] == quote) at++;
        else problems.Add((source.LineAt(start), "a string is not closed on its line"));
        Take(text, start, quoted: true);
    }

    private void ReadWord()
    {
        var start = at;
        while (at < end && source.Text[at] is not (',' or '，' or '{' or '}' or '[' or ']' or ':' or '：' or '\n' or '\r' or '"')
            && !IsComment())
            at++;
        if (at == start) at++;
        var text = source.Text[start..at].Trim();
        // The call's own quotation mark around the body.
        if (text.Trim('\'').Length == 0) return;
        Take(text.Trim('\''), start, quoted: text.StartsWith('\''));
    }

    private void Take(string text, int start, bool quoted)
    {
        var colon = at;
        while (colon < end && source.Text[colon] is ' ' or '\t') colon++;
        var isKey = colon < end && source.Text[colon] is ':' or '：' && (pending < 0 || quoted) && !InList();
        if (isKey)
        {
            at = colon + 1;
            AddKey(text, start);
            return;
        }

        if (colon < end && source.Text[colon] is ':' or '：' && !quoted) at = colon + 1;
        if (pending >= 0) keys[pending] = keys[pending] with { Value = text, Quoted = quoted };
        else if (!quoted && text.Trim('.', '…').Length > 0 && !InList())
            problems.Add((source.LineAt(start), $"'{LedgerRow.Short(text)}' is neither a key nor a value"));
        pending = -1;
    }

    private void AddKey(string name, int start)
    {
        if (ignoredDepth > 0) return;
        // A gap within the quotation marks is a slip of the writer.
        (name, start) = (name.Trim(), start + name.Length - name.TrimStart().Length);
        if (!FieldName.IsKey(name))
        {
            problems.Add((source.LineAt(start), $"'{LedgerRow.Short(name)}' is no field name"));
            pending = -1;
            return;
        }

        var parent = frames.Count > 0 ? frames[^1].Path : FieldPath.Root;
        pending = keys.Count;
        keys.Add(new JsonKey(parent.Member(name), source.LineAt(start), start, '\0', "", false, ""));
    }

    private bool InList() => frames.Count > 0 && frames[^1].IsList;

    private bool IsComment()
    {
        var c = source.Text[at];
        if (c == '/' && at + 1 < end && source.Text[at + 1] is '/' or '*') return true;
        return c == '#' && (at == 0 || char.IsWhiteSpace(source.Text[at - 1]));
    }

    private void ReadComment()
    {
        var line = source.LineAt(at);
        var block = source.Text.AsSpan(at).StartsWith("/*");
        var start = at;
        if (block)
        {
            var close = source.Text.IndexOf("*/", at + 2, end - at - 2 < 0 ? 0 : end - at - 2, StringComparison.Ordinal);
            at = close < 0 ? end : close + 2;
        }
        else
        {
            at = Math.Min(end, source.EndOf(line));
        }

        var text = source.Text[start..at].Trim().Trim('/', '*', '#', ' ').Trim();
        // "// ..." leaves something out and says nothing of a key; a hash on a line of its own is a remark of the shell.
        if (text.Length == 0 || text[0] == '…' || Vocabulary.BuiltIn.Has("omissions", text.TrimEnd('.', '…', '。', ' '))
            || text.StartsWith("...", StringComparison.Ordinal)
            || (source.Text[start] == '#' && source.Span(line).TrimStart()[0] == '#'))
            return;
        // Beside a key it is the key's own; on a line of its own it speaks of the key below.
        var owner = keys.Count - 1;
        if (owner < 0 || keys[owner].Line != line) owner = keys.Count;
        if (!comments.TryGetValue(owner, out var known)) comments[owner] = known = [];
        known.Add(text);
    }
}
