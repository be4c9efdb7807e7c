using Extractor.Model;

namespace Extractor.Tests.Dialects.Blocks;

public sealed class ChildBlocksTests
{
    private const string Mode = "mode\nstring\nRequired\n";
    private const string OpenOwner = "owner\nobject\nRequired\n▾\n";
    private const string Name = "name\nstring\nRequired\n";
    private const string Age = "age\ninteger\nOptional\n";

    [Theory]
    [InlineData("▾")]
    [InlineData("Hide child attributes")]
    [InlineData("子属性")]
    [InlineData("子属性を隠す")]
    [InlineData("하위 속성")]
    public void A_mark_opens_the_children_of_the_field_above_it(string mark) =>
        Assert.Equal(["body.owner", "body.owner.name"], Body($"owner\nobject\nRequired\nWho owns it.\n{mark}\n{Name}").Defined);

    [Fact]
    public void Folded_children_are_not_there_unless_a_body_shows_them()
    {
        var folded = Body($"owner\nobject\nRequired\nWho owns it.\nShow child attributes\n{Name}");
        var shown = Body(
            $"owner\nobject\nRequired\nWho owns it.\nShow child attributes\n{Name}\n{{\n\"owner\": {{ \"name\": \"a\" }}\n}}\n");

        Assert.Equal(["body.owner", "body.name"], folded.Defined);
        Assert.Equal(["body.owner", "body.owner.name"], shown.Defined.Take(2));
    }

    [Fact]
    public void The_children_of_a_list_stand_in_its_items() =>
        Assert.Equal(["body.items", "body.items[].name"], Body($"items\narray\nRequired\n▾\n{Name}").Defined);

    [Fact]
    public void A_key_at_the_top_of_a_body_is_no_child()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Mode}}
            Request Example

            {
            "owner": { "name": "a" },
            "mode": "b"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.name", "body.mode"], page.Defined);
        Assert.Empty(page.ProblemIds);
    }

    [Fact]
    public void A_key_inside_the_parent_is_a_child()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Age}}{{Mode}}
            {
            "owner": { "name": "a", "age": 1 },
            "mode": "b"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.name", "body.owner.age", "body.mode"], page.Defined);
    }

    [Fact]
    public void The_body_of_a_call_shows_places_too()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Mode}}
            curl -X POST https://api.example.com/v1/tasks -d '{
            "owner": { "name": "a" }, "mode": "b"
            }'
            """);

        Assert.Equal(["body.owner", "body.owner.name", "body.mode"], page.Defined);
        Assert.Empty(page.ProblemIds);
    }

    [Fact]
    public void A_name_that_stands_at_both_places_is_the_child_first_and_then_the_field()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Mode}}{{Mode}}
            {
            "owner": { "mode": "a" },
            "mode": "b"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.mode", "body.mode"], page.Defined);
    }

    [Fact]
    public void A_parent_with_a_child_further_down_is_still_open()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Mode}}{{Age}}
            {
            "owner": { "name": "a", "age": 1 }
            }
            """);

        Assert.Equal(["body.owner", "body.owner.name", "body.owner.mode", "body.owner.age"], page.Defined);
        Assert.Empty(page.ProblemIds);
    }

    [Fact]
    public void A_field_at_the_top_further_down_closes_nothing_here()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Age}}{{Mode}}
            {
            "mode": "a"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.name", "body.owner.age", "body.mode"], page.Defined.Distinct());
        Assert.Equal(["nesting-unproven"], page.ProblemIds);
    }

    [Fact]
    public void What_nothing_shows_stays_inside_and_is_reported()
    {
        var page = Body($"{OpenOwner}{Name}{Mode}");

        Assert.Equal(["body.owner", "body.owner.name", "body.owner.mode"], page.Defined);
        var problem = Assert.Single(page.Problems);
        Assert.Equal(("nesting-unproven", 13), (problem.Rule.Id, problem.Line));
        Assert.Contains("'mode'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'owner.mode'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_other_operations_have_at_their_top_stands_at_the_top()
    {
        var page = PageUnderTest.Plain(
            $"POST\n/v1/rooms\n\nRequest Body\n\n{Mode}\nPOST\n/v1/tasks\n\nRequest Body\n\n{OpenOwner}{Name}{Mode}");

        Assert.Equal(["body.mode", "body.owner", "body.owner.name", "body.mode"], page.Defined);
        Assert.Empty(page.ProblemIds);
    }

    [Fact]
    public void A_snippet_inside_the_parent_s_definition_shows_its_children()
    {
        var page = Body($$"""
            owner
            object
            Required
            Who owns it:
            {
            "name": "a",
            "age": 1
            }
            ▾
            {{Name}}{{Age}}{{Mode}}
            """);

        Assert.Equal(
            ["body.owner", "body.owner.name", "body.owner.age"],
            page.Reading.Claims.Where(static claim => claim.Kind == ClaimKind.FieldBlock).Take(3)
                .Select(static claim => $"body.{claim.Path.Value}"));
        Assert.Equal(["nesting-unproven"], page.ProblemIds);
    }

    [Fact]
    public void Children_have_children_and_each_body_closes_what_it_shows()
    {
        var page = Body($$"""
            {{OpenOwner}}address
            object
            Required
            ▾
            {{Name}}{{Age}}{{Mode}}
            {
            "owner": { "address": { "name": "a" }, "age": 1 },
            "mode": "b"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.address", "body.owner.address.name", "body.owner.age", "body.mode"], page.Defined);
    }

    [Fact]
    public void The_response_of_an_operation_shows_nothing_of_its_request()
    {
        var page = Body($$"""
            {{OpenOwner}}{{Name}}{{Mode}}
            Response

            {
            "mode": "b"
            }
            """);

        Assert.Equal(["nesting-unproven"], page.ProblemIds);
    }

    [Fact]
    public void A_name_may_be_a_path_itself()
    {
        var page = Body($$"""
            {{OpenOwner}}address.street
            string
            Required
            {{Mode}}
            {
            "owner": { "address": { "street": "a" } },
            "mode": "b"
            }
            """);

        Assert.Equal(["body.owner", "body.owner.address.street", "body.mode"], page.Defined);
    }

    [Fact]
    public void Past_the_deepest_nesting_a_mark_opens_nothing()
    {
        var page = Body(string.Concat(Enumerable.Repeat("a\nobject\nRequired\n▾\n", 100)));

        Assert.Equal(FieldPath.DeepestNesting, page.Reading.Claims.Max(static claim => claim.Path.Depth));
        Assert.NotEmpty(page.ProblemIds);
    }

    private static PageUnderTest Body(string lines) => PageUnderTest.Plain($"POST\n/v1/tasks\n\nRequest Body\n\n{lines}");

    [Fact]
    public void Names_above_their_types_that_the_body_has_are_fields_and_stand_where_it_shows_them()
    {
        var page = PageUnderTest.Plain(
            "POST\n/v1/kites\n\nRequest Body\nids\narray[integer]\nThe ids\ntail\nobject (Tail)\nThe end\nknots\nstring | null\nKnots\n"
                + "name\nstring | null\nWho flies it\n\nExample\n{\n\"ids\": [\n1\n],\n\"tail\": {\n\"knots\": \"5\"\n},\n\"name\": \"Ann\"\n}\n");

        Assert.Equal(["body.ids", "body.tail", "body.tail.knots", "body.name"], page.Defined);
        Assert.Equal("array[integer]", page["ids"].Type);
    }

    [Fact]
    public void A_word_above_a_type_that_no_body_has_is_no_field() =>
        Assert.Equal(
            ["body.ids"],
            PageUnderTest.Plain(
                "POST\n/v1/kites\n\nRequest Body\nids\narray[integer]\nThe ids\nare each an\ninteger\nor a\nstring\n\nExample\n"
                    + "{\n\"ids\": [\n1\n]\n}\n").Defined.Distinct());
}
