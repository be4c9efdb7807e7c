using Extractor.Model;

namespace Extractor.Tests.Dialects.Annotations;

public sealed class ApidocLinesTests
{
    [Fact]
    public void A_comment_defines_the_fields_of_the_operation_that_it_announces()
    {
        var page = ReadText.Markdown("""
            # Ovens

            ```js
            /**
             * @api {put} /v1/ovens/:ovenId/heat Heat an oven
             * @apiName HeatOven
             * @apiHeader {String} X-Kitchen Which kitchen
             * @apiParam {Number} ovenId The oven
             * @apiParam {Boolean} loud Ring when done
             * @apiQuery {String} lang Language
             * @apiBody {Object} plan The plan
             * @apiBody {Number} plan.degrees How hot
             * @apiBody {Object[]} plan[steps] What to do
             * @apiBody {String} plan.steps.name Which step
             * @apiSuccess {Object[]} shelves The shelves
             * @apiSuccess {String} shelves.state What each does
             */
            server.put(heat);
            ```
            """);

        Assert.Equal(["PUT /v1/ovens/{ovenId}/heat: Heat an oven"], page.Scopes);
        Assert.Equal(
            [
                "PUT /v1/ovens/{ovenId}/heat#header.X-Kitchen",
                "PUT /v1/ovens/{ovenId}/heat#path.ovenId",
                "PUT /v1/ovens/{ovenId}/heat#body.loud",
                "PUT /v1/ovens/{ovenId}/heat#query.lang",
                "PUT /v1/ovens/{ovenId}/heat#body.plan",
                "PUT /v1/ovens/{ovenId}/heat#body.plan.degrees",
                "PUT /v1/ovens/{ovenId}/heat#body.plan.steps",
                "PUT /v1/ovens/{ovenId}/heat#body.plan.steps.name",
                "PUT /v1/ovens/{ovenId}/heat#response.shelves",
                "PUT /v1/ovens/{ovenId}/heat#response.shelves.state",
            ],
            page.Fields);
    }

    [Theory]
    [InlineData("`QueryParam`", "query")]
    [InlineData("`query parameter`", "query")]
    [InlineData("`Header`", "header")]
    [InlineData("`BodyParam`", "body")]
    [InlineData("`loud`", "body")]
    [InlineData("Query", "body")]
    public void A_word_set_as_code_before_the_description_says_where_a_parameter_is_sent(string word, string location)
    {
        var page = ReadText.Plain($"@api {{post}} /ovens Title\n@apiParam {{String}} [mode] {word} How it heats\n");

        Assert.Equal([$"POST /ovens#{location}.mode"], page.Fields);
    }

    [Theory]
    [InlineData("get", "query")]
    [InlineData("delete", "query")]
    [InlineData("post", "body")]
    [InlineData("patch", "body")]
    public void A_parameter_that_is_no_part_of_the_path_is_sent_where_the_method_sends_its_fields(string method, string location)
    {
        var page = ReadText.Plain($"@api {{{method}}} /ovens/:id Title\n@apiParam {{String}} id One\n@apiParam {{String}} mode Other\n");

        Assert.Equal(
            [$"{method.ToUpperInvariant()} /ovens/{{id}}#path.id", $"{method.ToUpperInvariant()} /ovens/{{id}}#{location}.mode"],
            page.Fields);
    }

    [Fact]
    public void A_group_named_as_a_place_says_where_its_parameters_are_sent()
    {
        var page = ReadText.Plain("""
            @api {post} /ovens Add an oven
            @apiParam (Query String) {String} dry Only try
            @apiParam (Header) {String} X-Trace A trace
            @apiParam (Login) {String} user Who
            """);

        Assert.Equal(["POST /ovens#query.dry", "POST /ovens#header.X-Trace", "POST /ovens#body.user"], page.Fields);
    }

    [Fact]
    public void The_notation_says_type_limits_values_requirement_default_and_description()
    {
        var page = ReadText.Plain("""
            @api {post} /ovens Add an oven
            @apiBody {String{2..20}="gas","wood fire"} [kind="gas"] What it
              burns
            @apiBody {Number{50-300}} heat=180 How hot
            """);

        var kind = page["POST /ovens#body.kind"];
        Assert.Equal("string", kind.Type);
        Assert.Equal(Requirement.Optional, kind.Required);
        Assert.Equal("gas", kind.Default);
        Assert.Equal(["gas", "wood fire"], kind.Enum.ToArray());
        Assert.Equal(
            [new Constraint("min-length", "2", "{2..20}"), new Constraint("max-length", "20", "{2..20}")], kind.Constraints.ToArray());
        Assert.Equal("What it\nburns", kind.Description);
        Assert.Equal("@apiBody {String{2..20}=\"gas\",\"wood fire\"} [kind=\"gas\"] What it\n  burns", kind.Quote);
        var heat = page["POST /ovens#body.heat"];
        Assert.Equal((Requirement.Required, "180"), (heat.Required, heat.Default));
        Assert.Equal([new Constraint("range", "50..300", "{50-300}")], heat.Constraints.ToArray());
    }

    [Theory]
    [InlineData(" * ")]
    [InlineData("# ")]
    [InlineData("// ")]
    [InlineData("-- ")]
    [InlineData("\t *  ")]
    [InlineData("")]
    public void The_mark_of_a_comment_does_not_disturb(string mark)
    {
        var page = ReadText.Markdown(
            $"```\n{mark}@api {{get}} /ovens List\n{mark}@apiParam {{String}} q Words\n{mark}@apiSuccess {{Number}} total How many\n```\n");

        Assert.Equal(["GET /ovens#query.q", "GET /ovens#response.total"], page.Fields);
    }

    [Fact]
    public void Lines_of_the_page_itself_are_read_too()
    {
        const string text = """
            # Ovens

            @api {get} /ovens/:id Read an oven

            @apiParam {Number} id Which

            @apiSuccess {String} brand_name Who built it

            @apiSuccessExample {json} All well:
                {
                  "brand_name": "Etna",
                  "seen": 2
                }

            Behind them stands prose.

            # @api {delete} /ovens/:id Remove an oven
            # @apiParam {Number} id Which
            """;
        string[] expected = ["GET /ovens/{id}#path.id", "GET /ovens/{id}#response.brand_name", "DELETE /ovens/{id}#path.id"];

        Assert.Equal(expected, ReadText.Markdown(text).Fields);
        Assert.Equal(expected, ReadText.Plain(text).Fields);
        Assert.Equal(["GET /ovens/{id}#response.brand_name", "GET /ovens/{id}#response.seen"], ReadText.Markdown(text).Shown);
    }

    [Fact]
    public void Examples_define_nothing_whatever_they_hold()
    {
        var page = ReadText.Markdown("""
            ```php
            /**
             * @api {post} /ovens Add an oven
             * @apiBody {String} name Name
             * @apiParamExample {json} A request:
             *     {
             *       "name": "string", // its name
             *       "colour": "string"
             *     }
             * @apiSuccessExample {json} A response:
             *     HTTP/1.1 201 Created
             *     { "id": 7 }
             * @apiErrorExample {json} A failure:
             *     { "fault": "cold" }
             * @apiExample {curl} A call:
             *     curl -X POST "https://ovens.example/ovens?trial=1" -d '{"name": "Etna"}'
             */
            ```
            """);

        Assert.Equal(["POST /ovens#body.name"], page.Fields);
        Assert.Equal(
            ["POST /ovens#body.name", "POST /ovens#body.colour", "POST /ovens#response.id", "POST /ovens#query.trial"], page.Shown);
        Assert.Contains("14 example-key ignored: an example of an error", page.Ledger);
    }

    [Fact]
    public void Fenced_code_below_an_example_is_the_example()
    {
        var page = ReadText.Markdown("""
            @api {get} /ovens List

            @apiSuccessExample {json} A response:

            ```json
            {"ovens": []}
            ```
            """);

        Assert.Equal(["GET /ovens#response.ovens"], page.Shown);
    }

    [Fact]
    public void A_set_of_annotations_counts_for_every_operation_that_uses_it()
    {
        var page = ReadText.Markdown("""
            ```js
            /** @apiDefine Paged
             * @apiUse Sorted
             * @apiQuery {Number} page Which page */
            /**
             * @apiDefine Sorted
             * @apiUse Paged
             * @apiQuery {String} order Which order
             */
            /**
             * @apiDefine Unused
             * @apiQuery {String} nobody Not sent
             */
            /**
             * @api {get} /ovens List
             * @apiUse Paged
             */
            /**
             * @api {get} /pans List
             * @apiUse Sorted
             */
            ```
            """);

        Assert.Equal(["GET /ovens#query.page", "GET /ovens#query.order", "GET /pans#query.order", "GET /pans#query.page"], page.Fields);
        Assert.Contains("12 annotation ignored: part of a set of annotations; no operation that uses it is on the page", page.Ledger);
        Assert.Contains("4 annotation extracted", page.Ledger);
    }

    [Fact]
    public void Every_annotation_has_its_line_in_the_ledger()
    {
        var page = ReadText.Plain("""
            @api {get} /ovens List
            @apiGroup Ovens
            @apiParam {String}
            @apiParam {String} q! Words
            @apiParam {String} q Words
            @apiSuccess (404) {String} fault Why
            @apiSuccessHeader {String} ETag A tag
            @apiError NotFound None there
            """);

        Assert.Equal(
            [
                "1 annotation ignored: announces the operation",
                "2 annotation ignored: an annotation that is about no field",
                "3 annotation unparsed: an annotation without a name",
                "4 annotation unparsed: 'q!' is no field name",
                "5 annotation extracted",
                "6 annotation ignored: a field of an error",
                "7 annotation ignored: a header of the response",
                "8 annotation ignored: a field of an error",
            ],
            page.Ledger);
    }

    [Fact]
    public void An_annotation_below_no_operation_is_reported()
    {
        var page = ReadText.Markdown("""
            # Notes

            ```js
            // @apiBody {String} name Whose is it?
            ```
            """);

        Assert.Empty(page.Fields);
        Assert.Equal(["4 annotation unparsed: an annotation that belongs to no operation"], page.Ledger);
    }

    [Fact]
    public void Annotations_that_name_their_place_belong_to_the_operation_above_them()
    {
        var page = ReadText.Markdown("""
            ## POST /pans/{pan}

            ```php
            /**
             * Add pans.
             *
             * @urlParam pan integer required The pan. Example: 4
             * @queryParam dry boolean Only try.
             * @bodyParam lids array required The lids.
             * @bodyParam lids.* string A lid.
             * @bodyParam lids[].size int
             * @responseField id integer The new pan.
             * @param {string} req.body.owner - Whose it is.
             * @param string $unrelated
             * @return Response
             */
            ```
            """);

        Assert.Equal(
            [
                "POST /pans/{pan}#path.pan",
                "POST /pans/{pan}#query.dry",
                "POST /pans/{pan}#body.lids",
                "POST /pans/{pan}#body.lids[].size",
                "POST /pans/{pan}#response.id",
                "POST /pans/{pan}#body.owner",
            ],
            page.Fields);
        Assert.Equal(
            (Requirement.Required, "integer"), (page["POST /pans/{pan}#path.pan"].Required, page["POST /pans/{pan}#path.pan"].Type));
        Assert.Equal(Requirement.Unstated, page["POST /pans/{pan}#query.dry"].Required);
    }

    [Fact]
    public void A_comment_may_name_its_operation_by_another_word()
    {
        var page = ReadText.Markdown("""
            # Pans

            ```js
            /**
             * @route POST /pans
             * @bodyParam name string required A name.
             */
            ```
            """);

        Assert.Equal(["POST /pans#body.name"], page.Fields);
    }

    [Fact]
    public void What_follows_the_comment_belongs_to_the_operation_that_it_announced()
    {
        var page = ReadText.Markdown("""
            # Ovens

            ## Add an oven

            ```
            @api {post} /ovens
            @apiBody {String} name Name
            ```

            ### Response

            | Name | Type | Description |
            | --- | --- | --- |
            | id | string | The oven |
            """);

        Assert.Equal(["POST /ovens#response.id", "POST /ovens#body.name"], page.Fields);
        Assert.Equal(["POST /ovens: Ovens — Add an oven"], page.Scopes);
    }

    [Fact]
    public void Code_that_mentions_another_kind_of_annotation_is_left_alone()
    {
        var page = ReadText.Markdown("""
            ## GET /ovens

            ```python
            @app.route("/ovens")
            @param x
            def ovens(): ...
            ```

            Write to @apiary or `@apiParam` fans.
            """);

        Assert.Empty(page.Fields);
        Assert.Empty(page.Ledger);
    }

    [Fact]
    public void Hostile_annotations_are_read_in_one_pass()
    {
        var open = new string('{', 20_000);
        var page = ReadText.Plain(
            $"@api {{get}} /ovens\n@apiParam {open}\n@apiParam ({open}\n@apiBody [{new string('[', 20_000)}\n@apiBody {{String=\"{open}\n"
            + "@apiBody {String} last One\n");

        Assert.Contains("GET /ovens#body.last", page.Fields);
        Assert.Equal(6, page.Ledger.Length);
    }

    [Fact]
    public void The_star_of_a_comment_that_stands_in_no_fence_opens_no_bullet_of_a_field()
    {
        var page = PageUnderTest.Markdown("""
            /**
             * @api {post} /ovens Build an oven
             * @apiBody {Number=1,2} racks How many racks
             * @apiBody {String{..9}} [door] Its door
             *
             * @apiSuccess {Object} oven The oven
             * @apiSuccessExample {json} Success:
             *     { "oven": {} }
             */
            """);

        Assert.Equal(["body.racks", "body.door", "response.oven"], page.Defined);
        Assert.Empty(page.Ledger("field-bullet"));
    }
}
