using System.Collections.Immutable;
using System.Net;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Schemas;

namespace Extractor.Dialects.Tags;

/// <summary>The components of a page that hold a part of a schema as data, and what stands around each.</summary>
internal sealed class SchemaTagList
{
    /// <summary>Why a field of a response that reports a failure is none.</summary>
    public const string OfFailure = "a response that reports a failure";

    /// <summary>Why a header of a response is no field.</summary>
    public const string OfHeader = "a header of a response";

    private const string SummaryEnd = "</summary>";
    private const string ListOpening = ">Array [<";

    // The summary of a component holds a name, a type and a few marks.
    private const int LongestSummary = 4000;

    private readonly SourceText source;
    private readonly ImmutableArray<Component> tags;
    private readonly SchemaMap?[] data;
    private readonly bool[] isParameter;
    private readonly string? memberTag;
    private readonly Surroundings[] around;
    private readonly Dictionary<int, bool> opensList = [];

    private SchemaTagList(OutlinedPage page)
    {
        source = page.Page.Source;
        tags = Component.AnyHoldsSchema(source.Text)
            ? Component.AllOf(source, page.Blocks.Select(static placed => placed.Block))
            : [];
        (data, isParameter) = (new SchemaMap?[tags.Length], new bool[tags.Length]);
        for (var i = 0; i < tags.Length; i++) ReadData(i);
        memberTag = tags.Where((tag, i) => data[i] is not null && !isParameter[i]).Select(static tag => tag.Tag.Name).FirstOrDefault();
        around = new Surroundings[tags.Length];
        var succeeds = tags.Any(static tag => StatusOf(tag) is ['2', ..]);
        for (var i = 0; i < tags.Length; i++) around[i] = Around(i, succeeds);
        foreach (var tag in tags)
            if (tag.Parent >= 0 && tag.Tag["context"] == "callback" && around[tag.Parent].Location != Location.Callback)
                MarkCallback(tag.Parent);
    }

    /// <summary>What stands around a component.</summary>
    /// <param name="Location">Where the fields in it are sent.</param>
    /// <param name="Fails">Whether they are those of a response that reports a failure.</param>
    private readonly record struct Surroundings(Location Location, bool Fails);

    /// <summary>The components of a page.</summary>
    public static SchemaTagList Of(OutlinedPage page) => new(page);

    /// <summary>Whether no component holds a part of a schema.</summary>
    public bool IsEmpty => Array.TrueForAll(data, static one => one is null);

    /// <summary>How many components the page has, of any kind.</summary>
    public int Count => tags.Length;

    /// <summary>A component, in page order.</summary>
    public Component this[int index] => tags[index];

    /// <summary>Whether a component is one of a field.</summary>
    public bool IsRead(int index) => data[index] is not null || tags[index].Tag.Name == memberTag;

    /// <summary>Whether a component is one of a parameter.</summary>
    public bool IsParameter(int index) => isParameter[index];

    /// <summary>The data of a component, or null.</summary>
    public SchemaMap? DataOf(int index) => data[index];

    /// <summary>The data of all components, each as a schema of its own.</summary>
    public ImmutableArray<SchemaBlock> Data(DialectInput input) =>
    [
        .. data.OfType<SchemaMap>().Select(root => new SchemaBlock(input.Page.Blocks[0], root, SchemaForm.Schema, [])),
    ];

    /// <summary>Where the field of a component is sent, and why it is none of the operation's fields where it is none.</summary>
    public (Location Location, string? Reason) PlaceOf(int index)
    {
        var (location, fails) = around[index];
        var isHeader = isParameter[index] && location == Location.Response;
        return (location, fails ? OfFailure : isHeader ? OfHeader : null);
    }

    /// <summary>
    /// The words of the summary that opens a component without data, tag by tag: the name of the field, its type, whether it is
    /// required. Null where none opens it.
    /// </summary>
    public ImmutableArray<string>? HolderIn(int index)
    {
        var tag = tags[index].Tag;
        if (data[index] is not null || tag.Name != memberTag || tag["name"] is not null) return null;
        var text = source.Text.AsSpan(tag.End, Math.Min(LongestSummary, source.Text.Length - tag.End));
        if (!text.TrimStart().StartsWith("<details") || text.IndexOf(SummaryEnd) is not (>= 0 and var end)) return null;
        var words = ImmutableArray.CreateBuilder<string>();
        for (var rest = text[..end]; !rest.IsEmpty;)
        {
            var open = rest.IndexOf('<');
            var said = WebUtility.HtmlDecode((open < 0 ? rest : rest[..open]).ToString());
            said = said.Replace("\\", "", StringComparison.Ordinal).Trim();
            if (said.Length > 0) words.Add(said);
            if (open < 0 || rest[open..].IndexOf('>') is not (>= 0 and var close)) break;
            rest = rest[(open + close + 1)..];
        }

        return words.Count > 0 ? words.ToImmutable() : null;
    }

    /// <summary>Whether a component stands in a body that is a list, and in no field of it.</summary>
    public bool IsInList(int index)
    {
        for (var (outer, depth) = (tags[index].Parent, 0); outer >= 0 && depth < FieldPath.DeepestNesting; depth++)
        {
            if (!opensList.TryGetValue(outer, out var opens)) opensList[outer] = opens = OpensList(outer);
            if (opens) return true;
            if (StatusOf(tags[outer]) is not null) break;
            outer = tags[outer].Parent;
        }

        return false;
    }

    // Between the component and the first that stands in it: "Array [".
    private bool OpensList(int index)
    {
        if (index + 1 >= tags.Length || tags[index + 1].Parent != index) return false;
        var start = tags[index].Tag.End;
        var end = Math.Clamp(tags[index + 1].Start, start, Math.Min(source.Text.Length, start + LongestSummary));
        return source.Text.AsSpan(start, end - start).Contains(ListOpening, StringComparison.Ordinal);
    }

    private void ReadData(int index)
    {
        foreach (var (_, at) in tags[index].Tag.Data)
        {
            if (SchemaText.Read(source, at).Roots is not [SchemaMap root]) continue;
            isParameter[index] = root.Text("name") is not null && (root.Text("in") ?? root.Map("schema")?.Text("type")) is not null;
            if (isParameter[index] || (tags[index].Tag["name"] is not null && IsSchema(root)))
            {
                data[index] = root;
                return;
            }
        }
    }

    private static bool IsSchema(SchemaMap root) => new[]
    {
        "type", "$ref", "allOf", "oneOf", "anyOf", "enum", "description", "properties", "items", "title",
    }.Any(key => root[key] is not null);

    private Surroundings Around(int index, bool succeeds)
    {
        var tag = tags[index];
        var outer = tag.Parent < 0 ? new Surroundings(Location.Body, false) : around[tag.Parent];
        if (StatusOf(tag) is { } status)
            return new Surroundings(Location.Response, status[0] is not ('2' or 'd') || (status[0] == 'd' && succeeds));
        return tag.Tag["schemaType"] switch
        {
            "response" => outer with { Location = Location.Response },
            "request" => outer with { Location = Location.Body },
            _ => outer,
        };
    }

    // What the service sends to an address of the caller's.
    private void MarkCallback(int outer)
    {
        for (var i = outer; i < tags.Length && (i == outer || tags[i].Parent >= outer); i++)
            around[i] = around[i] with { Location = Location.Callback };
    }

    private static string? StatusOf(Component tag) =>
        (tag.Tag["value"] ?? tag.Tag["label"]) is { } value && SchemaForms.IsStatus(value) ? value : null;
}
