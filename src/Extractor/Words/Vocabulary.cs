using System.Collections.Frozen;
using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words.Phrases;

namespace Extractor.Words;

/// <summary>
/// The words that reference pages use, and what they mean. The words are data, in <c>vocabulary.yaml</c>; this type
/// only looks them up.
/// </summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> BuiltInVocabulary = new(static () => new Vocabulary(VocabularyFile.ReadEmbedded()));

    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> ListNames = new(VocabularyFile.ListNames);

    private readonly Lazy<FrozenDictionary<string, ColumnRole>> columns;
    private readonly Lazy<SectionWords> sections;
    private readonly Lazy<FrozenDictionary<string, Requirement>> requirements;
    private readonly Lazy<FrozenDictionary<string, Location>> locations;
    private readonly Dictionary<string, Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>>> lists;
    private readonly Lazy<FrozenDictionary<string, string>> modifiers;
    private readonly FrozenSet<string> urlLabels;
    private readonly FrozenSet<string> methodLabels;
    private readonly StructureWords structures;
    // Some commands need few words: what takes long to make is made when it is first asked for.
    private readonly Lazy<PhraseBook> phrases;
    private readonly Lazy<FactPhrases> factPhrases;
    private readonly Lazy<FieldMention> mentions;

    private Vocabulary(VocabularyFile file)
    {
        columns = new(() => VocabularyTables.Roles(file.Meanings("columns")));
        sections = new(() => new SectionWords(
            VocabularyTables.Sections(file.Meanings("sections")), LongestFirst(file.Words("example-words")), new(file), this));
        requirements = new(() => VocabularyTables.Requirements(file.Meanings("required")));
        locations = new(() => file.Meanings("locations")
            .SelectMany(static list => list.Value.Select(word => (Key(word), Enum.Parse<Location>(list.Key, ignoreCase: true))))
            .ToFrozenDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal));
        TypeFamilies = new TypeFamilies(file);
        file.Words("types").AddRange(file.Meanings("type-families").Values.SelectMany(static words => words));
        lists = file.PlainLists.ToDictionary(static list => list, list => new Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>>(
            () => Set(file.Words(list)).GetAlternateLookup<ReadOnlySpan<char>>()));
        urlLabels = Set(file.Meanings("operation")["url"]);
        methodLabels = Set(file.Meanings("operation")["method"]);
        modifiers = new(() => file.Meanings("modifiers").SelectMany(static list => list.Value.Select(word => (Key(word), list.Key)))
            .ToFrozenDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal));
        phrases = new Lazy<PhraseBook>(() => new PhraseBook(file));
        FieldNouns = [.. file.Words("field-nouns")];
        Small = new SmallWords(file);
        Names = new NameWords(file.Words("name-joints"), file.Words("alias-leads"), file.Words("member-leads"), file.Words("captions"));
        mentions = new Lazy<FieldMention>(() => new FieldMention(FieldNouns));
        EnumLeads = LongestFirst(file.Words("enum-leads"));
        EnumTails = LongestFirst(file.Words("enum-tails"));
        FoldingControls = LongestFirst(file.Words("folding-controls"));
        DefaultPrefixes = LongestFirst(file.Words("default-prefixes"));
        factPhrases = new Lazy<FactPhrases>(() => new FactPhrases(file));
        structures = new StructureWords(
            LongestFirst(file.Words("structure-prefixes")), LongestFirst(file.Words("structure-suffixes")), this);
        Clauses = new ClauseWords(this);
        Measures = new MeasureWords(file);
        RuleWords = new RuleWords(file.Meanings("rule-sentences"));
        Universals = new UniversalWords([.. file.Words("universals")], [.. file.Words("operation-nouns")], Measures);
    }

    /// <summary>The vocabulary that comes with the tool: English, Chinese, Japanese and Korean, and in part others.</summary>
    public static Vocabulary BuiltIn => BuiltInVocabulary.Value;

    /// <summary>The names of the lists, each with its meanings; a list without meanings is one list of words.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Lists => ListNames.Value;

    /// <summary>This vocabulary with more words. A word that it knows already keeps its meaning.</summary>
    /// <param name="more">The words: by list, and within a list by meaning where it has meanings.</param>
    public static Vocabulary With(ImmutableArray<(string List, string? Meaning, string Word)> more)
    {
        if (more.IsEmpty) return BuiltIn;
        var file = VocabularyFile.ReadEmbedded();
        foreach (var (list, meaning, word) in more)
            (meaning is null ? file.Words(list) : file.Meanings(list)[meaning]).Add(word);
        return new Vocabulary(file);
    }

    /// <summary>The words between and around the names of fields.</summary>
    internal NameWords Names { get; }

    /// <summary>Nouns that make the word beside them the name of a field: parameter, field, 参数.</summary>
    public ImmutableArray<string> FieldNouns { get; }

    /// <summary>The words between other words.</summary>
    internal SmallWords Small { get; }

    /// <summary>The words beside facts.</summary>
    internal ClauseWords Clauses { get; }

    /// <summary>Words that lead on to the values of a field inside a sentence, the longest first.</summary>
    public ImmutableArray<string> EnumLeads { get; }

    /// <summary>Words behind values that say that they are all there are, the longest first.</summary>
    public ImmutableArray<string> EnumTails { get; }

    /// <summary>Words that stand before a default, the longest first.</summary>
    public ImmutableArray<string> DefaultPrefixes { get; }

    /// <summary>Finds the words that state facts of a field.</summary>
    internal FactPhrases FactPhrases => factPhrases.Value;

    /// <summary>Units and negations.</summary>
    internal MeasureWords Measures { get; }

    /// <summary>What the words of types hold in JSON.</summary>
    internal TypeFamilies TypeFamilies { get; }

    /// <summary>The phrases of sentences about two fields.</summary>
    internal RuleWords RuleWords { get; }

    /// <summary>Finds sentences about every operation.</summary>
    internal UniversalWords Universals { get; }

    /// <summary>Finds names of fields in prose.</summary>
    public FieldMention Mentions => mentions.Value;

    /// <summary>The templates of whole clauses.</summary>
    internal PhraseBook Phrases => phrases.Value;

    /// <summary>
    /// The modifier that a word states of a field, in the vocabulary's own word such as <c>read-only</c>; null where it states
    /// none.
    /// </summary>
    public string? ModifierOf(string word) => modifiers.Value.GetValueOrDefault(Key(word).Trim('[', ']', '【', '】', '<', '>', '~', ' '));

    /// <summary>What the column below a header holds.</summary>
    public ColumnRole Column(string header)
    {
        var key = Key(header).TrimEnd('?', '？', ' ');
        if (columns.Value.TryGetValue(key, out var exact) || columns.Value.TryGetValue(LabelForms.Tight(header), out exact)
            || columns.Value.TryGetValue(LabelForms.WithoutParenthesis(key), out exact))
            return exact;
        return sections.Value.NamesFields(key) ? ColumnRole.Name : ColumnRole.Unknown;
    }

    /// <summary>What a label says of the section below it, or null where it is no label.</summary>
    /// <param name="words">The words of a heading, a bold line or a line of pasted text.</param>
    /// <param name="within">Whether the label may be part of a longer heading, as in "Create Task Request Body".</param>
    public SectionLabel? Section(string words, bool within = false) => sections.Value.Of(words, within);

    /// <summary>
    /// What a label says that has a word or two before or behind it: "General Request Body", "Path and query parameters
    /// of the call". Null where it is no label.
    /// </summary>
    public SectionLabel? QualifiedSection(string words) => sections.Value.Qualified(words);

    /// <summary>
    /// What a sentence that ends with a colon says of the code right below it, as in "Returns 201 Created:"; null where
    /// it says nothing of that.
    /// </summary>
    public SectionLabel? LeadIn(string sentence) => sections.Value.LeadIn(sentence);

    /// <summary>
    /// What the last word of a heading inside an operation says of the section below it, as in "Bulk Delete Response"; null
    /// where it is no label.
    /// </summary>
    public SectionLabel? SectionAtEnd(string heading) => sections.Value.AtEnd(heading);

    /// <inheritdoc cref="SectionWords.AtStart"/>
    public SectionLabel? SectionAtStart(string heading) => sections.Value.AtStart(heading);

    /// <summary>
    /// Where the fields of a page are found by the last word of its title, as in "Payment Callback"; null where it says nothing
    /// of that.
    /// </summary>
    internal Location? LocationAtEnd(string title) => sections.Value.LocationAtEnd(title);

    /// <summary>
    /// Where a field is sent by the word in its own row: "query", "formData", "request body"; null where the word says nothing
    /// of that.
    /// </summary>
    public Location? LocationOf(string word) => locations.Value.GetAlternateLookup<ReadOnlySpan<char>>()
        .TryGetValue(WordKey.Of(word, stackalloc char[WordKey.Usual]), out var found) ? found : null;

    /// <summary>What a word says of whether a field must be given, or null where it says nothing of that.</summary>
    public Requirement? RequirementOf(string word) => RequirementOf(word.AsSpan());

    /// <summary>The default that a cell states, or null where it states none or says so in words.</summary>
    public string? DefaultOf(string cell) => cell.Trim() is { Length: > 0 } text && !Has("no-default", text) ? text : null;

    /// <summary>Whether a label names a body without a word on whose it is.</summary>
    internal bool IsBodyWord(string label) => Has("body-words", label);

    /// <summary>Whether a header stands above the names of members, beside a column of the fields that hold them.</summary>
    internal bool IsMemberColumn(string header) => Has("member-columns", header);

    /// <summary>Whether a header stands above the names of the fields that hold those of the rows.</summary>
    internal bool IsParentColumn(string header) => Has("parent-columns", header);

    /// <summary>Whether the word says that there is no value.</summary>
    public bool IsNoValue(string word) => word.Length == 0 || Has("no-default", word);

    /// <summary>Whether a value in a body is a type word that stands for the value.</summary>
    public bool IsValueType(string text) => Has("value-types", text);

    /// <summary>Whether the text is one type word and nothing else.</summary>
    public bool IsTypeWord(string text) => Has("types", text);

    /// <summary>Whether the label stands before the address of an operation.</summary>
    public bool IsUrlLabel(string label) => urlLabels.Contains(Key(label)) || urlLabels.Contains(LabelForms.WithoutParenthesis(Key(label)));

    /// <summary>Whether the label stands before the method of an operation.</summary>
    public bool IsMethodLabel(string label) => methodLabels.Contains(Key(label));

    /// <summary>Whether a heading says nothing of what stands below it.</summary>
    public bool IsGenericHeading(string heading) =>
        Has("generic-headings", LabelForms.WithoutNumber(WordKey.Of(heading, stackalloc char[WordKey.Usual])))
        || TitledRequirement.OfFields(heading, this) is not null;

    /// <summary>Whether a line opens a list of values.</summary>
    public bool IsEnumLabel(string label) => Has("enum-labels", label);

    /// <summary>Whether a line opens the children of the field above it.</summary>
    public bool IsChildMark(string line) => Has("child-marks", line);

    /// <summary>Whether a line stands for children that are folded away.</summary>
    public bool IsFoldedMark(string line) => Has("folded-marks", line);

    /// <summary>Whether a line is a control of the page and not part of its text.</summary>
    public bool IsChrome(string line) => Has("chrome", line);

    /// <summary>
    /// Whether a capitalized word is one that pages write for themselves, such as a label, a notice or a heading, and so no
    /// name of a field.
    /// </summary>
    public bool IsWordOfPages(string word) =>
        word.Length > 0 && !char.IsAsciiLetterLower(word[0]) && (Section(word) is not null || IsGenericHeading(word) || IsNotice(word)
            || IsFieldFlag(word) || IsChrome(word) || Has("page-words", word));

    /// <summary>Whether the word may stand between words that lead on to values and the values.</summary>
    public bool IsEnumFiller(string word) => Has("enum-fillers", word);

    /// <summary>Whether the word answers a question, such as "yes": it says something of a field only behind a label.</summary>
    public bool IsAnswer(string word) => Has("answers", LabelForms.WithoutRemark(word));

    /// <summary>Whether the word is a remark on a field that says nothing of its type, such as "deprecated".</summary>
    public bool IsFieldFlag(string word) => Has("field-flags", word);

    /// <summary>Whether the word behind "required" names the cases in which it holds: "required in drawing mode".</summary>
    internal bool IsRequirementCase(string word) => Has("requirement-cases", word);

    /// <summary>Whether the word opens a remark to the reader, such as "Note".</summary>
    public bool IsNotice(string word) => Has("notices", word);

    /// <summary>Whether the word is a noun for fields: parameter, fields, 参数.</summary>
    public bool IsFieldNoun(string word) => Has("field-nouns", word) || Has("list-nouns", word);

    /// <summary>Whether the word is a noun for many fields, as in "the following arguments".</summary>
    public bool IsListNoun(string word) => Has("list-nouns", word);

    /// <summary>Whether the word is a noun for something that holds fields and is one itself: block, object.</summary>
    public bool IsHolderNoun(string words) => Has("holder-nouns", words);

    /// <summary>The text behind words such as "Default to", or null where the line does not open with them.</summary>
    public string? AfterDefaultPrefix(string line)
    {
        // "Default value : 10"
        line = line.Replace(" :", ":", StringComparison.Ordinal);
        foreach (var prefix in DefaultPrefixes)
        {
            if (!line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[prefix.Length..];
            if (rest.Length == 0 || char.IsWhiteSpace(rest[0]) || !char.IsAsciiLetterOrDigit(prefix[^1])
                || !char.IsAsciiLetterOrDigit(rest[0]))
                return rest.Trim().TrimStart(':', '：').Trim();
        }

        return null;
    }

    /// <summary>A structure's name without a word such as "Structure" or "Object" beside it.</summary>
    public string StructureName(string heading) => structures.NameIn(heading);

    /// <summary>The form in which words are compared: lower case, single spaces, no marks around and no colon behind.</summary>
    public static string Key(string words) => WordKey.Of(words, stackalloc char[WordKey.Usual]).ToString();

    /// <summary>What a word says of whether a field must be given, or null where it says nothing of that.</summary>
    internal Requirement? RequirementOf(ReadOnlySpan<char> word) => StatedBy(word)
        // Most words have no remark, and are not looked for twice.
        ?? (LabelForms.WithoutRemark(word) is var bare && bare.Length < word.Length ? StatedBy(bare) : null);

    private Requirement? StatedBy(ReadOnlySpan<char> word) => requirements.Value.GetAlternateLookup<ReadOnlySpan<char>>()
        .TryGetValue(WordKey.Of(word, stackalloc char[WordKey.Usual]), out var found) ? found : null;

    /// <summary>The words of the controls that fold the parts of a schema.</summary>
    internal ImmutableArray<string> FoldingControls { get; }

    /// <summary>Whether a list without meanings holds a word.</summary>
    internal bool Has(string list, ReadOnlySpan<char> word) => lists[list].Value.Contains(WordKey.Of(word, stackalloc char[WordKey.Usual]));

    private static ImmutableArray<string> LongestFirst(List<string> words) => [.. words.OrderByDescending(static word => word.Length)];

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.Select(Key).ToFrozenSet(StringComparer.Ordinal);
}
