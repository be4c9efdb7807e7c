namespace Extractor.Schemas;

/// <summary>A value in the text of a schema, with its place in the page.</summary>
/// <param name="start">Where it starts in the page's text.</param>
internal abstract class SchemaNode(int start)
{
    /// <summary>Where it starts in the page's text.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends in the page's text: no character of it stands at this offset or behind.</summary>
    public int End { get; set; } = start;
}

/// <summary>A value that is neither a list nor a map.</summary>
/// <param name="start">Where it starts in the page's text.</param>
/// <param name="value">The value without its quotation marks.</param>
/// <param name="quoted">Whether it stands in quotation marks.</param>
internal sealed class SchemaScalar(int start, string value, bool quoted) : SchemaNode(start)
{
    /// <summary>The value without its quotation marks.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the value is none.</summary>
    public bool IsNull => !quoted && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="start">Where it starts in the page's text.</param>
internal sealed class SchemaList(int start) : SchemaNode(start)
{
    private readonly List<SchemaNode> items = [];

    /// <summary>The items in page order.</summary>
    public IReadOnlyList<SchemaNode> Items => items;

    /// <summary>The items that are maps.</summary>
    public IEnumerable<SchemaMap> Maps => items.OfType<SchemaMap>();

    /// <summary>The items that are single values, none left out.</summary>
    public IEnumerable<string> Values => items.OfType<SchemaScalar>().Where(static item => !item.IsNull).Select(static item => item.Value);

    /// <summary>Adds an item, while the text is being read.</summary>
    public void Add(SchemaNode item) => items.Add(item);
}

/// <summary>An entry of a map.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct SchemaEntry(SchemaScalar Key, SchemaNode Value)
{
    /// <summary>The key's name.</summary>
    public string Name => Key.Value;
}

/// <summary>A map from keys to values.</summary>
/// <param name="start">Where it starts in the page's text.</param>
internal sealed class SchemaMap(int start) : SchemaNode(start)
{
    private readonly List<SchemaEntry> entries = [];
    private Dictionary<string, SchemaNode>? byName;

    /// <summary>The entries in page order; those of a map that this one takes in with <c>&lt;&lt;</c> come behind its own.</summary>
    public IEnumerable<SchemaEntry> Entries => entries.Where(static entry => entry.Name != "<<").Concat(Merged());

    /// <summary>The entries whose values are maps.</summary>
    public IEnumerable<(SchemaEntry Entry, SchemaMap Value)> Maps =>
        Entries.Where(static entry => entry.Value is SchemaMap).Select(static entry => (entry, (SchemaMap)entry.Value));

    /// <summary>The value of a key, or null where the map has no such key. The first of several is taken.</summary>
    public SchemaNode? this[string name]
    {
        get
        {
            if (byName is null)
            {
                byName = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
                foreach (var entry in Entries) byName.TryAdd(entry.Name, entry.Value);
            }

            return byName.GetValueOrDefault(name);
        }
    }

    /// <summary>The map under a key, or null where none stands there.</summary>
    public SchemaMap? Map(string name) => this[name] as SchemaMap;

    /// <summary>The list under a key, or null where none stands there.</summary>
    public SchemaList? List(string name) => this[name] as SchemaList;

    /// <summary>The single value under a key, or null where none stands there.</summary>
    public string? Text(string name) => this[name] is SchemaScalar { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>Adds an entry, while the text is being read.</summary>
    public void Add(SchemaScalar key, SchemaNode value) => entries.Add(new SchemaEntry(key, value));

    // One level deep: a map that takes in a map that takes in others would grow with every level.
    private IEnumerable<SchemaEntry> Merged() =>
        entries.Where(static entry => entry.Name == "<<").SelectMany(static entry => entry.Value switch
        {
            SchemaMap one => one.entries,
            SchemaList several => several.Maps.SelectMany(static map => map.entries),
            _ => Enumerable.Empty<SchemaEntry>(),
        }).Where(static entry => entry.Name != "<<");
}
