using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// Parts in the section of an operation that open with another call: "## Get the result", and below it "Then send `GET
/// /v1/tasks/{id}`". What stands in such a part is sent and answered by that call.
/// </summary>
internal static class CallOfPart
{
    private const int LongestSentence = 160;
    private const int MostWordsBefore = 5;

    /// <summary>The page with such parts as parts of the calls that they are about.</summary>
    public static OutlinedPage Apply(OutlinedPage page, Vocabulary vocabulary)
    {
        var blocks = page.Blocks;
        ImmutableArray<PlacedBlock>.Builder? moved = null;
        var scopes = page.Scopes.ToBuilder();
        var announced = page.Scopes.Select(static scope => (scope.Scope, Title(scope.Section))).ToHashSet();
        for (var at = 1; at < blocks.Length; at++)
        {
            if (blocks[at - 1].Block is not HeadingBlock heading
                || CallOf(blocks[at - 1], blocks[at], vocabulary) is not { } name) continue;
            var (from, to) = (blocks[at].Scope!.Value, page.ScopeOf(name));
            // The part of the operation itself, where its heading is the one that announces it, is none beside it.
            if (from == to || announced.Contains((from, Title(blocks[at].Section)))) continue;
            moved ??= blocks.ToBuilder();
            scopes.Add(new ScopeDeclaration(to, heading.Text, blocks[at].Section, blocks[at].Lines));
            for (; at < blocks.Length && !(blocks[at].Block is HeadingBlock next && next.Level <= heading.Level); at++)
                if (blocks[at].Scope == from) moved[at] = Placed(blocks[at], to);
        }

        return moved is null
            ? page
            : new OutlinedPage(page.Page, moved.MoveToImmutable(), [.. scopes.OrderBy(static scope => scope.Lines.First)])
            {
                Given = page.Given,
                Blueprint = page.Blueprint,
                Joint = page.Joint,
            };
    }

    private static string Title(Section section) => string.Join('\n', section.Headings);

    // Below a label the call that is named is one to compare with, or a sample.
    private static OperationName? CallOf(PlacedBlock heading, PlacedBlock placed, Vocabulary vocabulary)
    {
        if (placed is not
            {
                Role: OutlineRole.Content, Location: null or Location.Response, Example: false, Scope.Kind: ScopeKind.Operation,
                Block: TextLine { Bullet: false, Text.Length: <= LongestSentence } line,
            }
            || heading is not { Role: OutlineRole.Heading, Block: HeadingBlock { Text: var title } }
            || vocabulary.Section(title) is not null)
            return null;
        TextMark[] codes = [.. line.Inline.Marks.Where(static mark => mark.Kind == MarkKind.Code)];
        if (codes is not [var code] || code.End > line.Text.Length
            || OperationName.Parse(line.Text[code.Start..code.End]) is not { } name)
            return null;
        var before = line.Text[..code.Start].Split([' ', ',', '，'], StringSplitOptions.RemoveEmptyEntries);
        return before.Length is > 0 and <= MostWordsBefore && vocabulary.Has("call-verbs", before[0]) ? name : null;
    }

    private static PlacedBlock Placed(PlacedBlock placed, Scope to) => placed with
    {
        Scope = to,
        Location = placed is { Broad: true, Location: Location.Body or Location.Query } ? to.SendsNoBody ? Location.Query : Location.Body
            : placed.Location,
    };
}
