using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Where the fields of a table stand, as far as the page's own bodies show it and its words do not say it.</summary>
internal static class ShownPlace
{
    // One name may be that of a field of both parts of the operation.
    private const int FewestFields = 2;

    /// <summary>
    /// The place of a table. Below no label, a table whose every row names a key of the answer, and not every row one of what is
    /// sent, is about the answer. The table of a structure is about the callback whose body shows every name of it.
    /// </summary>
    /// <param name="placed">The table, and what its section says.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="shown">What the bodies of the page show.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static PlacedBlock Of(
        PlacedBlock placed, TableBlock table, TableColumns columns, Lazy<SamplePaths> shown, Vocabulary vocabulary)
    {
        // What must be given is sent.
        if (placed.Scope is not { } scope || !columns.SaysNoPlace || columns.Has(ColumnRole.Required)) return placed;
        if (placed.Location is not null && (scope.Kind != ScopeKind.Object || placed.Location != Location.Object)) return placed;
        string[] names = [.. table.Rows.SelectMany(row => TableNames.In(row, columns, vocabulary))
            .Select(static name => SamplePaths.Bare(FieldPath.Parse(name.Text)))
            .Distinct(StringComparer.Ordinal)];
        return scope.Kind == ScopeKind.Object ? InCallback(placed, scope, names, shown) : OfOperation(placed, scope, names, shown);
    }

    // A page about what the service sends shows it, and below a heading of its own says what each part is.
    private static PlacedBlock InCallback(PlacedBlock placed, Scope scope, string[] names, Lazy<SamplePaths> shown)
    {
        var sent = shown.Value.At(scope, Location.Callback);
        if (names.Length < FewestFields || sent.Below("").Count == 0) return placed;
        var leaves = sent.Below("").Select(static path => new FieldPath(path).Leaf).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(names, name => sent.Has(name) || leaves.Contains(name))
            ? placed with { Location = Location.Callback, Broad = false }
            : placed;
    }

    private static PlacedBlock OfOperation(PlacedBlock placed, Scope operation, string[] names, Lazy<SamplePaths> shown)
    {
        if (names.Length < FewestFields || names.Any(name => operation.Id.Contains($"{{{name}}}", StringComparison.Ordinal))) return placed;
        var answer = shown.Value.At(operation, Location.Response);
        return Array.TrueForAll(names, answer.Has)
            && !Array.TrueForAll(names, shown.Value.At(operation, Location.Body).Has)
            && !Array.TrueForAll(names, shown.Value.At(operation, Location.Query).Has)
            ? placed with { Location = Location.Response, Broad = false }
            : placed;
    }

    /// <summary>
    /// The reading with the fields of an answer where the answer shows them. Below an answer that is nothing but a list they are those
    /// of its items. Where it shows none of them at the top and each in one place, as below an envelope, they stand there.
    /// </summary>
    /// <param name="reading">What was read of the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="shown">What the bodies of the page show.</param>
    /// <param name="above">The fields that the tables above define.</param>
    public static PageReading InAnswer(PageReading reading, PlacedBlock table, Lazy<SamplePaths> shown, TypeReferences above)
    {
        if (reading.Claims.FirstOrDefault() is not { Location: Location.Response } first) return reading;
        var answer = shown.Value.AnswerAt(first.Scope, table);
        if (answer.Below("").Count == 0) return reading;
        if (answer.IsList)
            return reading.Claims.Any(claim => answer.Has("." + claim.Path.Value)) ? Moved(reading, static _ => "[]")
                : StandIn(reading, answer) is { } name ? Renamed(reading, path => $"[]{path.Value[name.Length..]}")
                : reading;
        var tops = reading.Claims.Select(static claim => Top(claim.Path)).Distinct(StringComparer.Ordinal).ToArray();
        if (tops.Length < FewestFields) return reading;
        string[] inside = Array.FindAll(tops, top => !answer.Has(top));
        var places = new ShownHolders(answer, inside);
        if (inside.Length < tops.Length && !places.AreItems(tops.Length - inside.Length)) return reading;
        return places.Of(path => above.DefinesHolder(first.Scope, path)) is { } holders
            ? Renamed(reading, path => holders.TryGetValue(Top(path), out var holder) ? $"{holder}.{path.Value}" : path.Value)
            : reading;
    }

    // "val[n].code": a name that the table gives to the list, which has none where it is shown.
    private static string? StandIn(PageReading reading, SamplePaths.Place answer)
    {
        var path = reading.Claims[0].Path.Value;
        var end = path.IndexOf("[].", StringComparison.Ordinal) + "[]".Length;
        return end > "[]".Length && reading.Claims.All(claim => claim.Path.Value.StartsWith(path[..end], StringComparison.Ordinal)
            && answer.Has(SamplePaths.Bare(new FieldPath(claim.Path.Value[end..]))))
                ? path[..end]
                : null;
    }

    private static string Top(FieldPath path) => path.Value.Split('.', 2)[0].Replace("[]", "", StringComparison.Ordinal);

    private static PageReading Moved(PageReading reading, Func<string, string> holder) =>
        Renamed(reading, path => $"{holder(Top(path))}.{path.Value}");

    private static PageReading Renamed(PageReading reading, Func<FieldPath, string> place)
    {
        return reading with
        {
            Claims = [.. reading.Claims.Select(Below)],
            Definitions = [.. reading.Definitions.Select(definition => definition with { Claim = Below(definition.Claim) })],
        };

        Claim Below(Claim claim) => claim.Path.IsRoot || claim.Path.Value.StartsWith("[]", StringComparison.Ordinal)
            ? claim
            : claim with { Path = new FieldPath(place(claim.Path)) };
    }
}
