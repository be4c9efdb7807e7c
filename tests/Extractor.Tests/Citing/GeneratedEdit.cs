using System.Collections.Immutable;

namespace Extractor.Tests.Citing;

/// <summary>The edits that happen to reference pages, as functions from pages to pages.</summary>
internal static class GeneratedEdit
{
    public static (string Name, Func<Random, GeneratedDocs, GeneratedDocs> Apply)[] All { get; } =
    [
        ("insert above", static (random, docs) => OnOperation(random, docs, operation =>
            operation with { Prose = operation.Prose.Add($"Note: {GeneratedDocs.Words(random).ToLowerInvariant()}.") })),
        ("reorder rows", static (random, docs) => OnRows(random, docs, rows => Shuffled(random, rows))),
        ("reorder sections", static (random, docs) => OnPage(
            random, docs, page => page with { Operations = Shuffled(random, page.Operations) })),
        ("reword", static (random, docs) => OnRow(random, docs, (rows, at) => rows.SetItem(
            at, rows[at] with { Words = $"Now {GeneratedDocs.Words(random).ToLowerInvariant()}" }))),
        ("retitle a heading", static (random, docs) => OnOperation(
            random, docs, operation => operation with { Heading = $"{operation.Heading} again" })),
        ("retitle a page", static (random, docs) => OnPage(random, docs, page => page with { Title = $"{page.Title} renewed" })),
        ("split a page", Split),
        ("rename a page", static (random, docs) => OnPage(random, docs, page => page with { Path = $"new-{page.Path}" })),
        ("duplicate a row in another operation", DuplicateElsewhere),
        ("duplicate a row on another page", DuplicateOnAnotherPage),
        ("rename a field", static (random, docs) => OnRow(
            random, docs, static (rows, at) => rows.SetItem(at, rows[at] with { Name = $"{rows[at].Name}_two" }))),
        ("change a type", static (random, docs) => OnRow(
            random, docs, static (rows, at) => rows.SetItem(at, rows[at] with { Type = GeneratedDocs.OtherType(rows[at].Type) }))),
        ("remove a row", static (random, docs) => OnRow(random, docs, static (rows, at) => rows.RemoveAt(at))),
    ];

    private static GeneratedDocs OnPage(Random random, GeneratedDocs docs, Func<GeneratedPage, GeneratedPage> edit)
    {
        var at = random.Next(docs.Pages.Length);
        return new GeneratedDocs(docs.Pages.SetItem(at, edit(docs.Pages[at])));
    }

    private static GeneratedDocs OnOperation(Random random, GeneratedDocs docs, Func<GeneratedOperation, GeneratedOperation> edit) =>
        OnPage(random, docs, page =>
        {
            var at = random.Next(page.Operations.Length);
            return page with { Operations = page.Operations.SetItem(at, edit(page.Operations[at])) };
        });

    private static GeneratedDocs OnRows(
        Random random,
        GeneratedDocs docs,
        Func<ImmutableArray<GeneratedRow>, ImmutableArray<GeneratedRow>> edit) => OnOperation(random, docs, operation =>
    {
        var response = random.Next(2) == 0;
        return operation.With(response, edit(operation.Rows(response)));
    });

    private static GeneratedDocs OnRow(
        Random random, GeneratedDocs docs, Func<ImmutableArray<GeneratedRow>, int, ImmutableArray<GeneratedRow>> edit) =>
        OnRows(random, docs, rows => rows.IsEmpty ? rows : edit(rows, random.Next(rows.Length)));

    private static ImmutableArray<T> Shuffled<T>(Random random, ImmutableArray<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static GeneratedDocs Split(Random random, GeneratedDocs docs)
    {
        var at = random.Next(docs.Pages.Length);
        var page = docs.Pages[at];
        if (page.Operations.Length < 2) return docs;
        var kept = page with { Operations = page.Operations[..1] };
        return new GeneratedDocs(
            docs.Pages.SetItem(at, kept).Add(page with { Path = $"rest-of-{page.Path}", Operations = page.Operations[1..] }));
    }

    // The same words in another operation are another field.
    private static GeneratedDocs DuplicateElsewhere(Random random, GeneratedDocs docs) =>
        PickRow(random, docs) is not { } picked ? docs : OnRows(random, docs, rows =>
            rows.Any(row => row.Name == picked.Row.Name) ? rows : rows.Add(picked.Row with { Key = NextKey(docs) }));

    // The same words about the same field.
    private static GeneratedDocs DuplicateOnAnotherPage(Random random, GeneratedDocs docs)
    {
        if (PickRow(random, docs) is not { } picked) return docs;
        ImmutableArray<GeneratedRow> copy = [picked.Row with { Key = NextKey(docs) }];
        var operation = new GeneratedOperation(picked.Operation.Call, "At a glance", [], [], []).With(picked.Response, copy);
        return new GeneratedDocs(docs.Pages.Add(new GeneratedPage($"glance{docs.Pages.Length}.md", "Overview", [operation])));
    }

    private static (GeneratedOperation Operation, bool Response, GeneratedRow Row)? PickRow(Random random, GeneratedDocs docs)
    {
        var operation = GeneratedDocs.Pick(random, GeneratedDocs.Pick(random, docs.Pages).Operations);
        var response = random.Next(2) == 0;
        return operation.Rows(response) is { IsEmpty: false } rows ? (operation, response, GeneratedDocs.Pick(random, rows)) : null;
    }

    private static int NextKey(GeneratedDocs docs) => docs.Places().Max(static place => place.Row.Key) + 1;
}
