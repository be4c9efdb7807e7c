using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Extractor.Outline;
using YamlDotNet.Serialization;

namespace Extractor.Words;

/// <summary>What a column of a table holds.</summary>
public enum ColumnRole
{
    /// <summary>The header is no word that the vocabulary knows.</summary>
    Unknown,

    /// <summary>Names of fields.</summary>
    Name,

    /// <summary>Names of fields, where something else on the page says so too.</summary>
    WeakName,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Whether a field must be given.</summary>
    Required,

    /// <summary>Default values.</summary>
    Default,

    /// <summary>The values that a field may have.</summary>
    Enum,

    /// <summary>Words about the field.</summary>
    Description,

    /// <summary>The value to send.</summary>
    Value,

    /// <summary>Where the field is sent.</summary>
    Location,

    /// <summary>An example of a value.</summary>
    Example,

    /// <summary>Limits.</summary>
    Constraint,
}

/// <summary>What a heading or label says of the section below it.</summary>
/// <param name="Location">Where the section's fields are sent, or null where it says nothing of that.</param>
/// <param name="Example">Whether the section shows examples.</param>
public readonly record struct SectionLabel(Location? Location, bool Example);

/// <summary>
/// The words that reference pages use, and what they mean. The words are data, in <c>vocabulary.yaml</c>; this type
/// only looks them up.
/// </summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> BuiltInVocabulary = new(static () => Load(ReadEmbedded()));

    private readonly FrozenDictionary<string, ColumnRole> columns;
    private readonly FrozenDictionary<string, SectionLabel> sections;
    private readonly FrozenDictionary<string, Requirement> requirements;
    private readonly FrozenSet<string> noDefault;
    private readonly FrozenSet<string> types;
    private readonly FrozenSet<string> valueTypes;
    private readonly FrozenSet<string> urlLabels;
    private readonly FrozenSet<string> methodLabels;
    private readonly FrozenSet<string> genericHeadings;
    private readonly FrozenSet<string> enumLabels;
    private readonly FrozenSet<string> childMarks;
    private readonly FrozenSet<string> chrome;
    private readonly ImmutableArray<string> structureSuffixes;
    private readonly ImmutableArray<string> defaultPrefixes;

    private Vocabulary(VocabularyFile file)
    {
        columns = Roles(file.Columns);
        sections = Sections(file.Sections);
        requirements = Requirements(file.Required);
        noDefault = Set(file.NoDefault);
        types = Set(file.Types);
        valueTypes = Set(file.ValueTypes);
        urlLabels = Set(file.Operation["url"]);
        methodLabels = Set(file.Operation["method"]);
        genericHeadings = Set(file.GenericHeadings);
        enumLabels = Set(file.EnumLabels);
        childMarks = Set(file.ChildMarks);
        chrome = Set(file.Chrome);
        FieldNouns = [.. file.FieldNouns];
        structureSuffixes = [.. file.StructureSuffixes.OrderByDescending(static word => word.Length)];
        defaultPrefixes = [.. file.DefaultPrefixes.OrderByDescending(static word => word.Length)];
    }

    /// <summary>The vocabulary that comes with the tool: English, Chinese, Japanese and Korean.</summary>
    public static Vocabulary BuiltIn => BuiltInVocabulary.Value;

    /// <summary>Nouns that make the word beside them the name of a field: parameter, field, 参数.</summary>
    public ImmutableArray<string> FieldNouns { get; }

    /// <summary>What the column below a header holds.</summary>
    public ColumnRole Column(string header) => columns.GetValueOrDefault(Key(header));

    /// <summary>What a label says of the section below it, or null where it is no label.</summary>
    /// <param name="words">The words of a heading, a bold line or a line of pasted text.</param>
    /// <param name="within">Whether the label may be part of a longer heading, as in "Create Task Request Body".</param>
    public SectionLabel? Section(string words, bool within = false)
    {
        var key = Key(words);
        if (sections.TryGetValue(key, out var found)) return found;
        var bare = WithoutParenthesis(key);
        if (sections.TryGetValue(bare, out found)) return found;
        return within ? LongestWithin(bare) : null;
    }

    /// <summary>Where a field is sent that a single word is said of, as in "(query)"; null where the word says nothing of that.</summary>
    public Location? LocationOf(string word) => word.AsSpan().Trim("() ").IndexOfAny(" \n") < 0 ? Section(word)?.Location : null;

    /// <summary>What a word says of whether a field must be given, or null where it says nothing of that.</summary>
    public Requirement? RequirementOf(string word) =>
        requirements.TryGetValue(Key(word), out var found) || requirements.TryGetValue(WithoutParenthesis(Key(word)), out found) ? found : null;

    /// <summary>The default that a cell states, or null where it states none or says so in words.</summary>
    public string? DefaultOf(string cell) => cell.Trim() is { Length: > 0 } text && !noDefault.Contains(Key(text)) ? text : null;

    /// <summary>Whether the word says that there is no value.</summary>
    public bool IsNoValue(string word) => word.Length == 0 || noDefault.Contains(Key(word));

    /// <summary>Whether a value in a body is a type word that stands for the value.</summary>
    public bool IsValueType(string text) => valueTypes.Contains(Key(text));

    /// <summary>Whether the text is one type word and nothing else.</summary>
    public bool IsTypeWord(string text) => types.Contains(Key(text));

    /// <summary>Whether the label stands before the address of an operation.</summary>
    public bool IsUrlLabel(string label) => urlLabels.Contains(Key(label));

    /// <summary>Whether the label stands before the method of an operation.</summary>
    public bool IsMethodLabel(string label) => methodLabels.Contains(Key(label));

    /// <summary>Whether a heading says nothing of what stands below it.</summary>
    public bool IsGenericHeading(string heading) => genericHeadings.Contains(Key(heading));

    /// <summary>Whether a line opens a list of values.</summary>
    public bool IsEnumLabel(string label) => enumLabels.Contains(Key(label));

    /// <summary>Whether a line opens the children of the field above it.</summary>
    public bool IsChildMark(string line) => childMarks.Contains(Key(line));

    /// <summary>Whether a line is a control of the page and not part of its text.</summary>
    public bool IsChrome(string line) => chrome.Contains(Key(line));

    /// <summary>The text behind words such as "Default to", or null where the line does not open with them.</summary>
    public string? AfterDefaultPrefix(string line)
    {
        foreach (var prefix in defaultPrefixes)
        {
            if (!line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[prefix.Length..];
            if (rest.Length == 0 || char.IsWhiteSpace(rest[0]) || !char.IsAsciiLetterOrDigit(prefix[^1]) || !char.IsAsciiLetterOrDigit(rest[0]))
                return rest.Trim().TrimStart(':', '：').Trim();
        }

        return null;
    }

    /// <summary>A structure's name without a word such as "Structure" or "Object" behind it.</summary>
    public string StructureName(string heading)
    {
        foreach (var suffix in structureSuffixes)
        {
            if (heading.Length <= suffix.Length || !heading.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = heading[..^suffix.Length];
            if (char.IsAsciiLetter(suffix[0]) && !char.IsWhiteSpace(rest[^1])) continue;
            return rest.Trim();
        }

        return heading;
    }

    /// <summary>The form in which words are compared: lower case, single spaces, no marks around and no colon behind.</summary>
    public static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        var trimmed = key.ToString().Trim(' ', ':', '：', '*', '`', '"', '“', '”', '(', ')', '（', '）', '.', '。');
        return trimmed.Length > 0 ? trimmed : key.ToString().Trim();
    }

    private static string WithoutParenthesis(string key)
    {
        var open = key.IndexOfAny(['(', '（']);
        return open > 0 ? key[..open].Trim() : key;
    }

    // Only labels of two words or more, or of two characters in scripts without spaces, are safe inside a heading.
    private SectionLabel? LongestWithin(string heading)
    {
        var best = "";
        foreach (var label in sections.Keys)
        {
            var distinct = label.Contains(' ') || (label.Length >= 3 && label[0] > '\u2E80');
            if (!distinct || label.Length <= best.Length) continue;
            var at = heading.IndexOf(label, StringComparison.Ordinal);
            if (at < 0) continue;
            var end = at + label.Length;
            var whole = label[0] > '\u2E80' || ((at == 0 || !char.IsLetter(heading[at - 1])) && (end == heading.Length || !char.IsLetter(heading[end])));
            if (whole) best = label;
        }

        return best.Length > 0 ? sections[best] : null;
    }

    private static Vocabulary Load(string yaml) =>
        new(new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.HyphenatedNamingConvention.Instance).Build().Deserialize<VocabularyFile>(yaml));

    private static string ReadEmbedded()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.yaml")
            ?? throw new InvalidOperationException("The vocabulary is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, ColumnRole> Roles(Dictionary<string, List<string>> lists)
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            var role = Enum.Parse<ColumnRole>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in words) roles.TryAdd(Key(word), role);
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, SectionLabel> Sections(Dictionary<string, List<string>> lists)
    {
        var labels = new Dictionary<string, SectionLabel>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            var label = name switch
            {
                "example" => new SectionLabel(null, true),
                "response-example" => new SectionLabel(Location.Response, true),
                _ => new SectionLabel(Enum.Parse<Location>(name, ignoreCase: true), false),
            };
            foreach (var word in words) labels.TryAdd(Key(word), label);
        }

        return labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Requirement> Requirements(Dictionary<string, List<string>> lists)
    {
        var words = new Dictionary<string, Requirement>(StringComparer.Ordinal);
        foreach (var (name, list) in lists)
            foreach (var word in list) words.TryAdd(Key(word), Enum.Parse<Requirement>(name, ignoreCase: true));
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The shape of vocabulary.yaml; the YAML library fills it.
    private sealed class VocabularyFile
    {
        public Dictionary<string, List<string>> Columns { get; set; } = [];

        public Dictionary<string, List<string>> Required { get; set; } = [];

        public List<string> NoDefault { get; set; } = [];

        public List<string> Types { get; set; } = [];

        public List<string> ValueTypes { get; set; } = [];

        public Dictionary<string, List<string>> Sections { get; set; } = [];

        public Dictionary<string, List<string>> Operation { get; set; } = [];

        public List<string> GenericHeadings { get; set; } = [];

        public List<string> StructureSuffixes { get; set; } = [];

        public List<string> DefaultPrefixes { get; set; } = [];

        public List<string> EnumLabels { get; set; } = [];

        public List<string> ChildMarks { get; set; } = [];

        public List<string> Chrome { get; set; } = [];

        public List<string> FieldNouns { get; set; } = [];
    }
}
