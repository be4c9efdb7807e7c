using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class SchemaBlocksTests
{
    [Fact]
    public void A_document_defines_parameters_by_place_request_bodies_and_responses_of_success()
    {
        var page = ReadText.Markdown("""
            # Gardens

            ```yaml
            openapi: 3.0.3
            info: {title: Gardens, version: "1"}
            paths:
              /beds/{bed}:
                parameters:
                  - {name: bed, in: path, required: true, schema: {type: integer}}
                put:
                  summary: Replant a bed
                  parameters:
                    - name: dry
                      in: query
                      schema: {type: boolean, default: false}
                    - name: X-Gardener
                      in: header
                      required: true
                      schema: {type: string}
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [plants]
                          properties:
                            plants:
                              type: array
                              items:
                                type: object
                                properties:
                                  name: {type: string}
                            note: {type: string}
                  responses:
                    '200':
                      description: Done
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              watered: {type: string, format: date-time}
            ```
            """);

        Assert.Equal(["PUT /beds/{bed}: Replant a bed"], page.Scopes);
        Assert.Equal(
            [
                "PUT /beds/{bed}#path.bed",
                "PUT /beds/{bed}#query.dry",
                "PUT /beds/{bed}#header.X-Gardener",
                "PUT /beds/{bed}#body.plants",
                "PUT /beds/{bed}#body.plants[].name",
                "PUT /beds/{bed}#body.note",
                "PUT /beds/{bed}#response.watered",
            ],
            page.Fields);
        Assert.Equal(
            (Requirement.Required, "array", true),
            (
                page["PUT /beds/{bed}#body.plants"].Required,
                page["PUT /beds/{bed}#body.plants"].Type,
                page["PUT /beds/{bed}#body.plants"].HoldsList));
        Assert.Equal(
            (Requirement.Optional, "false"), (page["PUT /beds/{bed}#query.dry"].Required, page["PUT /beds/{bed}#query.dry"].Default));
        Assert.Equal(7, page.Ledger.Count(static row => row.EndsWith("schema-key extracted", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_older_form_keeps_bodies_and_forms_among_the_parameters()
    {
        var page = ReadText.Markdown("""
            ```yaml
            swagger: "2.0"
            basePath: /api
            paths:
              /seeds:
                post:
                  parameters:
                    - in: body
                      name: seed
                      schema: {$ref: '#/definitions/Seed'}
                  responses:
                    201:
                      description: Sown
                      schema: {$ref: '#/definitions/Seed'}
              /photos:
                post:
                  consumes: [multipart/form-data]
                  parameters:
                    - {in: formData, name: photo, type: file, required: true, description: The photo}
                    - {in: cookie, name: sid, type: string}
                  responses: {default: {description: ok}}
            definitions:
              Seed:
                type: object
                required: [kind]
                properties:
                  kind: {type: string}
                  id: {type: string, readOnly: true}
                  secret: {type: string, writeOnly: true}
            ```
            """);

        Assert.Equal(
            [
                "POST /photos#body.photo", "POST /seeds#body.kind", "POST /seeds#response.kind", "POST /seeds#response.id",
                "POST /seeds#body.secret",
            ],
            page.Fields);
        Assert.Equal(("file", "The photo"), (page["POST /photos#body.photo"].Type, page["POST /photos#body.photo"].Description));
        Assert.Contains("8 schema-key ignored: stands for the whole body", page.Ledger);
        Assert.Contains(
            "20 schema-key ignored: a parameter in 'cookie', which is no part of a request that the registry knows", page.Ledger);
    }

    [Fact]
    public void A_claim_quotes_the_lines_that_speak_of_its_own_field()
    {
        var page = ReadText.Markdown("""
            ## POST /trees

            ### Request Body

            ```json
            {
              "type": "object",
              "required": ["kind"],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": ["oak", "elm"],
                  "minLength": 3,
                  "description": "What it is"
                },
                "roots": {
                  "type": "object",
                  "properties": { "depth": { "type": "number", "minimum": 0, "maximum": 9 } }
                }
              }
            }
            ```
            """);

        var kind = page["POST /trees#body.kind"];
        Assert.Equal((10, 14), (kind.Lines.FirstNumber, kind.Lines.LastNumber));
        Assert.Equal(["oak", "elm"], kind.Enum.ToArray());
        Assert.Equal([new Constraint("min-length", "3", "minLength: 3")], kind.Constraints.ToArray());
        Assert.Equal((16, 17), (page["POST /trees#body.roots"].Lines.FirstNumber, page["POST /trees#body.roots"].Lines.LastNumber));
        Assert.Equal(
            [new Constraint("range", "0..9", "minimum: 0, maximum: 9")], page["POST /trees#body.roots.depth"].Constraints.ToArray());
    }

    [Fact]
    public void Every_limit_is_kept_in_the_words_of_the_page()
    {
        var page = ReadText.Markdown("""
            ## POST /trees

            ### Request Body

            ```yaml
            type: object
            properties:
              tag: {type: string, minLength: 1, maxLength: 9, pattern: '^[a-z]+$', format: slug, deprecated: true}
              rings: {type: [integer, 'null'], minimum: 1}
              birds: {type: array, minItems: 1, maxItems: 4, items: {type: string, enum: [jay, tit]}}
            ```
            """);

        Assert.Equal(
            [
                new Constraint("min-length", "1", "minLength: 1"), new Constraint("max-length", "9", "maxLength: 9"),
                new Constraint("pattern", "^[a-z]+$", "pattern: '^[a-z]+$'"),
                new Constraint("format", "slug", "format: slug"),
            ],
            page["POST /trees#body.tag"].Constraints.ToArray());
        Assert.Equal(new Deprecation(null, null, "deprecated: true"), page["POST /trees#body.tag"].Modifiers.Deprecated);
        Assert.True(page["POST /trees#body.rings"].Modifiers.Nullable);
        Assert.Equal("integer", page["POST /trees#body.rings"].Type);
        Assert.Equal([new Constraint("range", "1..", "minimum: 1")], page["POST /trees#body.rings"].Constraints.ToArray());
        Assert.Equal(["jay", "tit"], page["POST /trees#body.birds"].Enum.ToArray());
    }

    [Fact]
    public void Parts_that_must_all_fit_add_up_and_parts_of_which_one_fits_make_a_union()
    {
        var page = ReadText.Markdown("""
            ## POST /ponds

            ### Request Body

            ```yaml
            type: object
            allOf:
              - type: object
                required: [depth]
                properties: {depth: {type: number}}
              - properties: {name: {type: string}}
            oneOf:
              - properties: {fish: {type: integer}, water: {type: string}}
                required: [fish, water]
              - properties: {frogs: {type: integer}, water: {type: string}}
                required: [water]
            required: [name]
            properties:
              colour:
                anyOf:
                  - {type: string, enum: [green]}
                  - {type: integer}
                  - {type: 'null'}
            ```
            """);

        Assert.Equal(
            [
                ("depth", Requirement.Required), ("name", Requirement.Required), ("fish", Requirement.Optional),
                ("water", Requirement.Required), ("frogs", Requirement.Optional), ("colour", Requirement.Optional),
            ],
            page.Defining.DistinctBy(static claim => claim.Path).Select(static claim => (claim.Path.Value, claim.Required)));
        Assert.Equal("string or integer", page["POST /ponds#body.colour"].Type);
        Assert.Equal(2, page.Defining.Count(static claim => claim.Path.Value == "water"));
    }

    [Fact]
    public void References_are_followed_inside_the_page_and_a_circle_is_followed_once()
    {
        var page = ReadText.Markdown("""
            ```yaml
            paths:
              /hedges:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Hedge'}}
            ```

            Its schemas:

            ```yaml
            components:
              schemas:
                Hedge:
                  type: object
                  properties:
                    height: {type: number}
                    beside: {$ref: '#/components/schemas/Hedge'}
                    parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                    owner: {$ref: '#/components/schemas/Owner'}
                Part:
                  type: object
                  properties:
                    hedge: {$ref: '#/components/schemas/Hedge'}
            ```
            """);

        Assert.Equal(
            [
                "GET /hedges#response.[].height", "GET /hedges#response.[].beside", "GET /hedges#response.[].parts",
                "GET /hedges#response.[].owner", "GET /hedges#response.[].parts[].hedge",
            ],
            page.Fields);
        Assert.Contains("23 schema-reference unparsed: refers to '#/components/schemas/Owner', which the page does not show", page.Ledger);
    }

    [Fact]
    public void An_alias_of_yaml_counts_as_the_value_that_it_names()
    {
        var page = ReadText.Markdown("""
            ## POST /ponds

            ### Request Body

            ```yaml
            type: object
            properties:
              inlet: &pipe
                type: object
                properties: {width: {type: number}}
              outlet: *pipe
              both:
                <<: *pipe
                description: The two together
            ```
            """);

        Assert.Equal(
            [
                "POST /ponds#body.both", "POST /ponds#body.both.width", "POST /ponds#body.inlet", "POST /ponds#body.inlet.width",
                "POST /ponds#body.outlet", "POST /ponds#body.outlet.width",
            ],
            page.Fields.Order(StringComparer.Ordinal));
        Assert.Equal("The two together", page["POST /ponds#body.both"].Description);
    }

    [Fact]
    public void Parts_of_a_document_belong_to_the_operation_above_them()
    {
        var page = ReadText.Markdown("""
            ## `POST /paths`

            ```yaml
            parameters:
              - name: dry
                in: query
                schema: {type: boolean}
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {from: {type: string}}}
            ```

            ## `GET /paths/{path}`

            ```yaml
            - {name: path, in: path, required: true, schema: {type: string}}
            ```

            ```yaml
            '200':
              description: ok
              content: {application/json: {schema: {type: object, properties: {length: {type: number}}}}}
            '404':
              description: gone
              content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}
            ```

            ## `PATCH /paths/{path}`

            ```yaml
            patch:
              requestBody:
                content:
                  application/json:
                    schema: {type: object, properties: {to: {type: string}}}
            ```

            ## `PUT /paths/{path}`

            ```yaml
            application/json:
              schema: {type: object, properties: {width: {type: number}}}
            ```
            """);

        Assert.Equal(
            [
                "POST /paths#query.dry", "POST /paths#body.from", "GET /paths/{path}#path.path", "GET /paths/{path}#response.length",
                "PATCH /paths/{path}#body.to", "PUT /paths/{path}#body.width", "PATCH /paths/{path}#path.path",
                "PUT /paths/{path}#path.path",
            ],
            page.Fields);
        Assert.Contains("26 schema-key ignored: a response of status 404", page.Ledger);
    }

    [Fact]
    public void A_part_of_an_operation_that_nothing_names_is_reported()
    {
        var page = ReadText.Markdown("""
            # Notes on paging

            ```yaml
            parameters:
              - {name: page, in: query, schema: {type: integer}}
            ```
            """);

        Assert.Empty(page.Fields);
        Assert.Equal(["5 schema-key unparsed: part of an operation that neither the code nor the page around it names"], page.Ledger);
    }

    [Fact]
    public void A_schema_without_an_operation_is_a_structure_by_its_key_its_title_or_its_heading()
    {
        var page = ReadText.Markdown("""
            # Garden types

            ## Fence object

            ```json
            {"type": "object", "properties": {"posts": {"type": "integer"}}}
            ```

            ## Others

            ```json
            {"title": "Gate", "type": "object", "properties": {"locked": {"type": "boolean"}}}
            ```

            ```yaml
            components:
              schemas:
                Shed:
                  type: object
                  properties:
                    door: {$ref: '#/components/schemas/Door'}
                Door:
                  type: object
                  properties:
                    width: {type: number}
            ```
            """);

        Assert.Equal(["Fence#object.posts", "Gate#object.locked", "Shed#object.door", "Door#object.width"], page.Fields);
        Assert.Equal(["Gate: Gate", "Shed: Shed", "Door: Door"], page.Scopes);
    }

    [Fact]
    public void A_schema_below_a_label_belongs_to_that_part_of_the_operation()
    {
        var page = ReadText.Markdown("""
            ## GET /bees/{bee}

            **Input Schema**:

            ```yaml
            type: object
            properties: {bee: {type: string}, lang: {type: string}}
            ```

            ### Response

            ```yaml
            type: object
            properties: {name: {type: string}}
            ```

            ### 404 response schema

            ```yaml
            type: object
            properties: {fault: {type: string}}
            ```
            """);

        Assert.Equal(["GET /bees/{bee}#path.bee", "GET /bees/{bee}#query.lang", "GET /bees/{bee}#response.name"], page.Fields);
        Assert.Contains("21 schema-key ignored: a response of status 404", page.Ledger);
    }

    [Fact]
    public void The_address_that_the_page_announces_goes_before_the_path_that_a_document_keeps()
    {
        var page = ReadText.Markdown("""
            # Read a bee

            GET https://api.bees.example/v2/bees/{bee_id}

            ```yaml
            openapi: 3.1.0
            paths:
              /bees/{id}:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {type: object, properties: {name: {type: string}}}
              /hives:
                get:
                  responses: {'200': {content: {application/json: {schema: {type: object, properties: {bees: {type: integer}}}}}}}
            ```
            """);

        Assert.Equal(["GET /v2/bees/{bee_id}#response.name", "GET /hives#response.bees", "GET /v2/bees/{bee_id}#path.bee_id"], page.Fields);
    }

    [Fact]
    public void A_document_unfolded_by_a_documentation_site_is_read_too()
    {
        var page = ReadText.Markdown("""
            # Add a bee

            ````yaml post /hives/{hive}/bees
            paths:
              path: /hives/{hive}/bees
              method: post
              request:
                parameters:
                  path:
                    hive:
                      schema:
                        - type: string
                          required: true
                          description: The hive
                  query: {}
                body:
                  application/json:
                    schemaArray:
                      - type: object
                        properties:
                          name:
                            allOf:
                              - type: string
                        requiredProperties: [name]
              response:
                '201':
                  application/json:
                    schemaArray:
                      - type: object
                        properties: {id: {allOf: [{type: integer}]}}
                '400':
                  application/json:
                    schemaArray:
                      - type: object
                        properties: {fault: {allOf: [{type: string}]}}
            ````
            """);

        Assert.Equal(
            ["POST /hives/{hive}/bees#path.hive", "POST /hives/{hive}/bees#body.name", "POST /hives/{hive}/bees#response.id"], page.Fields);
        Assert.Equal(
            (Requirement.Required, "The hive"),
            (page["POST /hives/{hive}/bees#path.hive"].Required, page["POST /hives/{hive}/bees#path.hive"].Description));
        Assert.Equal(
            (Requirement.Required, "string"),
            (page["POST /hives/{hive}/bees#body.name"].Required, page["POST /hives/{hive}/bees#body.name"].Type));
    }

    [Fact]
    public void A_comment_in_a_program_may_hold_the_schema_of_its_operation()
    {
        var page = ReadText.Markdown("""
            ```js
            /**
             * @openapi
             * /hives:
             *   post:
             *     requestBody:
             *       content:
             *         application/json:
             *           schema:
             *             type: object
             *             properties:
             *               name: { type: string }
             */
            server.post(hives);
            ```
            """);

        Assert.Equal(["POST /hives#body.name"], page.Fields);
        Assert.Equal(" *               name: { type: string }", page["POST /hives#body.name"].Quote);
    }

    [Fact]
    public void What_the_service_sends_to_a_callback_is_a_callback()
    {
        var page = ReadText.Markdown("""
            ```yaml
            paths:
              /hives:
                post:
                  responses: {'204': {description: ok}}
                  callbacks:
                    swarmed:
                      '{$request.body#/callback_url}':
                        post:
                          requestBody:
                            content:
                              application/json:
                                schema: {type: object, properties: {hive: {type: string}}}
            ```
            """);

        Assert.Equal(["POST /hives#callback.hive"], page.Fields);
    }

    [Theory]
    [InlineData("", Requirement.Unstated, Requirement.Unstated)]
    [InlineData("required: [nest]", Requirement.Required, Requirement.Optional)]
    [InlineData("required: []", Requirement.Optional, Requirement.Optional)]
    public void Without_a_list_of_required_members_a_schema_says_nothing_of_that(string list, Requirement nest, Requirement colour)
    {
        var page = ReadText.Markdown($$"""
            ## POST /hives

            ### Request Body

            ```yaml
            type: object
            {{list}}
            properties:
              nest: {type: string}
              colour: {type: string}
            ```
            """);

        Assert.Equal((nest, colour), (page["POST /hives#body.nest"].Required, page["POST /hives#body.colour"].Required));
    }

    [Fact]
    public void A_list_of_required_members_speaks_of_every_part_of_its_schema_and_of_no_other()
    {
        var page = ReadText.Markdown("""
            ## POST /hives

            ### Request Body

            ```yaml
            allOf:
              - {type: object, properties: {nest: {type: string}}}
              - {type: object, required: [size], properties: {size: {type: integer}, roof: {type: string}}}
            properties:
              frame:
                allOf: [{type: object, properties: {wood: {type: string}, wax: {type: string}}}]
                required: [wax]
            ```
            """);

        Assert.Equal(
            [
                ("nest", Requirement.Unstated), ("size", Requirement.Required), ("roof", Requirement.Optional),
                ("frame.wood", Requirement.Optional), ("frame.wax", Requirement.Required),
            ],
            new[] { "nest", "size", "roof", "frame.wood", "frame.wax" }.Select(name => (name, page[$"POST /hives#body.{name}"].Required)));
    }

    [Fact]
    public void Examples_in_a_schema_show_fields_and_define_none()
    {
        var page = ReadText.Markdown("""
            ```yaml
            paths:
              /hives:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          example: {count: 2, hives: [{name: A}]}
                    '500':
                      content:
                        application/json:
                          example: {fault: x}
            ```
            """);

        Assert.Empty(page.Fields);
        Assert.Equal(["GET /hives#response.count", "GET /hives#response.hives", "GET /hives#response.hives[].name"], page.Shown);
        Assert.Contains("13 example-key ignored: an example of something that is no field of a request or response", page.Ledger);
    }

    [Fact]
    public void Free_keys_headers_of_responses_and_parts_that_nothing_refers_to_are_ledgered()
    {
        var page = ReadText.Markdown("""
            ```yaml
            paths:
              /hives:
                get:
                  responses:
                    '200':
                      headers:
                        X-Left: {schema: {type: integer}}
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              byName:
                                type: object
                                additionalProperties: {type: object, properties: {size: {type: integer}}}
                              "two words": {type: string}
                              bare: string
            components:
              parameters:
                Unused: {name: unused, in: query, schema: {type: string}}
            ```
            """);

        Assert.Equal(["GET /hives#response.byName"], page.Fields);
        Assert.Equal(
            [
                "8 schema-key ignored: a header of a response",
                "14 schema-key extracted",
                "16 schema-key ignored: below a key whose name is data",
                "17 schema-key unparsed: 'two words' is no field name",
                "18 schema-key unparsed: a property without a schema",
                "21 schema-key ignored: nothing on the page refers to this part of the schema",
            ],
            page.Ledger);
    }

    [Theory]
    [InlineData("""{"$schema": "https://tools.example/config.json", "name": "x", "paths": {"src": "./src"}}""")]
    [InlineData("""{"type": "Feature", "properties": {"name": "Hill"}}""")]
    [InlineData("""{"type": "object", "properties": {"count": 3, "colour": "red", "shape": "round"}}""")]
    [InlineData("""{"parameters": [{"name": "env", "value": "test"}]}""")]
    [InlineData("""{"openapi": true, "schema": {"type": "tall"}}""")]
    [InlineData("""{"responses": {"count": {"description": "x"}}}""")]
    public void Data_that_only_resembles_a_schema_stays_a_body(string json)
    {
        var page = ReadText.Markdown($"## POST /hives\n\n### Request Body\n\n```json\n{json}\n```\n");

        Assert.Empty(page.Fields);
        Assert.NotEmpty(page.Shown);
    }

    [Fact]
    public void A_schema_is_no_example_of_a_body()
    {
        var page = ReadText.Markdown("""
            ## POST /hives

            ### Request Body

            ```json
            {
              // The body of a request
              "type": "object",
              "properties": {
                "name": { "type": "string" } /* its name */
              },
            }
            ```
            """);

        Assert.Equal(["POST /hives#body.name"], page.Fields);
        Assert.Empty(page.Shown);
        Assert.Equal(["10 schema-key extracted"], page.Ledger);
    }

    [Fact]
    public void A_line_that_breaks_the_text_is_reported_and_the_rest_is_read()
    {
        var page = ReadText.Markdown("""
            ## POST /hives

            ### Request Body

            ```yaml
            type: object
            properties:
              name: {type: string}
              note: with: two colons
              age: {type: integer}
            ```
            """);

        Assert.Equal(["POST /hives#body.name", "POST /hives#body.age"], page.Fields);
        Assert.Equal(
            [
                "8 schema-key extracted",
                "9 schema-text unparsed: not YAML: While scanning a plain scalar value, found invalid mapping.",
                "10 schema-key extracted",
            ],
            page.Ledger);
    }

    [Fact]
    public void A_schema_given_as_an_example_defines_nothing()
    {
        var page = ReadText.Markdown("""
            ## POST /tools

            ### Example

            ```json
            {"type": "object", "properties": {"city": {"type": "string"}}}
            ```
            """);

        Assert.Empty(page.Fields);
        Assert.Equal(["6 schema-key ignored: a schema that the page gives as an example"], page.Ledger);
    }

    [Fact]
    public void Aliases_that_double_at_every_step_cost_no_more_than_the_page_allows()
    {
        var levels = string.Concat(Enumerable.Range(1, 25).Select(static level =>
            $"  a{level}: &a{level} {{type: object, properties: {{p: *a{level - 1}, q: *a{level - 1}, r: *a{level - 1}}}}}\n"));
        var page = ReadText.Markdown(
            "## POST /x\n\n### Request Body\n\n```yaml\ntype: object\nproperties:\n"
            + $"  a0: &a0 {{type: object, properties: {{x: {{type: string}}}}}}\n{levels}```\n");

        Assert.Contains("POST /x#body.a25", page.Fields);
        Assert.InRange(page.Defining.Length, 101, 20_000);
        Assert.Contains(
            "6 schema-text unparsed: its references unfold to more fields than a page of this length can mean; those that nest deepest are "
            + "left out",
            page.Ledger);
    }

    [Fact]
    public void A_value_that_holds_itself_is_followed_once()
    {
        var page = ReadText.Markdown("""
            ## POST /x

            ### Request Body

            ```yaml
            type: object
            properties: &all
              self: {type: object, properties: *all}
              list: &list {type: array, items: *list}
              shown: {type: object, example: &e {again: *e, many: &m [*m, *m, *e]}}
            ```
            """);

        Assert.Equal(
            [
                "POST /x#body.list", "POST /x#body.self", "POST /x#body.self.list", "POST /x#body.self.self", "POST /x#body.self.shown",
                "POST /x#body.shown",
            ],
            page.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["POST /x#body.shown.again", "POST /x#body.shown.many"], page.Shown);
    }

    [Theory]
    [InlineData("{\"type\":\"object\",\"properties\":{\"a\":")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Text_that_nests_without_end_is_read_to_a_depth_and_no_further(string opening)
    {
        var page = ReadText.Markdown(
            $"## POST /x\n\n### Request Body\n\n```yaml\n{string.Concat(Enumerable.Repeat(opening, 10_000))}properties\n```\n");

        Assert.InRange(page.Defining.Length, 0, 100);
    }

    [Fact]
    public void A_hundred_thousand_properties_are_read_one_by_one()
    {
        var properties = string.Concat(Enumerable.Range(0, 100_000).Select(static number => $"  k{number}: {{}}\n"));
        var page = ReadText.Markdown($"## POST /x\n\n### Request Body\n\n```yaml\ntype: object\nproperties:\n{properties}```\n");

        Assert.Equal(100_000, page.Defining.Length);
        Assert.Equal(100_000, page.Ledger.Length);
    }
}
