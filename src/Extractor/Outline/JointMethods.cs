using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Announcements that give several methods for one address: <c>PATCH/PUT /v1/kites/{id}</c>, "Method: GET or POST". The outline is
/// read with one of them, one that sends a body where there is one; the others are operations too, with the same fields.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class JointMethods(Vocabulary vocabulary)
{
    private const string Signs = "/|,、，";

    private readonly List<(int Line, ImmutableArray<string> Methods)> runs = [];

    /// <summary>The blocks with one method in the place of several; every other character keeps its place.</summary>
    public ImmutableArray<Block> Single(ImmutableArray<Block> blocks) =>
    [
        .. blocks.Select(block => block switch
        {
            TextLine line => InText(line.Text, line.Line) is { } one ? line with { Text = one } : block,
            HeadingBlock heading => InText(heading.Text, heading.Lines.First) is { } one ? heading with { Text = one } : block,
            TableBlock table => InTable(table),
            _ => block,
        }),
    ];

    /// <summary>The page with the operations of the other methods announced beside the first.</summary>
    public OutlinedPage Apply(OutlinedPage page)
    {
        if (runs.Count == 0) return page;
        var scopes = ImmutableArray.CreateBuilder<ScopeDeclaration>();
        var joint = ImmutableArray.CreateBuilder<(Scope, Scope)>();
        foreach (var announced in page.Scopes)
        {
            scopes.Add(announced);
            foreach (var (line, methods) in runs)
            {
                if (!announced.Lines.Contains(LineRange.Single(line)) || Other(announced.Scope, methods[0], "") is null) continue;
                foreach (var method in methods.Skip(1))
                {
                    var other = Other(announced.Scope, methods[0], method)!.Value;
                    scopes.Add(announced with { Scope = other });
                    joint.Add((announced.Scope, other));
                }
            }
        }

        return page with { Scopes = scopes.ToImmutable(), Joint = joint.ToImmutable() };
    }

    private static Scope? Other(Scope operation, string method, string other) =>
        operation.Kind == ScopeKind.Operation && operation.Id.StartsWith(method + " ", StringComparison.Ordinal)
            ? operation with { Id = other + operation.Id[method.Length..] }
            : null;

    private TableBlock InTable(TableBlock table) =>
        table.Rows.Prepend(table.Header).Any(row => row.Cells.Any(IsRun))
            ? table with { Header = InRow(table.Header), Rows = [.. table.Rows.Select(InRow)] }
            : table;

    private TableRow InRow(TableRow row) => row with
    {
        Cells =
        [
            .. row.Cells.Select(cell => IsRun(cell) && InText(cell.Text, row.Lines.First) is { } one ? cell with { Text = one } : cell),
        ],
    };

    private bool IsRun(TableCell cell) => Run(cell.Text, 0) is var (_, end) && end == cell.Text.Length;

    // At the start, or behind a label; and before an address or the end.
    private string? InText(string text, int line)
    {
        var start = Run(text, 0) is null && text.AsSpan().IndexOfAny(":：\t") is var at and > 0 ? at + 1 : 0;
        while (start < text.Length && text[start] == ' ') start++;
        if (Run(text, start) is not var (methods, end)) return null;
        var behind = text.AsSpan(end).TrimStart(" :：");
        if (!behind.IsEmpty && behind[0] is not ('/' or '{' or '<' or '$' or '(' or '（') && !behind.StartsWith("http")) return null;
        var first = methods.FirstOrDefault(static method => method is "POST" or "PUT" or "PATCH") ?? methods[0];
        runs.Add((line, [first, .. methods.Where(method => method != first)]));
        return string.Concat(text.AsSpan(0, start), end < text.Length ? first.PadRight(end - start) : first, text.AsSpan(end));
    }

    // GET/POST, GET | POST, POST or PUT
    private (ImmutableArray<string> Methods, int End)? Run(string text, int start)
    {
        var methods = ImmutableArray.CreateBuilder<string>();
        var end = start;
        for (var at = start; Method(text, at) is { } method;)
        {
            if (methods.Contains(method)) return null;
            methods.Add(method);
            end = at + method.Length;
            at = end;
            while (at < text.Length && text[at] == ' ') at++;
            var joint = at < text.Length && Signs.Contains(text[at]) ? 1 : vocabulary.Names.Joint(text.AsSpan(at));
            if (joint == 0) break;
            for (at += joint; at < text.Length && text[at] == ' ';) at++;
        }

        return methods.Count > 1 ? (methods.ToImmutable(), end) : null;
    }

    private static string? Method(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end])) end++;
        return end > at && OperationName.IsMethod(text[at..end]) ? text[at..end] : null;
    }
}
