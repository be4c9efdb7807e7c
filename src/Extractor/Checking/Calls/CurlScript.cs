using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Checking.Calls;

/// <summary>
/// Reads the calls that a shell script makes with curl. A command that may make a call and is not read is a call of which
/// nothing was read.
/// </summary>
internal static class CurlScript
{
    private static readonly ImmutableHashSet<string> Prefixes = Set(
        "sudo time env exec command nohup builtin if then elif else while until do ! { $ %");
    private static readonly ImmutableHashSet<string> Silent = Set(
        "echo printf which type hash man alias apt apt-get apk brew yum dnf pacman");
    private static readonly ImmutableHashSet<string> OtherClients = Set(
        "wget http https xh aria2c httpie Invoke-WebRequest Invoke-RestMethod iwr irm");
    private static readonly ImmutableHashSet<string> Interpreters = Set(
        "python python2 python3 uv node deno bun ts-node npx ruby php perl go pwsh powershell osascript lua Rscript");

    /// <summary>The calls of a script, in its order.</summary>
    /// <param name="path">The script, as the user knows it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="open">Opens the files that the calls name.</param>
    public static ImmutableArray<ApiCall> Calls(string path, string text, OpenCallFile open)
    {
        var source = new SourceText(path, text);
        var calls = ImmutableArray.CreateBuilder<ApiCall>();
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        var hasCurl = false;
        foreach (var command in ShellScript.CommandsOf(source.Text))
        {
            var first = FirstWord(command);
            if (first >= command.Words.Length) continue;
            if (IsCurl(command.Words[first].Text)) calls.AddRange(new CurlCommand(source, command, open).Calls(first + 1));
            else if (UnreadCall(command, first, hasCurl, aliases) is { } what) calls.Add(Unread(source, command, what));
            if (command.Words[first].Text == "alias") aliases.UnionWith(command.Words.Skip(first + 1).Select(AliasOfCurl).OfType<string>());
            hasCurl |= command.Words.Skip(first).Any(static word => Words(word.Text).Any(IsCurl));
        }

        // A script without curl is none that this reader is for, whatever else it runs.
        return hasCurl ? [.. calls.OrderBy(static call => call.At.Line)] : [];
    }

    private static ApiCall Unread(SourceText source, ShellCommand command, string what)
    {
        var call = new CallBuilder(source, command.Start);
        call.AddUnread(command.Start, what);
        return call.Build(null, null);
    }

    private static string? UnreadCall(ShellCommand command, int first, bool hasCurl, HashSet<string> aliases)
    {
        var name = command.Words[first];
        if (name.Hidden is [{ At: 0 }, ..] && command.Words.Length > first + 1)
            return $"the command {name.Text}, which may be a call such as one of curl";
        if (OtherClients.Contains(name.Text)) return $"a call by {name.Text}, expected curl";
        if (aliases.Contains(name.Text)) return $"a call of curl by way of {name.Text}";
        if (Interpreters.Contains(name.Text) && command.Words.Skip(first + 1).Append(command.Input).Any(HoldsAddress))
            return $"an address in a program for {name.Text}, expected curl";
        if (hasCurl && name.Text is ['-', _, ..])
            return $"{name.Text} on a line of its own, as if a backslash were missing at the end of the line of curl before it";
        // xargs, eval, bash -c: what they run is not read.
        return !Silent.Contains(name.Text) && command.Words.Skip(first + 1).Any(static word => Words(word.Text).Any(IsCurl))
            ? $"a call of curl by way of {name.Text}"
            : null;
    }

    // call='curl -s'
    private static string? AliasOfCurl(CallWord word) =>
        word.Text.Split('=', 2) is [{ Length: > 0 } name, var meant] && Words(meant).FirstOrDefault() is { } program && IsCurl(program)
            ? name
            : null;

    private static bool HoldsAddress(CallWord? word) => word is not null
        && (word.Text.Contains("https://", StringComparison.Ordinal) || word.Text.Contains("http://", StringComparison.Ordinal));

    private static string[] Words(string text) =>
        text.Split([' ', '\t', '\n', ';', '|', '&', '(', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCurl(string word) => word is "curl" or "curl.exe" || word.EndsWith("/curl", StringComparison.Ordinal);

    private static int FirstWord(ShellCommand command)
    {
        var first = 0;
        while (first < command.Words.Length && (Prefixes.Contains(command.Words[first].Text) || IsAssignment(command.Words[first].Text)))
            first++;
        return first;
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && !char.IsAsciiDigit(word[0])
            && word.AsSpan(0, equals).TrimEnd('+').ToString().All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    private static ImmutableHashSet<string> Set(string names) => names.Split(' ').ToImmutableHashSet(StringComparer.Ordinal);
}
