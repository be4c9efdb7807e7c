using Extractor.Model;
using Extractor.Pages;
using Extractor.Pages.Shown;

namespace Extractor.Outline.Announced;

/// <summary>Finds the operation that a component, a block or a directive names with its method and its address.</summary>
internal static class TaggedOperation
{
    /// <summary>The attribute that names the method.</summary>
    public const string MethodAttribute = "method=";

    private const string Directive = ".. http:";

    /// <summary>The operation that a tag in a line names; null where none does.</summary>
    public static OperationName? In(string text)
    {
        if (InDirective(text) is { } directed) return directed;
        var at = text.IndexOf(MethodAttribute, StringComparison.OrdinalIgnoreCase);
        var opening = at < 0 ? -1 : Math.Max(text.IndexOf('<'), text.IndexOf(ComponentTag.BlockOpening, StringComparison.Ordinal));
        if (opening < 0) return null;
        if (ComponentTag.Read(text, opening) is { IsEnd: false } tag && AddressOf(tag) is not null) return Of(tag);
        var rest = text[(at + MethodAttribute.Length)..].TrimStart('"', '\'', '{');
        var (end, open) = (rest.IndexOfAny(['"', '\'', '}', ' ', '>']), rest.IndexOf('>'));
        if (end <= 0 || open < 0 || MethodOf(rest[..end]) is not { } verb) return null;
        var address = rest[(open + 1)..];
        var close = address.IndexOf("</", StringComparison.Ordinal);
        return OperationName.PathOf(Linked(close >= 0 ? address[..close] : address)) is { } path ? new OperationName(verb, path) : null;
    }

    /// <summary>The operation that a tag names with a method and an address; null where it has no such attributes.</summary>
    public static OperationName? Of(ComponentTag tag) =>
        AddressOf(tag) is { } stated && MethodOf(tag["method"] ?? "") is { } method && OperationName.PathOf(stated) is { } path
            ? new OperationName(method, path)
            : null;

    /// <summary>
    /// The operation that a directive of reStructuredText names, <c>.. http:get:: /v1/tasks</c>; null for any other line.
    /// </summary>
    public static OperationName? InDirective(string text) =>
        text.StartsWith(Directive, StringComparison.Ordinal) && text[Directive.Length..].Split("::", 2) is [var word, var address]
        && MethodOf(word) is { } method
            ? OperationName.Parse($"{method} {address}")
            : null;

    // <Endpoint method="post" path="/v1/tasks" />; {% operation method="post" path="/tasks" baseUrl="https://example.com/v1" %}
    private static string? AddressOf(ComponentTag tag)
    {
        var stated = tag["path"] ?? tag["url"] ?? tag["endpoint"] ?? tag["route"];
        var server = tag["baseUrl"] ?? tag["host"];
        if (stated is null || stated.Contains("://", StringComparison.Ordinal) || server is null) return stated;
        // A host alone, or a word in the place of one, is no part of the path.
        var path = server.Contains("://", StringComparison.Ordinal) || server.StartsWith('/') ? OperationName.PathOf(server) : null;
        return path is null or "/" ? stated : $"{path}/{stated.TrimStart('/')}";
    }

    private static string? MethodOf(string word) =>
        word.ToUpperInvariant() is var method && OperationName.IsMethod(method) ? method : null;

    // In MDX a parameter links to the object it names: /channels/[\{channel.id\}](/docs/channel)
    private static string Linked(string address) => InlineText.Read(address).Text.Replace(" ", "", StringComparison.Ordinal);
}
