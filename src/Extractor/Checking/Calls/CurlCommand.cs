using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>Reads the words of one curl command, which may make several calls.</summary>
/// <param name="source">The script.</param>
/// <param name="command">The command.</param>
/// <param name="open">Opens the files that it names.</param>
internal sealed class CurlCommand(Pages.SourceText source, ShellCommand command, OpenCallFile open)
{
    private const string NoFile = "-";

    private readonly ImmutableArray<ApiCall>.Builder calls = ImmutableArray.CreateBuilder<ApiCall>();
    private readonly List<(string Option, CallWord Value)> data = [];
    private readonly List<(string Option, CallWord Value)> parts = [];
    private readonly List<CallWord> addresses = [];
    private readonly List<CallWord> addedQuery = [];
    private readonly HashSet<string> flags = [];
    private readonly List<(int Offset, string What)> unread = [];
    private readonly List<CallWord> headers = [];
    private CallWord? method;
    private (string Name, int Offset)? credentials;
    private int start = command.Start;

    /// <summary>The calls that the command makes.</summary>
    /// <param name="first">The index of the first word behind <c>curl</c>.</param>
    public ImmutableArray<ApiCall> Calls(int first)
    {
        for (var i = first; i < command.Words.Length; i++)
        {
            var word = command.Words[i];
            if (word.Text is "--next" or "-:") EndCall(i + 1 < command.Words.Length ? command.Words[i + 1].OffsetOf(0) : start);
            else if (word.Text is ['-', _, ..]) i = ReadOption(i, word);
            else if (addresses.Count > 0 && word.Hidden is [{ At: 0 }, ..] && !word.Text.Contains('/', StringComparison.Ordinal))
                unread.Add((word.OffsetOf(0), $"{word.Text}, which may hold anything"));
            else addresses.Add(word);
        }

        if (command.Unclosed) unread.Add((command.Start, "a quotation mark or bracket that is never closed"));
        if (command.CutAt) unread.Add((command.Start, "a '&' without quotation marks around it, where the shell ends the command"));
        EndCall(start);
        return calls.ToImmutable();
    }

    private int ReadOption(int index, CallWord word)
    {
        var (names, takesValue, valueAt) = CurlOptions.Read(word.Text);
        if (names.IsEmpty || word.HiddenIn(0, valueAt ?? word.Text.Length) is not null)
        {
            unread.Add((word.OffsetOf(0), $"the option {word.Text}"));
            return index;
        }

        foreach (var flag in takesValue ? names[..^1] : names) flags.Add(flag);
        if (!takesValue) return index;
        var value = valueAt is { } at ? word.From(at) : index + 1 < command.Words.Length ? command.Words[++index] : null;
        if (value is null) unread.Add((word.OffsetOf(0), $"the option {word.Text} without its value"));
        else Take(names[^1], value);
        return index;
    }

    private void Take(string option, CallWord value)
    {
        switch (option)
        {
            case "request": method = value; break;
            case "url": addresses.Add(value); break;
            case "url-query": addedQuery.Add(value); break;
            case "header" when value.Text is ['@', ..]: unread.Add((value.OffsetOf(0), $"headers from {value.Text[1..]}")); break;
            case "header": headers.Add(value); break;
            case "user" or "oauth2-bearer": credentials = ("Authorization", value.OffsetOf(0)); break;
            case "cookie": credentials = ("Cookie", value.OffsetOf(0)); break;
            case "upload-file":
                unread.Add((value.OffsetOf(0), $"the body from {value.Text}, which is uploaded as it is")); flags.Add(option); break;
            case "config" or "variable" or "request-target" or "aws-sigv4":
                unread.Add((value.OffsetOf(0), $"--{option} {value.Text}")); break;
            case "data" or "data-raw" or "data-binary" or "data-urlencode" or "json": data.Add((option, value)); break;
            case "form" or "form-string": parts.Add((option, value)); break;
            default: break;
        }
    }

    private void EndCall(int next)
    {
        if (addresses.Count == 0) calls.Add(CallOf(null));
        foreach (var address in addresses) calls.Add(CallOf(address));
        data.Clear();
        parts.Clear();
        addresses.Clear();
        addedQuery.Clear();
        flags.Clear();
        unread.Clear();
        headers.Clear();
        (method, credentials, start) = (null, null, next);
    }

    private ApiCall CallOf(CallWord? address)
    {
        var call = new CallBuilder(source, start);
        foreach (var header in headers) call.AddHeader(header);
        if (credentials is { } given) call.AddHeader(given.Name, given.Offset);
        foreach (var (offset, what) in unread) call.AddUnread(offset, what);
        if (address is not null && !flags.Contains("globoff") && IsPattern(address.Text))
            call.AddUnread(address.OffsetOf(0), $"the address {address.Text}, which stands for several");
        foreach (var pair in addedQuery) call.AddPair(pair, toQuery: true, isDecoded: true);
        foreach (var part in parts) AddPart(call, part.Option, part.Value);
        AddData(call);
        if (method is { Hidden: [var hidden, ..] }) call.AddUnread(method.OffsetOf(0), $"the method {hidden.Source}");
        return call.Build(method?.Text.ToUpperInvariant() ?? Method(), address);
    }

    private string? Method() =>
        flags.Contains("head") ? "HEAD"
        : flags.Contains("get") ? "GET"
        : flags.Contains("upload-file") ? "PUT"
        : data.Count + parts.Count > 0 ? "POST"
        : null;

    private void AddData(CallBuilder call)
    {
        var toQuery = flags.Contains("get");
        foreach (var (_, value) in data.Where(static one => one.Option == "data-urlencode")) AddEncoded(call, value, toQuery);
        var texts = data.Where(static one => one.Option != "data-urlencode").ToArray();
        var isJson = texts.Any(static one => one.Option == "json");
        if (texts.Length == 1 || toQuery)
        {
            foreach (var (option, value) in texts)
            {
                if (TextOf(call, option, value) is not { } found) continue;
                if (toQuery) call.AddPairs(found.Text, toQuery: true);
                else if (found.Text.Text.Length > 0 || isJson) call.AddBody(found.Text, found.File, isJson);
            }

            return;
        }

        // Several are sent as one, with '&' between them: a form, or a text that is neither.
        foreach (var (option, value) in texts)
        {
            if (isJson || value.Text.AsSpan().TrimStart() is ['{' or '[', ..])
                call.AddUnread(value.OffsetOf(0), "one of several pieces of a body");
            else if (TextOf(call, option, value) is { } found) call.AddBody(found.Text, found.File, isJson: false);
        }
    }

    private (CallWord Text, string? File)? TextOf(CallBuilder call, string option, CallWord value)
    {
        if (option == "data-raw" || value.Text is not ['@', ..]) return (value, null);
        var name = value.From(1);
        if (name.Text == NoFile && command.Input is { } input) return (input, null);
        var problem =
            name.Hidden is [_, ..] ? "its name is not seen" : name.Text == NoFile ? $"it comes from {command.InputFrom ?? "stdin"}" : null;
        var file = problem is null ? open(name.Text) : new CallFile(null, problem);
        if (file.Text is { } text) return (new CallWord(text, [], [(0, 0)]), name.Text);
        call.AddUnread(value.OffsetOf(0), $"the body from {name.Text}: {file.Problem}");
        return null;
    }

    private static void AddEncoded(CallBuilder call, CallWord value, bool toQuery)
    {
        var equals = value.Text.IndexOf('=', StringComparison.Ordinal);
        var at = value.Text.IndexOf('@', StringComparison.Ordinal);
        if (equals <= 0 || (at >= 0 && at < equals))
            call.AddUnread(value.OffsetOf(0), $"--data-urlencode {value.Text}, expected name=value");
        else call.AddPair(value, toQuery, isDecoded: true);
    }

    private void AddPart(CallBuilder call, string option, CallWord value)
    {
        var equals = value.Text.IndexOf('=', StringComparison.Ordinal);
        var content = equals < 0 ? value.From(value.Text.Length) : value.From(equals + 1);
        if (option == "form" && equals > 0 && content.Text is ['@' or '<', ..]) AddFile(call, value.Text[..equals], value, content);
        else call.AddPair(option == "form" ? WithoutType(value) : value, toQuery: false, isDecoded: true);
    }

    private void AddFile(CallBuilder call, string name, CallWord value, CallWord content)
    {
        var file = WithoutType(content).From(1);
        var opened = file.Hidden is [var hidden, ..] ? new CallFile(null, $"{hidden.Source} is not seen")
            : file.Text == NoFile ? new CallFile(null, "it comes from stdin")
            : open(file.Text);
        if (opened.Problem is { } problem) call.AddUnread(value.OffsetOf(0), $"the field {name} from {file.Text}: {problem}");
        else if (content.Text[0] == '<')
            call.AddUnread(value.OffsetOf(0), $"the field {name} from {file.Text}, expected its value in the call");
        else call.AddUpload(name, value.OffsetOf(0));
    }

    // name=value;type=application/json
    private static CallWord WithoutType(CallWord value)
    {
        var stop = new[] { ";type=", ";filename=", ";headers=", ";encoder=" }
            .Select(mark => value.Text.IndexOf(mark, StringComparison.Ordinal))
            .Where(static at => at > 0)
            .DefaultIfEmpty(-1)
            .Min();
        return stop < 0 ? value : value.Slice(0, stop);
    }

    // curl itself replaces [1-3] and {a,b} in an address.
    private static bool IsPattern(string address)
    {
        var open = address.AsSpan().IndexOfAny('{', '[');
        if (open < 0) return false;
        var inside = address.AsSpan(open + 1);
        var close = inside.IndexOfAny('}', ']');
        return close > 0 && inside[..close].ContainsAny(address[open] == '{' ? "," : "-");
    }
}
