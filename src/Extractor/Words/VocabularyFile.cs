using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Extractor.Words;

/// <summary>
/// The lists of <c>vocabulary.yaml</c>: lists of words, and lists of words by what they mean. The file is read event by event,
/// for every command waits for it.
/// </summary>
internal sealed class VocabularyFile
{
    // Lists of templates, and words that are the same in every project: no word can be added to them.
    private static readonly ImmutableHashSet<string> Closed =
    [
        "rule-sentences", "phrases", "relations", "deprecations", "refusals", "conditions", "conditional-facts", "value-tables",
        "small-words", "number-words", "validation-rules",
        "type-families", "free-types", "type-joints", "type-marks", "type-alternatives", "given-words", "absent-words",
    ];

    private readonly Dictionary<string, List<string>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<string>>> meanings = new(StringComparer.Ordinal);

    private VocabularyFile(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            if (parser.TryConsume<SequenceStart>(out _)) lists[name] = Items(parser);
            else meanings[name] = ByMeaning(parser);
        }
    }

    /// <summary>The names of the lists without meanings.</summary>
    public IEnumerable<string> PlainLists => lists.Keys;

    /// <summary>The words of a list.</summary>
    public List<string> Words(string list) => lists[list];

    /// <summary>The words of a list by what they mean.</summary>
    public Dictionary<string, List<string>> Meanings(string list) => meanings[list];

    /// <summary>Reads the file that is part of the assembly.</summary>
    public static VocabularyFile ReadEmbedded()
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream("vocabulary.yaml")
            ?? throw new InvalidOperationException("The vocabulary is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return new VocabularyFile(reader);
    }

    /// <summary>The names of the lists that a project may add words to, each with its meanings.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> ListNames()
    {
        var file = ReadEmbedded();
        return file.PlainLists.Where(static list => !Closed.Contains(list))
            .Select(static list => KeyValuePair.Create(list, ImmutableArray<string>.Empty))
            .Concat(file.meanings.Where(static list => !Closed.Contains(list.Key))
                .Select(static list => KeyValuePair.Create(list.Key, list.Value.Keys.ToImmutableArray())))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, List<string>> ByMeaning(Parser parser)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var meaning = parser.Consume<Scalar>().Value;
            parser.Consume<SequenceStart>();
            found[meaning] = Items(parser);
        }

        return found;
    }

    private static List<string> Items(Parser parser)
    {
        var items = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(parser.Consume<Scalar>().Value);
        return items;
    }
}
