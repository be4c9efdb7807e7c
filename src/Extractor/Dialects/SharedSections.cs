using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// A chapter that stands outside every operation and says that it holds for all of them: "All three endpoints return a list
/// of images." It is read as a chapter of the first operation, and what it claims is claimed of the others too.
/// </summary>
/// <param name="Operations">The operations of the page, in page order.</param>
/// <param name="Lines">The lines of the chapters.</param>
internal sealed record SharedSections(ImmutableArray<Scope> Operations, ImmutableArray<LineRange> Lines)
{
    /// <summary>Places the chapters of a page that hold for all its operations below the first of them.</summary>
    public static (OutlinedPage Page, SharedSections Shared) Of(OutlinedPage page, Vocabulary words)
    {
        var none = new SharedSections([], []);
        ImmutableArray<Scope> operations = [.. page.Scopes.Select(static sighting => sighting.Scope)
            .Where(static scope => scope.Kind == ScopeKind.Operation).Distinct()];
        if (operations.Length < 2) return (page, none);
        var chapters = page.Blocks.Where(placed => Says(placed, words)).Select(placed => HeadingsOf(placed, words))
            .OfType<ImmutableArray<string>>().ToArray();
        if (chapters.Length == 0) return (page, none);
        var blocks = page.Blocks.ToBuilder();
        var lines = ImmutableArray.CreateBuilder<LineRange>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Scope is not { Kind: ScopeKind.Object } || !chapters.Any(chapter => IsIn(blocks[i], chapter))) continue;
            blocks[i] = blocks[i] with { Scope = operations[0], Location = LocationIn(blocks[i], words) };
            lines.Add(blocks[i].Lines);
        }

        return (page with { Blocks = blocks.ToImmutable() }, new SharedSections(operations, lines.ToImmutable()));
    }

    /// <summary>The reading with what a chapter claims of the first operation claimed of the others too.</summary>
    public PageReading Spread(PageReading reading)
    {
        if (Lines.IsEmpty) return reading;
        var shared = new LineSet(Lines);
        return reading with
        {
            Claims = [.. reading.Claims.SelectMany(claim => claim.Scope == Operations[0] && shared.Contains(claim.Lines.First)
                ? Operations.Select(operation => claim with { Scope = operation })
                : [claim])],
        };
    }

    private static bool Says(PlacedBlock placed, Vocabulary words) =>
        placed is { Block: TextLine { Bullet: false } line, Scope.Kind: ScopeKind.Object, Role: OutlineRole.Content, Example: false }
        && placed.Location is not (null or Location.Object or Location.Callback)
        && words.Universals.SpeakOfEveryOperation(line.Text);

    // The chapter is that of the outermost heading that says where its fields are sent.
    private static ImmutableArray<string>? HeadingsOf(PlacedBlock placed, Vocabulary words)
    {
        var headings = placed.Section.Headings;
        for (var i = 0; i < headings.Length; i++)
            if (words.Section(headings[i], within: true)?.Location == placed.Location) return headings[..(i + 1)];
        return null;
    }

    private static bool IsIn(PlacedBlock placed, ImmutableArray<string> chapter) =>
        placed.Section.Headings.Length >= chapter.Length && placed.Section.Headings[..chapter.Length].SequenceEqual(chapter);

    // The structures of a chapter are parts of what it is about.
    private static Location? LocationIn(PlacedBlock placed, Vocabulary words) => placed.Location is not (null or Location.Object)
        ? placed.Location
        : placed.Section.Headings.Select(heading => words.Section(heading, within: true)?.Location)
            .FirstOrDefault(static location => location is not (null or Location.Object));
}
