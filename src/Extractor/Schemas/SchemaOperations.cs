using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Schemas;

/// <summary>
/// Reads the operations of OpenAPI: their parameters, their request bodies, and the bodies of responses that report success.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="refs">The references of the page.</param>
/// <param name="fields">Makes the claims.</param>
/// <param name="ledger">The ledger.</param>
internal sealed class SchemaOperations(OutlinedPage page, SchemaRefs refs, SchemaFields fields, SchemaLedger ledger)
{
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ScopeDeclaration>.Builder sightings = ImmutableArray.CreateBuilder<ScopeDeclaration>();

    /// <summary>The operations that the schemas of the page announce.</summary>
    public ImmutableArray<ScopeDeclaration> Sightings => sightings.ToImmutable();

    /// <summary>Learns the names of operations, before any of them is read.</summary>
    public void Expect(SchemaMap paths)
    {
        foreach (var (path, item) in paths.Maps)
            foreach (var (method, _) in item.Maps)
                if (SchemaForms.IsMethod(method.Name) && OperationName.PathOf(path.Name) is { } address)
                    named.Add(OperationName.Shape(new OperationName(method.Name.ToUpperInvariant(), address).ToString()));
    }

    /// <summary>Reads every path of a document.</summary>
    public void AddDocument(SchemaMap document, Section section)
    {
        if (document.Map("paths") is { } paths)
        {
            if (SchemaForms.IsUnfolded(paths)) AddUnfolded(paths, section);
            else AddPaths(paths, section);
        }

        foreach (var (entry, hook) in document.Map("webhooks")?.Maps ?? []) AddReceived(Scope.Object(entry.Name), hook, section);
    }

    /// <summary>Reads the operations of paths.</summary>
    /// <param name="paths">Operations by method, by path.</param>
    /// <param name="section">The headings above.</param>
    public void AddPaths(SchemaMap paths, Section section)
    {
        foreach (var (path, item) in paths.Maps)
        {
            if (OperationName.PathOf(path.Name) is not { } address) continue;
            AddPath(refs.End(item) ?? item, method => ScopeOf(new OperationName(method, address)), path.Key, section);
        }
    }

    /// <summary>Reads the operations of one path.</summary>
    /// <param name="item">The operations by method.</param>
    /// <param name="scopeOf">The scope of a method.</param>
    /// <param name="path">The key of the path, or null where the code leaves it out.</param>
    /// <param name="section">The headings above.</param>
    public void AddPath(SchemaMap item, Func<string, Scope> scopeOf, SchemaScalar? path, Section section)
    {
        foreach (var (method, operation) in item.Maps)
        {
            if (!SchemaForms.IsMethod(method.Name)) continue;
            var scope = scopeOf(method.Name.ToUpperInvariant());
            var title = operation.Text("summary") ?? operation.Text("operationId") ?? scope.Id;
            sightings.Add(new ScopeDeclaration(scope, title.Trim(), section, LinesOf(path, method.Key)));
            AddOperation(operation, item.List("parameters"), scope, section);
        }
    }

    /// <summary>Reads one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="shared">The parameters of all operations of its path, or null.</param>
    /// <param name="scope">The operation's scope.</param>
    /// <param name="section">The headings above.</param>
    public void AddOperation(SchemaMap operation, SchemaList? shared, Scope scope, Section section)
    {
        AddParameters([.. operation.List("parameters")?.Maps ?? [], .. shared?.Maps ?? []], scope, section);
        if (operation.Map("requestBody") is { } body) AddContent(refs.End(body) ?? body, new SchemaPlace(scope, Location.Body, section));
        if (operation.Map("responses") is { } responses) AddResponses(responses, scope, section);
        foreach (var (_, callback) in operation.Map("callbacks")?.Maps ?? [])
            foreach (var (_, received) in (refs.End(callback) ?? callback).Maps) AddReceived(scope, received, section);
    }

    /// <summary>Reads parameters. The first of several that share name and place counts.</summary>
    public void AddParameters(IEnumerable<SchemaMap> parameters, Scope scope, Section section)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var listed in parameters)
        {
            if (refs.End(listed) is not { } parameter || parameter.Text("name") is not { } name || parameter.Text("in") is not { } sent)
                continue;
            if (seen.Add((name, sent))) AddParameter(parameter, name, sent, scope, section);
            else ledger.Left(parameter, parameter.End, Outcome.Ignored, "the operation gives this parameter itself");
        }
    }

    /// <summary>Reads the responses that report success; where no status does, the one for every status.</summary>
    public void AddResponses(SchemaMap responses, Scope scope, Section section)
    {
        var successes = responses.Maps.Where(static one => one.Entry.Name.StartsWith('2')).ToArray();
        if (successes.Length == 0) successes = [.. responses.Maps.Where(static one => one.Entry.Name == "default")];
        AddBodies([.. successes.Select(one => refs.End(one.Value) ?? one.Value)], new SchemaPlace(scope, Location.Response, section));
    }

    /// <summary>Reads a body.</summary>
    /// <param name="body">What says by media type what the body holds.</param>
    /// <param name="place">Where the body is sent.</param>
    public void AddContent(SchemaMap body, SchemaPlace place) => AddBodies([body], place);

    // A body of one media type is as good as that of another: a field belongs to the body where any of them has it.
    private void AddBodies(IReadOnlyCollection<SchemaMap> bodies, SchemaPlace place)
    {
        var media = bodies.SelectMany(static body => (body.Map("content") ?? (SchemaForms.IsContent(body) ? body : null))?.Maps.Select(
            static one => one.Value) ?? []).ToArray();
        SchemaMap[] schemas = [.. media.Concat(bodies).SelectMany(SchemasOf).Distinct()];
        if (schemas.Length > 0) fields.AddMembers(place, schemas);
        foreach (var shown in media)
        {
            if (shown["example"] is { } example) fields.AddExample(place, example, FieldPath.Root);
            foreach (var (_, named) in shown.Map("examples")?.Maps ?? [])
                if ((refs.End(named) ?? named)["value"] is { } value) fields.AddExample(place, value, FieldPath.Root);
        }

        // OpenAPI 2 keeps the examples of a response by media type.
        foreach (var body in bodies.Where(static body => body["content"] is null))
            foreach (var entry in body.Map("examples")?.Entries ?? []) fields.AddExample(place, entry.Value, FieldPath.Root);
    }

    private static IEnumerable<SchemaMap> SchemasOf(SchemaMap shown) =>
        shown.Map("schema") is { } one ? [one] : shown.List("schemaArray")?.Maps ?? [];

    // One operation with everything that it refers to in its place: parameters by place and name, bodies by media type.
    private void AddUnfolded(SchemaMap operation, Section section)
    {
        if (OperationName.PathOf(operation.Text("path")!) is not { } address) return;
        var scope = ScopeOf(new OperationName(operation.Text("method")!.ToUpperInvariant(), address));
        sightings.Add(new ScopeDeclaration(
            scope,
            section.Headings.FirstOrDefault() ?? scope.Id,
            section,
            LineRange.Single(page.Page.Source.LineAt(operation["path"]!.Start))));
        var (parameters, body) = (operation.Map("request")?.Map("parameters"), operation.Map("request")?.Map("body"));
        foreach (var (key, location) in new[] { ("path", Location.Path), ("query", Location.Query), ("header", Location.Header) })
        {
            foreach (var (entry, parameter) in parameters?.Map(key)?.Maps ?? [])
            {
                SchemaMap[] schemas = [.. parameter.List("schema")?.Maps ?? []];
                if (schemas.Length > 0 && FieldName.IsName(entry.Name))
                    fields.AddField(
                        new SchemaPlace(scope, location, section), FieldPath.Parse(entry.Name), entry.Key, parameter, schemas,
                        schemas.Any(static schema => IsRequired(schema) == Requirement.Required)
                            ? Requirement.Required
                            : Requirement.Optional);
            }
        }

        if (body is not null) AddContent(body, new SchemaPlace(scope, Location.Body, section));
        if (operation.Map("response") is { } responses) AddResponses(responses, scope, section);
    }

    // What the service itself sends: to a callback address of an operation, or to one that was registered elsewhere.
    private void AddReceived(Scope scope, SchemaMap item, Section section)
    {
        foreach (var (method, operation) in (refs.End(item) ?? item).Maps)
            if (SchemaForms.IsMethod(method.Name) && operation.Map("requestBody") is { } body)
                AddContent(refs.End(body) ?? body, new SchemaPlace(scope, Location.Callback, section));
    }

    private void AddParameter(SchemaMap parameter, string name, string sent, Scope scope, Section section)
    {
        if (sent == "body" && parameter.Map("schema") is { } body)
        {
            ledger.Left(parameter, parameter.End, Outcome.Ignored, "stands for the whole body");
            fields.AddMembers(new SchemaPlace(scope, Location.Body, section), [body]);
            return;
        }

        Location? location = sent switch
        {
            "path" => Location.Path,
            "query" => Location.Query,
            "header" => Location.Header,
            "formData" or "body" => Location.Body,
            _ => null,
        };
        if (location is not { } known)
            ledger.Left(
                parameter,
                parameter.End,
                Outcome.Ignored,
                $"a parameter in '{LedgerRow.Short(sent)}', which is no part of a request that the registry knows");
        else if (!FieldName.IsName(name))
            ledger.Left(parameter, parameter.End, Outcome.Unparsed, $"'{LedgerRow.Short(name)}' is no field name");
        else
        {
            var schema = parameter.Map("schema")
                ?? parameter.Map("content")?.Maps.Select(static one => one.Value.Map("schema"))
                    .FirstOrDefault(static one => one is not null) ?? parameter;
            fields.AddField(
                new SchemaPlace(scope, known, section), FieldPath.Parse(name), parameter, parameter, [schema], IsRequired(parameter));
        }
    }

    // The specification says what a parameter that says nothing means; of the members of a schema no word is taken for one.
    private static Requirement IsRequired(SchemaMap parameter) =>
        parameter.Text("required") == "true" ? Requirement.Required : Requirement.Optional;

    // A page may announce an operation under its whole address, of which a document keeps the first part elsewhere.
    private Scope ScopeOf(OperationName name)
    {
        var own = page.ScopeOf(name);
        return page.Announces(name) || page.EndingWith(name) is not [var whole] || named.Contains(OperationName.Shape(whole.Id))
            ? own
            : whole;
    }

    private LineRange LinesOf(SchemaScalar? path, SchemaScalar method)
    {
        var line = page.Page.Source.LineAt(method.Start);
        return path is not null && page.Page.Source.LineAt(path.Start) is var above && above >= line - 1
            ? new LineRange(Math.Min(above, line), line)
            : LineRange.Single(line);
    }
}
