using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>
/// Takes a shell script apart into commands and words, without running anything: quotation marks, escapes, continued
/// lines, comments, here-documents, separators, and the commands inside substitutions. Every character is read once.
/// </summary>
/// <param name="text">The script.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where to stop.</param>
internal sealed class ShellScript(string text, int start, int end)
{
    // Deeper substitutions are replaced as a whole and their commands are not looked for.
    private const int DeepestSubstitution = 16;

    private readonly ImmutableArray<ShellCommand>.Builder commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly ImmutableArray<CallWord>.Builder words = ImmutableArray.CreateBuilder<CallWord>();
    private readonly List<(string Delimiter, bool Plain, bool Tabs, int Command)> documents = [];
    private readonly CallWordBuilder word = new();
    private int at = start;
    private int commandStart = -1;
    private int depth;
    private CallWord? input;
    private string? inputFrom;
    private bool isUnclosed;
    private RedirectTarget target;

    /// <summary>
    /// The commands of a script in the order in which they start; those of substitutions come before the command around them.
    /// </summary>
    public static ImmutableArray<ShellCommand> CommandsOf(string text) => new ShellScript(text, 0, text.Length).Read();

    private ImmutableArray<ShellCommand> Read()
    {
        while (at < end) ReadNext();
        EndCommand(false);
        return commands.ToImmutable();
    }

    private void ReadNext()
    {
        var c = text[at];
        if (c == '\\') ReadEscape();
        else if (c is '\n' or '\r') ReadLineEnd();
        else if (char.IsWhiteSpace(c)) SkipSpace();
        else if (c == '#' && !word.IsOpen) at = ShellSpans.LineEnd(text, at, end);
        else if (c is ';' or '(' or ')') SkipSeparator();
        else if (c is '&' or '|') ReadSeparator(c);
        else if (c is '<' or '>') ReadRedirect(c);
        else if (c == '\'') ReadSingle();
        else if (c == '"') ReadDouble();
        else if (c is '$' or '`') ReadExpansion();
        else AddBare(c);
    }

    private void AddBare(char c)
    {
        Begin();
        word.AddBare(c, at++);
    }

    private void SkipSpace()
    {
        EndWord();
        at++;
    }

    private void SkipSeparator()
    {
        EndCommand(false);
        at++;
    }

    private void Begin()
    {
        if (commandStart < 0) commandStart = at;
        word.Open();
    }

    private void ReadEscape()
    {
        var next = at + 1 < end ? text[at + 1] : '\0';
        if (next == '\r' && at + 2 < end && text[at + 2] == '\n') at += 3;
        else if (next == '\n') at += 2;
        else
        {
            Begin();
            if (at + 1 < end) word.Add(next, at + 1);
            at += 2;
        }
    }

    private void ReadLineEnd()
    {
        EndCommand(false);
        at += text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
        foreach (var document in documents) ReadDocument(document);
        documents.Clear();
    }

    private void ReadSeparator(char c)
    {
        var isDouble = at + 1 < end && text[at + 1] == c;
        // "a=1&b=2" without quotation marks: the shell starts another command in the middle of the word.
        var isCut = c == '&' && !isDouble && word.IsOpen && at + 1 < end && !char.IsWhiteSpace(text[at + 1]);
        EndCommand(isCut);
        at += isDouble ? 2 : 1;
        if (c == '|' && !isDouble) inputFrom = "what is piped into it";
    }

    private void ReadSingle()
    {
        Begin();
        var close = text.IndexOf('\'', at + 1, end - at - 1);
        if (close < 0) isUnclosed = true;
        var stop = close < 0 ? end : close;
        for (var i = at + 1; i < stop; i++) word.Add(text[i], i);
        at = Math.Min(end, stop + 1);
    }

    private void ReadAnsi()
    {
        at += 2;
        while (at < end && text[at] != '\'')
        {
            if (text[at] != '\\' || at + 1 >= end) word.Add(text[at], at++);
            else if (text[at + 1] is var c && (char.IsAsciiDigit(c) || c is 'x' or 'u' or 'U' or 'c')) ReadCoded();
            else
            {
                word.Add(ShellEscapes.Of(c), at + 1);
                at += 2;
            }
        }

        if (at >= end) isUnclosed = true;
        at++;
    }

    // \u00e4 and the like: what is sent is not what is written, and is left to the shell.
    private void ReadCoded()
    {
        word.AddHidden(text.Substring(at, 2), at);
        at += 2;
    }

    private void ReadDouble()
    {
        Begin();
        at++;
        while (at < end && text[at] != '"')
        {
            var c = text[at];
            if (c == '\\' && at + 1 < end && text[at + 1] is '"' or '\\' or '$' or '`') word.Add(text[at + 1], (at += 2) - 1);
            else if (c == '\\' && at + 1 < end && text[at + 1] is '\n') at += 2;
            else if (c is '$' or '`') ReadExpansion(isQuoted: true);
            else word.Add(c, at++);
        }

        if (at >= end) isUnclosed = true;
        at++;
    }

    private void ReadExpansion(bool isQuoted = false)
    {
        Begin();
        var next = at + 1 < end ? text[at + 1] : '\0';
        if (text[at] == '`') AddSubstitution(at + 1, Closed(ShellSpans.ClosingTick(text, at + 1, end)));
        else if (next == '\'' && !isQuoted) ReadAnsi();
        else if (next == '"' && !isQuoted) ReadDollarDouble();
        else if (next == '(') AddSubstitution(at + 2, Closed(ShellSpans.Closing(text, at + 1, end, '(', ')')));
        else if (next == '{') AddExpansion(Closed(ShellSpans.Closing(text, at + 1, end, '{', '}')) + 1);
        else if (char.IsAsciiLetter(next) || next == '_') AddExpansion(ShellSpans.NameEnd(text, at + 1, end));
        else if (char.IsAsciiDigit(next) || next is '@' or '*' or '#' or '?' or '$' or '!' or '-') AddExpansion(at + 2);
        else word.Add('$', at++);
    }

    // $"…" is translated in some shells and a plain text in most.
    private void ReadDollarDouble()
    {
        at++;
        ReadDouble();
    }

    private void AddExpansion(int stop)
    {
        stop = Math.Min(stop, end);
        word.AddHidden(text[at..stop], at);
        at = stop;
    }

    private void AddSubstitution(int from, int close)
    {
        if (depth < DeepestSubstitution && close > from)
            commands.AddRange(new ShellScript(text, from, close) { depth = depth + 1 }.Read());
        AddExpansion(close + 1);
    }

    private int Closed(int? close)
    {
        if (close is { } found) return found;
        isUnclosed = true;
        return end;
    }

    private void ReadRedirect(char c)
    {
        if (word.IsNumber) word.Take();
        else EndWord();
        if (commandStart < 0) commandStart = at;
        var run = 1;
        while (run < 3 && at + run < end && text[at + run] == c) run++;
        at += run;
        target = RedirectTargets.Of(c, run);
        if (target == RedirectTarget.Document && at < end && text[at] == '-') (target, at) = (RedirectTarget.TabbedDocument, at + 1);
        // ">&2", "&>file": where output goes is of no matter.
        if (at < end && text[at] is '&' or '|') at++;
        while (at < end && text[at] is ' ' or '\t') at++;
        if (at < end && text[at] == '(') inputFrom = "a process substitution";
    }

    private void EndWord()
    {
        if (word.Take() is not { } taken) return;
        switch (target)
        {
            case RedirectTarget.None: words.Add(taken); break;
            case RedirectTarget.Input: inputFrom = $"the file {taken.Text}"; break;
            case RedirectTarget.HereString: input = taken; break;
            case RedirectTarget.Document or RedirectTarget.TabbedDocument:
                // A delimiter in quotation marks keeps the shell from replacing anything in the document.
                documents.Add((taken.Text, IsQuoted(taken), target == RedirectTarget.TabbedDocument, -1));
                break;
            default: break;
        }

        target = RedirectTarget.None;
    }

    private bool IsQuoted(CallWord delimiter) => delimiter.OffsetOf(0) > 0 && text[delimiter.OffsetOf(0) - 1] is '\'' or '"' or '\\';

    private void EndCommand(bool isCut)
    {
        EndWord();
        if (commandStart < 0) return;
        commands.Add(new ShellCommand(commandStart, words.ToImmutable(), input, inputFrom, isUnclosed, isCut));
        // The documents of a command follow its line.
        for (var i = 0; i < documents.Count; i++)
            if (documents[i].Command < 0) documents[i] = documents[i] with { Command = commands.Count - 1 };
        words.Clear();
        (commandStart, input, inputFrom, isUnclosed) = (-1, null, null, false);
    }

    private void ReadDocument((string Delimiter, bool Plain, bool Tabs, int Command) document)
    {
        var isClosed = false;
        while (at < end && !isClosed)
        {
            var stop = ShellSpans.LineEnd(text, at, end);
            var line = text.AsSpan(at, stop - at).TrimEnd('\r');
            if (document.Tabs) line = line.TrimStart('\t');
            isClosed = line.SequenceEqual(document.Delimiter);
            if (!isClosed) ReadDocumentLine(document.Plain, document.Tabs, stop);
            at = Math.Min(end, stop + 1);
        }

        var taken = word.Take() ?? new CallWord("", [], [(0, at)]);
        var command = commands[document.Command];
        commands[document.Command] = command with { Input = taken, Unclosed = command.Unclosed || !isClosed };
    }

    private void ReadDocumentLine(bool isPlain, bool tabs, int stop)
    {
        while (tabs && at < stop && text[at] == '\t') at++;
        word.Open();
        while (at < stop)
        {
            if (isPlain || text[at] is not ('$' or '`' or '\\')) word.Add(text[at], at++);
            else if (text[at] == '\\' && at + 1 < stop && text[at + 1] is '$' or '`' or '\\') word.Add(text[at + 1], (at += 2) - 1);
            else if (text[at] == '\\') word.Add('\\', at++);
            else ReadExpansion(isQuoted: true);
        }

        // A substitution may reach over the end of the line.
        if (at <= stop && stop < end) word.Add('\n', stop);
    }
}
