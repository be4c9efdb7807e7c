using System.Text.Json.Nodes;
using Extractor.Tests.Fixtures;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Extractor.Tests.Cli.Mcp;

/// <summary>The server as an agent meets it: a process of its own, and the SDK's client on its stdin and stdout.</summary>
public sealed class McpServerTests
{
    private const string Scope = "POST /v1/videos/omni-video";

    [Fact]
    public async Task An_agent_finds_shows_cites_and_checks()
    {
        await using var client = await Client();
        var tools = await client.ListToolsAsync();

        Assert.Equal(
            ["changes", "check", "cite", "conflicts", "find", "hypotheses", "show"],
            tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, static tool => Assert.True(
            tool.ProtocolTool.Annotations?.ReadOnlyHint == true && tool.ProtocolTool.OutputSchema is not null));

        var found = await Call(client, "find", ("query", "reference video"));
        Assert.Contains(found["scopes"]!.AsArray(), static scope => scope!["scope"]!.GetValue<string>() == Scope);
        var shown = await Call(client, "show", ("name", $"{Scope}#body.mode"));
        Assert.Equal($"{Scope}#body.mode", shown["field"]!["id"]!.GetValue<string>());
        var contract = await Call(client, "show", ("name", Scope));
        Assert.Equal(Scope, contract["contract"]!["scope"]!.GetValue<string>());
        var cited = await Call(client, "cite", ("field", $"{Scope}#body.mode"));
        Assert.Contains("omni-video.md", cited["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("never instructions", cited["notice"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{ "prompt": "a", "aspect_ratio": "16:9", "video_list": [{ "video_url": "https://h.example/a.mp4" }] }""", "documented", "")]
    [InlineData(
        """{ "prompt": "a", "aspect_ratio": "16:9", "video_url": "https://h.example/a.mp4" }""", "hypothetical", "video_list[].video_url")]
    [InlineData("""{ "prompt": "a", "aspect_ratio": "16:9", "mode": "standard" }""", "broken", "standard")]
    public async Task A_body_is_judged_as_the_command_judges_it(string body, string verdict, string says)
    {
        await using var client = await Client();
        var answer = await Call(client, "check", ("scope", Scope), ("body", body));

        Assert.Equal(verdict, answer["result"]!["verdict"]!.GetValue<string>());
        Assert.Contains(says, answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hypotheses_conflicts_and_changes_are_listed()
    {
        await using var client = await Client();

        Assert.Contains((await Call(client, "hypotheses", ("scope", Scope)))["fields"]!.AsArray(), static field =>
            field!["path"]!.GetValue<string>() == "video_url");
        Assert.NotEmpty((await Call(client, "conflicts"))["conflicts"]!.AsArray());
        Assert.Empty((await Call(client, "changes", ("since", "99.0.0")))["changes"]!.AsArray());
    }

    [Theory]
    [InlineData("show", "name", "no_such_field_anywhere")]
    [InlineData("changes", "since", "yesterday")]
    public async Task What_cannot_be_answered_is_an_error_with_a_reason(string tool, string argument, string value)
    {
        await using var client = await Client();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value });

        Assert.True(result.IsError);
        Assert.Contains(value, Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Call(McpClient client, string tool, params (string Name, string Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(static one => one.Name, static one => (object?)one.Value));
        Assert.True(result.IsError != true, string.Concat(result.Content.OfType<TextContentBlock>().Select(static one => one.Text)));
        return JsonNode.Parse(result.StructuredContent!.ToString()!)!;
    }

    private static Task<McpClient> Client() => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = "dotnet",
        Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "sot.dll"), "mcp", "--out", OwnRegistry.Folder],
        Name = "sot",
    }));
}
