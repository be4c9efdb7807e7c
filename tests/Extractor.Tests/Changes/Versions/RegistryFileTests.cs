using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Registry.Buffers;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Versions;

public sealed class RegistryFileTests
{
    private static readonly FieldRegistry Kites = TinyDocs.Extracted().Registry;

    [Fact]
    public void Read_row_by_row_a_registry_is_what_it_was()
    {
        var bytes = RegistryJson.Bytes(Kites, "sha256:0");

        Assert.Equal(bytes, RegistryJson.Bytes(Read(bytes), "sha256:0"));
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("scopes")]
    [InlineData("fields")]
    [InlineData("evidence")]
    public void A_list_that_is_missing_is_missed(string list)
    {
        var json = RegistryJson.Of(Kites);
        json.Remove(list);

        Assert.Throws<FormatException>(() => Read(JsonText.Bytes(json)));
        Assert.Contains($"expected the list '{list}'", Problem(JsonText.Bytes(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"version\": \"1.0.0\",", "\"version\": \"1.0.0\", \"version\": \"1.0.0\",")]
    [InlineData("\"scopes\": [", "\"scopes\": [], \"scopes\": [")]
    [InlineData("\"title\":", "\"title\": \"\", \"title\":")]
    public void A_key_that_stands_twice_is_told(string once, string twice)
    {
        var text = Encoding.UTF8.GetString(RegistryJson.Bytes(Kites, "sha256:0"));
        var at = text.IndexOf(once, StringComparison.Ordinal);

        Assert.Contains(
            "a key stands twice", Problem(Encoding.UTF8.GetBytes(text[..at] + twice + text[(at + once.Length)..])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_form_is_told_before_anything_else()
    {
        var json = RegistryJson.Of(Kites);
        json["schemaVersion"] = FieldRegistry.SchemaVersion + 1;
        json["fields"] = new JsonObject();

        Assert.Contains("use a newer version of the tool", Problem(JsonText.Bytes(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void What_is_no_list_of_rows_is_no_registry(string fields)
    {
        var json = RegistryJson.Of(Kites);
        json["fields"] = JsonNode.Parse(fields);

        Assert.Contains("the list 'fields'", Problem(JsonText.Bytes(json)), StringComparison.Ordinal);
    }

    private static FieldRegistry Read(byte[] bytes) =>
        new RegistryFile(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false }, new TextPool()).Read();

    private static string Problem(byte[] bytes) => StoredJson.Registry("registry.json", bytes).Problem!.ToString();
}
