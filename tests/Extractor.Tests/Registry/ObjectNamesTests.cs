using System.Collections.Immutable;
using System.Text;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Searching;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class ObjectNamesTests
{
    private const string Chat = "| id | snowflake | The person |\n| nickname | string | Shown in rooms |\n| avatar | string | A picture |";
    private const string Billing =
        "| id | integer | The customer |\n| plan | string | What is paid |\n| tax_number | string | For invoices |";

    [Fact]
    public void Structures_of_one_name_on_unrelated_pages_are_two_and_bear_the_titles_of_their_pages()
    {
        var docs = Edition.Of(("a.md", User("Chat people", Chat)), ("b.md", User("Invoices", Billing)));

        Assert.Equal(["User (Chat people)", "User (Invoices)"], docs.Registry.Scopes.Select(static scope => scope.Id));
        Assert.Equal(["User", "User"], docs.Registry.Scopes.Select(static scope => ObjectNames.OnPage(scope.Id)));
        Assert.Equal(("snowflake", "integer"), (docs["User (Chat people)#object.id"].Type, docs["User (Invoices)#object.id"].Type));
        Assert.All(docs.Registry.Fields, static field => Assert.Empty(field.Conflicts));
    }

    [Fact]
    public void A_name_that_one_structure_has_stays_as_it_is() =>
        Assert.Equal(
            ["User"],
            Edition.Of(("a.md", User("Chat people", Chat)), ("b.md", "# Words\n\nA user is a person.\n"))
                .Registry.Scopes.Select(static scope => scope.Id));

    [Fact]
    public void Pages_of_one_title_bear_their_paths() =>
        Assert.Equal(
            ["User (billing/user.md)", "User (chat/user.md)"],
            Edition.Of(("chat/user.md", User("Reference", Chat)), ("billing/user.md", User("Reference", Billing)))
                .Registry.Scopes.Select(static scope => scope.Id));

    [Fact]
    public void The_names_do_not_depend_on_the_order_of_the_pages()
    {
        ImmutableArray<PageFile> pages =
        [File("a.md", User("Chat people", Chat)), File("b.md", User("Invoices", Billing)), File(
            "c.md", User("Chat people", Chat + "\n| bot | boolean | A program |"))];

        Assert.Equal(Ids(pages), Ids([.. pages.Reverse()]));
    }

    [Theory]
    [InlineData("url: https://docs.example.com/chat/user", "url: http://docs.example.com/chat/user/#top")]
    [InlineData("url: https://docs.example.com/chat/user", "url: https://docs.example.com/chat/user\ncaptured: 2026-03-01")]
    public void Pages_captured_at_one_address_describe_one_structure(string one, string other)
    {
        var docs = Edition.Of(
            ("a.md", $"---\n{one}\n---\n\n" + User("Chat people", Chat)), ("b.md", $"---\n{other}\n---\n\n" + User("People", Billing)));

        Assert.Equal(["User"], docs.Registry.Scopes.Select(static scope => scope.Id));
        Assert.Equal(["type"], docs["User#object.id"].Conflicts.Select(static conflict => conflict.Attribute));
    }

    [Fact]
    public void Pages_of_one_title_that_name_most_of_the_same_fields_are_captures_of_one_page()
    {
        var docs = Edition.Of(
            ("2025/user.md", User("Chat people", Chat)),
            (
                "2026/user.md",
                User(
                    "Chat people",
                    "| id | string | The person |\n| nickname | string | Shown |\n| banner | string | Wide |\n"
                    + "| bot | boolean | A program |")));

        Assert.Equal(["User"], docs.Registry.Scopes.Select(static scope => scope.Id));
        Assert.Equal(["type"], docs["User#object.id"].Conflicts.Select(static conflict => conflict.Attribute));
    }

    [Fact]
    public void Pages_of_different_titles_that_say_most_of_the_same_describe_one_structure() =>
        Assert.Equal(
            ["User"],
            Edition.Of(("a.md", User("Chat people", Chat)), ("b.md", User("Rooms", Chat + "\n| bot | boolean | A program |")))
                .Registry.Scopes.Select(static scope => scope.Id));

    [Fact]
    public void Pages_that_announce_the_same_operation_describe_one_structure()
    {
        const string call = "\n## Read a person\n\n`GET /v1/people/{id}`\n";
        var docs = Edition.Of(("a.md", User("Chat people", Chat) + call), ("b.md", User("People", Billing) + call));

        Assert.Equal(["GET /v1/people/{id}", "User"], docs.Registry.Scopes.Select(static scope => scope.Id));
    }

    [Fact]
    public void A_field_of_a_structure_that_is_told_apart_is_not_removed()
    {
        var apart = Edition.Of(("a.md", User("Chat people", Chat)))
            .Then(("a.md", User("Chat people", Chat)), ("b.md", User("Invoices", Billing)));
        Assert.Equal(["User (Chat people)", "User (Invoices)"], apart.Registry.Scopes.Select(static scope => scope.Id));

        var alone = apart.Without("b.md");
        Assert.Empty(alone.Registry.Fields.Where(static field => field.Id.Scope.StartsWith("User (Chat", StringComparison.Ordinal)));
        Assert.Equal(FieldStatus.Confirmed, alone["User#object.nickname"].Status);
    }

    [Fact]
    public void The_name_alone_finds_every_structure_of_that_name()
    {
        var docs = Edition.Of(("a.md", User("Chat people", Chat)), ("b.md", User("Invoices", Billing)));

        Assert.Equal(
            ["User (Chat people)#object.id", "User (Invoices)#object.id"],
            FieldSelector.Matching(docs.Registry, "User#object.id").Select(static field => field.Id.ToString()));
    }

    private static PageFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<FieldId> Ids(ImmutableArray<PageFile> pages) =>
        Extraction.Run(new ExtractionInput(pages, [], "extracted", ImmutableDictionary<string, byte[]>.Empty))
            .Registry!.Fields.Select(static field => field.Id);

    private static string User(string title, string rows) =>
        $"# {title}\n\n## User Structure\n\n| Field | Type | Description |\n| --- | --- | --- |\n{rows}\n";
}
