using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Dialects.Tables;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects;

/// <summary>
/// Finds the fields whose members a section describes: the heading names the field ("image_list structure"), or a row
/// of the same operation names the heading ("see ImageItem below").
/// </summary>
internal sealed class TypeReferences
{
    private const int ShortestName = 4;
    private const int MostFields = 64;

    private readonly Dictionary<(Scope, string), List<Claim>> named = [];
    private readonly Dictionary<(Scope, string), List<Claim>> naming = [];
    private readonly Dictionary<Scope, List<Claim>> holders = [];

    /// <summary>Learns the fields that a page defines, in page order.</summary>
    public void Add(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims.Where(static claim => claim.Defines))
        {
            Add(named, claim.Scope, claim.Path.Value, claim);
            if (claim.Path.Depth > 0) Add(named, claim.Scope, claim.Path.Leaf, claim);
            AddHolder(claim);
            if (claim.Kind != ClaimKind.TableRow) continue;
            foreach (var word in StructureMentions.In(claim.Quote).Concat(StructureMentions.InType(claim.Type, claim.Quote)).Distinct())
                Add(naming, claim.Scope, word, claim);
        }
    }

    /// <summary>The last claim so far of a field that ends with a name; null where there is none.</summary>
    public Claim? Last(Scope scope, string name) => All(scope, name) is [.., var last] ? last : null;

    /// <summary>The claims so far of fields that end with a name.</summary>
    public IReadOnlyList<Claim> All(Scope scope, string name) => named.GetValueOrDefault((scope, name), []);

    /// <summary>Whether a field of a response has this path and is of objects or of a list of them.</summary>
    public bool DefinesHolder(Scope scope, string path) =>
        named.GetValueOrDefault((scope, path.Replace("[]", "", StringComparison.Ordinal)), [])
            .Exists(static claim => claim.Location == Location.Response
                && (TypeWords.IsObject(claim.Type) || TypeWords.IsList(claim.Type)));

    /// <summary>The claims of the fields whose members the innermost section of a block describes; none where it describes none.</summary>
    public ImmutableArray<Claim> ParentsOf(PlacedBlock placed, Vocabulary vocabulary)
    {
        var heading = placed.Section.Innermost;
        if (heading.Length == 0 || placed.Scope is not { } scope) return [];
        if (vocabulary.Section(heading, within: true) is not null)
            return vocabulary.Section(heading) is null ? MembersOf(heading, scope, placed, vocabulary) : [];
        if (NameIn(heading, vocabulary) is not { } name)
            return MembersOf(heading, scope, placed, vocabulary) is { IsEmpty: false } members ? members : OfTypeIn(heading, scope, placed);
        if (named.TryGetValue((scope, name), out var fields) && fields.Find(claim => Fits(claim, placed)) is { } field) return [field];
        return naming.TryGetValue((scope, name), out var rows)
            ? [.. rows.Where(claim => Fits(claim, placed)).DistinctBy(static claim => claim.Path)]
            : [.. DescribedAs(heading, scope, placed, StringComparison.Ordinal, vocabulary)
                .Where(claim => claim.Section.Innermost != heading)];
    }

    // "① Tail (TailShape)": of the words of a title one is the type of fields, whatever the others say.
    private ImmutableArray<Claim> OfTypeIn(string heading, Scope scope, PlacedBlock placed)
    {
        Claim[][] typed =
        [
            .. StructureMentions.Words(heading).Where(IsStructureName).Distinct()
                .Select(word => naming.GetValueOrDefault((scope, word), []).Take(MostFields)
                    .Where(claim => Fits(claim, placed) && StructureMentions.WordsOf(claim.Type).Contains(word))
                    .DistinctBy(static claim => claim.Path).ToArray())
                .Where(static fields => fields.Length > 0),
        ];
        return typed is [var only] ? [.. only] : !heading.Contains(' ') ? []
            : [.. naming.GetValueOrDefault((scope, heading.ToLowerInvariant()), []).Where(claim => Fits(claim, placed))];
    }

    // "camera parameters" holds the members of camera, where camera is a field that may have some.
    private ImmutableArray<Claim> MembersOf(string heading, Scope scope, PlacedBlock placed, Vocabulary vocabulary)
    {
        if (MemberHeadings.NameIn(heading, vocabulary) is { } setOff && Holder(scope, setOff, placed) is { } own) return [own];
        var bare = LabelForms.WithoutNumber(heading);
        var space = bare.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !vocabulary.IsFieldNoun(LabelForms.WithoutParenthesis(bare[space..].Trim()))) return [];
        var name = FieldPath.Parse(bare[..space]).Value;
        // A title may open with a capital that the name has not.
        if (!named.TryGetValue((scope, name), out var fields) && name.Length > 0)
            fields = named.GetValueOrDefault((scope, char.ToLowerInvariant(name[0]) + name[1..]), []);
        return (fields ?? []).Find(claim => Fits(claim, placed) && !TypeWords.IsScalar(claim.Type)) is { } field ? [field] : [];
    }

    /// <summary>
    /// The claim of the field whose name a heading opens with, whatever stands behind it: one that no word of a title looks like, and
    /// that may have members. Null where there is none.
    /// </summary>
    public Claim? HolderNamed(string heading, PlacedBlock placed)
    {
        if (placed.Scope is not { } scope) return null;
        var bare = LabelForms.WithoutNumber(heading);
        var name = string.Concat(bare.TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'));
        return name.Length > 0 && Identifier.IsDistinct(name) ? Holder(scope, FieldPath.Parse(name).Value, placed) : null;
    }

    private Claim? Holder(Scope scope, string name, PlacedBlock placed) =>
        named.GetValueOrDefault((scope, name), []).Find(claim => Fits(claim, placed) && !TypeWords.IsScalar(claim.Type));

    /// <summary>
    /// The claim of the only field that is described by the name of the structure in a heading: "Image object", and a field that
    /// is "a list of image objects". Null where the heading names no structure, or none or several are.
    /// </summary>
    public Claim? HolderOf(string heading, PlacedBlock placed, Vocabulary vocabulary)
    {
        var name = LabelForms.WithoutNumber(heading);
        if (placed.Scope is not { } scope || vocabulary.StructureName(name) == name) return null;
        return holders.GetValueOrDefault(scope, [])
            .Where(claim => Fits(claim, placed) && claim.Description.Contains(name, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(static claim => (claim.Location, claim.Path))
            .ToArray() is [var only]
            ? only
            : null;
    }

    private static bool MayHold(Claim claim) =>
        TypeWords.IsList(claim.Type) || TypeWords.IsObject(claim.Type) || TypeWords.IsMap(claim.Type);

    private void AddHolder(Claim claim)
    {
        if (claim.Description.Length == 0 || !MayHold(claim)) return;
        if (!holders.TryGetValue(claim.Scope, out var known)) holders[claim.Scope] = known = [];
        if (known.Count < MostFields) known.Add(claim);
    }

    /// <summary>
    /// The claims of the fields whose members stand in a table below a line: "**tail structure**", "The `tail` object has:".
    /// </summary>
    public ImmutableArray<Claim> ParentsIn(TextLine line, PlacedBlock placed, Vocabulary vocabulary)
    {
        const int longestLine = 60;
        if (placed.Scope is not { } scope || line.Text.Length is 0 or > longestLine || vocabulary.Section(line.Text) is not null) return [];
        // Table 4. Window
        var words = vocabulary.Names.WithoutCaption(line.Text);
        var end = words.AsSpan().IndexOfAny(" (（:：");
        var first = end < 0 ? words : words[..end];
        // tail的结构
        if (first.Length > 0 && first[0] < '\u2E80') first = string.Concat(first.TakeWhile(static c => c < '\u2E80'));
        var isCaption = line.Emphasized || words.Length < line.Text.Length || line.Inline.CodeAt(0) is not null
            || line.Text[^1] is ':' or '：';
        var names = isCaption ? new[] { first, ParentName.InLead(line.Inline, vocabulary) } : [ParentName.InLead(line.Inline, vocabulary)];
        foreach (var name in names.OfType<string>().Where(FieldName.IsName))
        {
            var path = FieldPath.Parse(name).Value;
            var fields = named
                .GetValueOrDefault((scope, path), [])
                .Take(MostFields)
                .Concat(naming.GetValueOrDefault((scope, path), []).Take(MostFields))
                .Where(claim => Fits(claim, placed) && (!TypeWords.IsScalar(claim.Type) || HoldsJson(claim)))
                .DistinctBy(static claim => claim.Path);
            if (fields.ToArray() is { Length: > 0 } found) return [.. found];
        }

        if (!isCaption) return [];
        if (DescribedAs(words, scope, placed, StringComparison.Ordinal, vocabulary) is { Length: > 0 } described) return [.. described];
        // In other letters the word may be any: that it means a field shows only where there is no other.
        if (DescribedAs(words, scope, placed, StringComparison.OrdinalIgnoreCase, vocabulary) is [var only]) return [only];
        return StructureTitle.WithNoun(words, vocabulary) is { } one && Calling(one, scope, placed) is { } own ? [own] : [];
    }

    // "Image object", where a field is called "image" or "images".
    private Claim? Calling(string structure, Scope scope, PlacedBlock placed)
    {
        var small = char.ToLowerInvariant(structure[0]) + structure[1..];
        return Holder(scope, small, placed) ?? Holder(scope, $"{small}s", placed) ?? Holder(scope, $"{small}es", placed);
    }

    // "Lamp" above a table, where a field that may have members is described as "a list of `Lamp`".
    private Claim[] DescribedAs(string title, Scope scope, PlacedBlock placed, StringComparison comparison, Vocabulary vocabulary) =>
        holders.TryGetValue(scope, out var known) && StructureTitle.NameIn(title, vocabulary) is { } name
            ? [.. known.Where(claim => Fits(claim, placed) && StructureTitle.IsNamedIn(claim.Description, name, comparison))
                .DistinctBy(static claim => (claim.Location, claim.Path))]
            : [];

    /// <summary>
    /// The fields whose members stand in the table below a caption, "Fields of the `tail` objects:". Those that no row describes are
    /// fields where the page's own bodies show them with members.
    /// </summary>
    public ImmutableArray<MemberHolder> CaptionedBy(MarkedText caption, PlacedBlock placed, Lazy<SamplePaths> shown, Vocabulary vocabulary)
    {
        if (placed.Scope is not { } scope) return [];
        var known = new Dictionary<string, MemberHolder>(StringComparer.Ordinal);
        var names = MemberCaption.NamesIn(caption, name => Learn(name), vocabulary);
        if (names.IsEmpty && Described(caption.Text, placed, vocabulary) is { } described) return [MemberHolder.Of(described)];
        return [.. names.Select(name => known[name])];

        bool Learn(string name)
        {
            if (known.ContainsKey(name)) return true;
            var location = placed.Location ?? Address.Of(placed, FieldPath.Root);
            var found = Holder(scope, name, placed) is { } claim ? MemberHolder.Of(claim)
                : shown.Value.At(scope, location).Holder(name) is var (path, inItems) ? new MemberHolder(location, path, inItems)
                : (MemberHolder?)null;
            if (found is { } holder) known[name] = holder;
            return found is not null;
        }
    }

    // "Header of the mail, JSON format", where a field that may have members is described as "header of the mail" and no other is.
    private Claim? Described(string caption, PlacedBlock placed, Vocabulary vocabulary)
    {
        var own = LabelForms.WithoutNumber(caption);
        return holders.GetValueOrDefault(placed.Scope!.Value, [])
            .Where(claim => Fits(claim, placed) && claim.Description.Length < own.Length
                && own.StartsWith(claim.Description, StringComparison.OrdinalIgnoreCase)
                && MemberCaption.AreWords(own[claim.Description.Length..], vocabulary))
            .DistinctBy(static claim => (claim.Location, claim.Path))
            .ToArray() is [var only]
            ? only
            : null;
    }

    /// <summary>Whether a heading is the name of a structure and no title: one word with capitals inside, as types are named.</summary>
    public static bool IsStructureName(string heading) =>
        heading.Length >= ShortestName && heading.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && char.IsAsciiLetterUpper(heading[0])
            && heading.Skip(1).Any(char.IsAsciiLetterUpper) && heading.Any(char.IsAsciiLetterLower);

    /// <summary>
    /// The structure that the innermost heading of a block is the name of, null where it is none. "Flight Object" is one where nothing
    /// says that its fields are sent: it is what an operation returns, or what several share.
    /// </summary>
    /// <param name="placed">The block.</param>
    /// <param name="isUnplaced">Whether the block itself says nothing of where its fields are sent.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static string? StructureOf(PlacedBlock placed, bool isUnplaced, Vocabulary vocabulary)
    {
        var heading = placed.Section.Innermost;
        if (IsStructureName(heading)) return heading;
        if (placed.Location is not null || !isUnplaced || vocabulary.StructureName(heading) is not { Length: > 0 } name) return null;
        var noun = heading[(heading.LastIndexOf(name, StringComparison.Ordinal) + name.Length)..].Trim();
        return noun.Length > 0 && vocabulary.IsHolderNoun(noun) ? name : null;
    }

    // A string whose row says that JSON is written into it holds what that has.
    private static bool HoldsJson(Claim claim) => claim is { Kind: ClaimKind.TableRow, Type: "string" or "str" }
        && (claim.Quote.Contains("{\"", StringComparison.Ordinal)
            || StructureMentions.Words(claim.Description).Contains("json", StringComparer.OrdinalIgnoreCase));

    private static bool Fits(Claim claim, PlacedBlock placed) =>
        placed.Location is null or Location.Object || claim.Location == placed.Location;

    private static void Add(Dictionary<(Scope, string), List<Claim>> index, Scope scope, string name, Claim claim)
    {
        if (index.TryGetValue((scope, name), out var claims)) claims.Add(claim);
        else index[(scope, name)] = [claim];
    }

    // `image_list` (array of objects), image_list 结构, ImageItem structure
    private static string? NameIn(string heading, Vocabulary vocabulary)
    {
        var name = vocabulary.StructureName(heading);
        var open = name.IndexOfAny(['(', '（', ' ']);
        if (open > 0 && (name[open] != ' ' || name[(open + 1)..].TrimStart().StartsWith('('))) name = name[..open];
        name = name.Trim().TrimEnd(':', '：');
        return FieldName.IsName(name) ? FieldPath.Parse(name).Value : null;
    }
}
