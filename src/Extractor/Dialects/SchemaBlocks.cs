using Extractor.Model;
using Extractor.Pages;
using Extractor.Schemas;

namespace Extractor.Dialects;

/// <summary>
/// Schemas in code: OpenAPI, whole or in parts, and JSON Schema, as YAML or JSON. They define the fields of operations;
/// a schema that belongs to no operation of the page is a structure.
/// </summary>
internal sealed class SchemaBlocks : IDialect
{
    /// <inheritdoc/>
    public string Name => "schema-blocks";

    /// <inheritdoc/>
    public Dialects.PageReading Read(DialectInput input, Dialects.PageReading before) =>
        input.Schemas.IsEmpty ? Dialects.PageReading.Nothing : new PageReading(input).Read();

    /// <summary>Reads all schemas of a page: a part of one block may be referred to in another.</summary>
    private sealed class PageReading
    {
        private readonly DialectInput input;
        private readonly SchemaRefs refs;
        private readonly SchemaReader schemas;
        private readonly SchemaLedger ledger;
        private readonly SchemaFields fields;
        private readonly SchemaOperations operations;
        private readonly UnreadSchemaParts leftOver;
        private readonly List<ScopeDeclaration> structures = [];

        public PageReading(DialectInput input)
        {
            this.input = input;
            refs = new SchemaRefs(input.Schemas);
            schemas = new SchemaReader(refs, new SchemaLimits(input.Source));
            ledger = new SchemaLedger(input.Source);
            fields = new SchemaFields(input.Source, schemas, refs, ledger, input.Schemas.Sum(Bodies));
            operations = new SchemaOperations(input.Page, refs, fields, ledger);
            leftOver = new UnreadSchemaParts(ledger);
        }

        public Dialects.PageReading Read()
        {
            foreach (var block in input.Schemas)
                if (block.Root is SchemaMap root) operations.Expect(root.Map("paths") ?? root);
            foreach (var block in input.Schemas) AddOperations(block);
            AddStructures();
            foreach (var block in input.Schemas)
            {
                leftOver.Add(block.Root, Outcome.Ignored, "nothing on the page refers to this part of the schema");
                foreach (var (line, what) in block.Problems) ledger.Unreadable(line, what);
            }

            foreach (var lost in schemas.Lost) ledger.Lost(lost);
            if (schemas.IsExhausted)
                ledger.Unreadable(
                    input.Schemas[0].Placed.Lines.First, "the schemas of the page have too many parts to put together; some are left out");
            return new Dialects.PageReading(fields.Claims, ledger.Rows, [], []) { Scopes = [.. operations.Sightings, .. structures] };
        }

        // How many bodies a block describes, more or less: they share the room for claims.
        private static int Bodies(SchemaBlock block) => block.Root is SchemaMap map
            ? 1
                + ((map.Map("paths") ?? map).Maps.Sum(
                    static path => path.Value.Maps.Count(static one => SchemaForms.IsMethod(one.Entry.Name))) * 2) + Named(block).Count()
            : 1;

        private void AddOperations(SchemaBlock block)
        {
            var section = block.Placed.Section;
            switch (block.Form)
            {
                case SchemaForm.Document:
                    operations.AddDocument((SchemaMap)block.Root, section);
                    break;
                case SchemaForm.Paths:
                    operations.AddPaths((SchemaMap)block.Root, section);
                    break;
                case SchemaForm.Schema:
                    AddSchema(block, (SchemaMap)block.Root);
                    break;
                case SchemaForm.Schemas:
                    break;
                default:
                    if (block.Placed.Scope is { Kind: ScopeKind.Operation } scope) AddPart(block, scope);
                    else
                        leftOver.Add(
                            block.Root, Outcome.Unparsed, "part of an operation that neither the code nor the page around it names");
                    break;
            }
        }

        private void AddPart(SchemaBlock block, Scope scope)
        {
            var (section, location) = (block.Placed.Section, block.Placed.Location);
            var path = scope.Id[(scope.Id.IndexOf(' ') + 1)..];
            switch (block.Form)
            {
                case SchemaForm.PathItem:
                    operations.AddPath((SchemaMap)block.Root, method => input.Page.ScopeOf(new OperationName(method, path)), null, section);
                    break;
                case SchemaForm.Operation:
                    operations.AddOperation((SchemaMap)block.Root, null, scope, section);
                    break;
                case SchemaForm.Parameters:
                    operations.AddParameters(((SchemaList)block.Root).Maps, scope, section);
                    break;
                case SchemaForm.Responses:
                    operations.AddResponses((SchemaMap)block.Root, scope, section);
                    break;
                case SchemaForm.Content:
                    operations.AddContent((SchemaMap)block.Root, new SchemaPlace(scope, location ?? BodyOf(scope), section));
                    break;
            }
        }

        // A schema without a document around it belongs to what the page says above it, or is a structure by its own title.
        private void AddSchema(SchemaBlock block, SchemaMap schema)
        {
            var (placed, title) = (block.Placed, schema.Text("title"));
            if (placed is { Example: true, Location: null })
            {
                leftOver.Add(schema, Outcome.Ignored, "a schema that the page gives as an example");
                return;
            }

            if (placed.Location == Location.Response && FailureAbove(placed.Section) is { } failure)
            {
                leftOver.Add(schema, Outcome.Ignored, $"a response of status {failure}");
                return;
            }

            if (placed is { Scope: { Kind: ScopeKind.Operation } operation, Location: not Location.Object }
                && (placed.Location is not null || title is null))
                AddBody(operation, placed, schema);
            else if (title is not null) AddStructure(input.Words.StructureName(title), schema, placed.Section, schema.Start);
            else if (placed.Scope is { } scope)
                fields.AddMembers(new SchemaPlace(scope, placed.Location ?? Location.Object, placed.Section), [schema]);
            else leftOver.Add(schema, Outcome.Unparsed, "a schema without a title, below no operation and no heading");
        }

        private void AddBody(Scope operation, PlacedBlock placed, SchemaMap schema)
        {
            var place = new SchemaPlace(operation, placed.Location ?? BodyOf(operation), placed.Section);
            if (place.Location != Location.Body || Address.LocationOf(operation, FieldPath.Root) == Location.Body)
            {
                fields.AddMembers(place, [schema]);
                return;
            }

            // A method that sends no body takes what the page calls its input in its address.
            foreach (var member in schemas.Of(schema).Members)
                fields.AddMember(place with { Location = Address.LocationOf(operation, new FieldPath(member.Name)) }, member);
        }

        // A heading or label such as "404 Not Found" or "`400` response".
        private static string? FailureAbove(Section section) =>
            section.Headings.SelectMany(static heading => heading.Split([' ', '`', ':', '(', ')', '*', '-']))
                .FirstOrDefault(static word => word is ['4' or '5', _, _] && SchemaForms.IsStatus(word));

        private void AddStructures()
        {
            var unread = new List<(SchemaBlock Block, SchemaEntry Entry, SchemaMap Schema)>();
            foreach (var block in input.Schemas)
                unread.AddRange(
                    Named(block).Where(named => !schemas.HasRead(named.Schema)).Select(named => (block, named.Entry, named.Schema)));
            fields.Structures.UnionWith(unread.Select(static one => one.Schema));
            foreach (var (block, entry, schema) in unread) AddStructure(entry.Name, schema, block.Placed.Section, entry.Key.Start);
        }

        private void AddStructure(string name, SchemaMap schema, Section section, int start)
        {
            var scope = Scope.Object(name);
            if (!schemas.Of(schema).Members.IsEmpty)
                structures.Add(new ScopeDeclaration(scope, name, section, LineRange.Single(input.Source.LineAt(start))));
            fields.AddMembers(new SchemaPlace(scope, Location.Object, section), [schema]);
        }

        private static IEnumerable<(SchemaEntry Entry, SchemaMap Schema)> Named(SchemaBlock block)
        {
            if (block.Root is not SchemaMap root || block.Form is not (SchemaForm.Document or SchemaForm.Schemas or SchemaForm.Schema))
                return [];
            if (block.Form == SchemaForm.Schemas) return root.Maps;
            SchemaMap?[] places =
            [root.Map("components")?.Map("schemas"), root.Map("definitions"), root.Map("$defs"), block.Form == SchemaForm.Document
                ? root.Map("schemas")
                : null];
            return places.OfType<SchemaMap>().SelectMany(static place => place.Maps);
        }

        // Below an operation and no label: what a method that sends no body describes can only be its response.
        private static Location BodyOf(Scope operation) =>
            Address.LocationOf(operation, FieldPath.Root) == Location.Query ? Location.Response : Location.Body;
    }
}
