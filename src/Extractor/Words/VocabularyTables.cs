using System.Collections.Frozen;
using Extractor.Model;

namespace Extractor.Words;

/// <summary>Makes tables of the lists of the vocabulary whose words have meanings.</summary>
internal static class VocabularyTables
{
    /// <summary>What the columns below headers hold, by the header.</summary>
    public static FrozenDictionary<string, ColumnRole> Roles(Dictionary<string, List<string>> lists)
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            var role = Enum.Parse<ColumnRole>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in words)
            {
                roles.TryAdd(Vocabulary.Key(word), role);
                // Copies and code lose the space: DefaultValue, default_value.
                roles.TryAdd(LabelForms.Tight(word), role);
            }
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What labels say of the sections below them, by the label.</summary>
    public static FrozenDictionary<string, SectionLabel> Sections(Dictionary<string, List<string>> lists)
    {
        var labels = new Dictionary<string, SectionLabel>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            var label = name switch
            {
                "example" => new SectionLabel(null, true),
                "response-example" or "errors" => new SectionLabel(Location.Response, true),
                "response-header" => new SectionLabel(Location.Response, false) { OfHeaders = true },
                "request" => new SectionLabel(Location.Body, false, true),
                "structures" => new SectionLabel(Location.Object, false, true),
                "address" => new SectionLabel(Location.Query, false, true),
                _ => new SectionLabel(Enum.Parse<Location>(name, ignoreCase: true), false),
            };
            foreach (var word in words) labels.TryAdd(Vocabulary.Key(word), label);
        }

        return labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What words say of whether a field must be given, by the word.</summary>
    public static FrozenDictionary<string, Requirement> Requirements(Dictionary<string, List<string>> lists)
    {
        var words = new Dictionary<string, Requirement>(StringComparer.Ordinal);
        foreach (var (name, list) in lists)
            foreach (var word in list) words.TryAdd(Vocabulary.Key(word), Enum.Parse<Requirement>(name, ignoreCase: true));
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
