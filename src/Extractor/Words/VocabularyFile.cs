using System.Collections.Immutable;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Extractor.Words;

/// <summary>The shape of <c>vocabulary.yaml</c>; the YAML library fills it.</summary>
internal sealed class VocabularyFile
{
    public static readonly ImmutableSortedDictionary<string, Func<VocabularyFile, List<string>>> PlainLists =
        new Dictionary<string, Func<VocabularyFile, List<string>>>
        {
            ["negations"] = static file => file.Negations,
            ["no-default"] = static file => file.NoDefault,
            ["response-words"] = static file => file.ResponseWords,
            ["body-words"] = static file => file.BodyWords,
            ["types"] = static file => file.Types,
            ["free-types"] = static file => file.FreeTypes,
            ["type-joints"] = static file => file.TypeJoints,
            ["type-marks"] = static file => file.TypeMarks,
            ["type-alternatives"] = static file => file.TypeAlternatives,
            ["following-words"] = static file => file.FollowingWords,
            ["exception-words"] = static file => file.ExceptionWords,
            ["given-words"] = static file => file.GivenWords,
            ["absent-words"] = static file => file.AbsentWords,
            ["value-types"] = static file => file.ValueTypes,
            ["generic-headings"] = static file => file.GenericHeadings,
            ["structure-suffixes"] = static file => file.StructureSuffixes,
            ["structure-prefixes"] = static file => file.StructurePrefixes,
            ["articles"] = static file => file.Articles,
            ["default-prefixes"] = static file => file.DefaultPrefixes,
            ["enum-labels"] = static file => file.EnumLabels,
            ["enum-fillers"] = static file => file.EnumFillers,
            ["enum-leads"] = static file => file.EnumLeads,
            ["enum-tails"] = static file => file.EnumTails,
            ["child-marks"] = static file => file.ChildMarks,
            ["folded-marks"] = static file => file.FoldedMarks,
            ["chrome"] = static file => file.Chrome,
            ["field-nouns"] = static file => file.FieldNouns,
            ["notices"] = static file => file.Notices,
            ["page-words"] = static file => file.PageWords,
            ["field-flags"] = static file => file.FieldFlags,
            ["answers"] = static file => file.Answers,
            ["holder-nouns"] = static file => file.HolderNouns,
            ["list-nouns"] = static file => file.ListNouns,
            ["requirement-cases"] = static file => file.RequirementCases,
            ["case-openers"] = static file => file.CaseOpeners,
            ["captions"] = static file => file.Captions,
            ["member-columns"] = static file => file.MemberColumns,
            ["name-joints"] = static file => file.NameJoints,
            ["alias-leads"] = static file => file.AliasLeads,
            ["member-leads"] = static file => file.MemberLeads,
            ["universals"] = static file => file.Universals,
            ["operation-nouns"] = static file => file.OperationNouns,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static readonly ImmutableSortedDictionary<string, Func<VocabularyFile, Dictionary<string, List<string>>>> ListsOfMeanings =
        new Dictionary<string, Func<VocabularyFile, Dictionary<string, List<string>>>>
        {
            ["columns"] = static file => file.Columns,
            ["required"] = static file => file.Required,
            ["sections"] = static file => file.Sections,
            ["locations"] = static file => file.Locations,
            ["operation"] = static file => file.Operation,
            ["modifiers"] = static file => file.Modifiers,
            ["type-families"] = static file => file.TypeFamilies,
            ["facts"] = static file => file.Facts,
            ["units"] = static file => file.Units,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public Dictionary<string, List<string>> Columns { get; set; } = [];

    public Dictionary<string, List<string>> Facts { get; set; } = [];

    public Dictionary<string, List<string>> Required { get; set; } = [];

    public List<string> Negations { get; set; } = [];

    public Dictionary<string, List<string>> Units { get; set; } = [];

    public List<string> NoDefault { get; set; } = [];

    public List<string> Types { get; set; } = [];

    public Dictionary<string, List<string>> TypeFamilies { get; set; } = [];

    public List<string> FreeTypes { get; set; } = [];

    public List<string> TypeJoints { get; set; } = [];

    public List<string> TypeMarks { get; set; } = [];

    public List<string> TypeAlternatives { get; set; } = [];

    public List<string> FollowingWords { get; set; } = [];

    public List<string> ExceptionWords { get; set; } = [];

    public List<string> GivenWords { get; set; } = [];

    public List<string> AbsentWords { get; set; } = [];

    public Dictionary<string, List<string>> RuleSentences { get; set; } = [];

    public List<string> ValueTypes { get; set; } = [];

    public Dictionary<string, List<string>> Sections { get; set; } = [];

    public Dictionary<string, List<string>> Locations { get; set; } = [];

    public List<string> ResponseWords { get; set; } = [];

    public List<string> BodyWords { get; set; } = [];

    public Dictionary<string, List<string>> Operation { get; set; } = [];

    public List<string> GenericHeadings { get; set; } = [];

    public List<string> StructureSuffixes { get; set; } = [];

    public List<string> StructurePrefixes { get; set; } = [];

    public List<string> DefaultPrefixes { get; set; } = [];

    public List<string> EnumLabels { get; set; } = [];

    public List<string> EnumFillers { get; set; } = [];

    public List<string> EnumLeads { get; set; } = [];

    public List<string> EnumTails { get; set; } = [];

    public List<string> ChildMarks { get; set; } = [];

    public List<string> FoldedMarks { get; set; } = [];

    public List<string> Chrome { get; set; } = [];

    public List<string> FieldNouns { get; set; } = [];

    public List<string> Notices { get; set; } = [];

    public List<string> PageWords { get; set; } = [];

    public List<string> Universals { get; set; } = [];

    public List<string> OperationNouns { get; set; } = [];

    public List<string> Articles { get; set; } = [];

    public List<string> FieldFlags { get; set; } = [];

    public List<string> Answers { get; set; } = [];

    public List<string> HolderNouns { get; set; } = [];

    public List<string> ListNouns { get; set; } = [];

    public Dictionary<string, List<string>> Modifiers { get; set; } = [];

    public Dictionary<string, List<string>> Phrases { get; set; } = [];

    public Dictionary<string, List<string>> Relations { get; set; } = [];

    public Dictionary<string, List<string>> Deprecations { get; set; } = [];

    public Dictionary<string, List<string>> Conditions { get; set; } = [];

    public Dictionary<string, List<string>> ConditionalFacts { get; set; } = [];

    public Dictionary<string, List<string>> ValueTables { get; set; } = [];
    public List<string> RequirementCases { get; set; } = [];
    public List<string> Captions { get; set; } = [];

    public List<string> MemberColumns { get; set; } = [];

    public List<string> NameJoints { get; set; } = [];

    public List<string> AliasLeads { get; set; } = [];

    public List<string> MemberLeads { get; set; } = [];

    public List<string> CaseOpeners { get; set; } = [];

    public static VocabularyFile ReadEmbedded()
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream("vocabulary.yaml")
            ?? throw new InvalidOperationException("The vocabulary is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
            .Deserialize<VocabularyFile>(reader);
    }

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> ListNames()
    {
        var file = ReadEmbedded();
        return PlainLists.Keys.Select(static list => KeyValuePair.Create(list, ImmutableArray<string>.Empty))
            .Concat(ListsOfMeanings.Select(list => KeyValuePair.Create(list.Key, list.Value(file).Keys.ToImmutableArray())))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
