using System.Collections.Immutable;
using System.Globalization;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Annotations;

/// <summary>
/// Annotations in comments, or as lines of the page itself: <c>@apiParam {String} [name="x"] Description</c>, as apiDoc
/// reads them, and <c>@bodyParam name string required</c>, as Scribe does. An annotation defines its field; examples
/// among the annotations define nothing.
/// </summary>
internal sealed class ApidocLines : IDialect
{
    /// <inheritdoc/>
    public string Name => "apidoc-lines";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        if (input.Comments.IsEmpty) return PageReading.Nothing;
        var walk = new CommentWalk(input);
        foreach (var comment in input.Comments) walk.Take(comment);
        return walk.Reading;
    }

    private sealed class CommentWalk(DialectInput input)
    {
        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<Definition>.Builder definitions = ImmutableArray.CreateBuilder<Definition>();
        private readonly Dictionary<(int Line, string Text), LedgerRow> rows = [];
        private readonly ILookup<string, AnnotatedComment> defined = input.Comments.Where(static comment => comment.DefinedAs is not null)
            .ToLookup(static comment => comment.DefinedAs!, StringComparer.Ordinal);

        public PageReading Reading =>
            new(claims.ToImmutable(), [.. rows.Values.OrderBy(static row => row.Line)], definitions.ToImmutable(), []);

        public void Take(AnnotatedComment comment)
        {
            if (comment.DefinedAs is not null)
            {
                // A set of annotations is read where an operation uses it.
                foreach (var annotation in comment.Annotations)
                    AddRow(annotation, Outcome.Ignored, "part of a set of annotations; no operation that uses it is on the page");
                return;
            }

            foreach (var annotation in comment.Annotations) Take(annotation, ScopeOf(comment, annotation));
            foreach (var used in Used(comment))
                foreach (var annotation in used.Annotations) Take(annotation, ScopeOf(comment, comment.Annotations[0]));
        }

        // Sets may use sets; one that uses itself is read once.
        private List<AnnotatedComment> Used(AnnotatedComment comment)
        {
            var found = new List<AnnotatedComment>();
            var open = new Queue<AnnotatedComment>([comment]);
            while (open.TryDequeue(out var next))
            {
                var names = next.Annotations.Where(static one => one.Annotation.Name == "apiuse")
                    .SelectMany(static one => one.Annotation.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                foreach (var set in names.SelectMany(name => defined[name]))
                {
                    if (found.Contains(set)) continue;
                    found.Add(set);
                    open.Enqueue(set);
                }
            }

            return found;
        }

        private Scope? ScopeOf(AnnotatedComment comment, PlacedAnnotation annotation)
        {
            if (comment.Operation is { } name) return input.Page.ScopeOf(name);
            return annotation.Placed.Scope is { Kind: ScopeKind.Operation } above ? above : null;
        }

        private void Take(PlacedAnnotation annotation, Scope? scope)
        {
            switch (AnnotationKinds.Of(annotation.Annotation))
            {
                case AnnotationKind.Parameter or AnnotationKind.Field:
                    TakeField(annotation, scope);
                    break;
                case AnnotationKind.Outside:
                    AddRow(
                        annotation,
                        Outcome.Ignored,
                        annotation.Annotation.Name == "apisuccessheader" ? "a header of the response" : "a field of an error");
                    break;
                case AnnotationKind.Example:
                    AddRow(annotation, Outcome.Ignored, "opens an example");
                    break;
                case AnnotationKind.Remark:
                    AddRow(annotation, Outcome.Ignored, OfRemark(annotation.Annotation.Name));
                    break;
            }
        }

        private static string OfRemark(string name) => name switch
        {
            "api" => "announces the operation",
            "apidefine" => "names a set of annotations",
            _ => "an annotation that is about no field",
        };

        private void TakeField(PlacedAnnotation annotation, Scope? scope)
        {
            var member = annotation.Annotation.Name == "param";
            var field = member || annotation.Annotation.Name.StartsWith("api", StringComparison.Ordinal)
                ? AnnotatedField.Read(annotation.Words)
                : AnnotatedField.ReadWords(annotation.Words, input.Words);
            var (location, name) =
                member ? AnnotationKinds.Member(field.Name)!.Value : (AnnotationKinds.LocationOf(annotation.Annotation.Name), field.Name);
            if (field.Group.AsSpan().TrimStart("Error ") is ['4' or '5', _, _, ..] && location == Location.Response)
                AddRow(annotation, Outcome.Ignored, "a field of an error");
            else if (!FieldName.IsName(name))
                AddRow(
                    annotation,
                    Outcome.Unparsed,
                    name.Length == 0 ? "an annotation without a name" : $"'{LedgerRow.Short(name)}' is no field name");
            else if (scope is null) AddRow(annotation, Outcome.Unparsed, "an annotation that belongs to no operation");
            else
            {
                var claim = ClaimOf(annotation, field, scope.Value, FieldPath.Parse(name), location);
                claims.Add(claim);
                definitions.Add(new Definition(claim, annotation.Lines));
                AddRow(annotation, Outcome.Extracted, null);
            }
        }

        private Claim ClaimOf(PlacedAnnotation annotation, AnnotatedField field, Scope scope, FieldPath path, Location? location)
        {
            // roles.* and roles[] describe the items of a list and not the list.
            var ofItems = field.Name.EndsWith(".*", StringComparison.Ordinal);
            var isList = ofItems || field.Name.EndsWith("[]", StringComparison.Ordinal);
            var stated = location is null or Location.Body ? PlaceIn(field.Description) : null;
            if (stated is { } place) field = field with { Description = place.About };
            var known = stated?.Sent ?? location ?? Sent(scope, path, field.Group);
            var definition = new FieldDefinition(input.Words) { About = ofItems ? "" : field.Description, Holds = isList ? true : null };
            if (!ofItems) definition.State(ColumnRole.Type, MarkedText.Plain(field.Type));
            // A response bears no marks of what must be given; only what may be missing is marked.
            if (field.Required != Requirement.Unstated && (known != Location.Response || field.Required != Requirement.Required))
                definition.State(field.Required);
            if (!ofItems) definition.State(ColumnRole.Default, MarkedText.Plain(field.Default ?? ""));
            definition.State(field.Allowed);
            foreach (var limit in Limits(field.Size, TypeWords.Of(field.Type, input.Words))) definition.State(limit);
            if (!ofItems) definition.TakeWords(MarkedText.Plain(field.Description));
            var claim = definition.ToClaim(
                annotation.Placed with { Scope = scope }, path, ClaimKind.Annotation, annotation.Lines, input.Source);
            return claim with { Location = known };
        }

        // `QueryParam` Which oven: words set as code before the description say where the parameter is sent.
        private (Location Sent, string About)? PlaceIn(string description)
        {
            if (!description.StartsWith('`') || description.IndexOf('`', 1) is not (var close and > 1)) return null;
            var word = description[1..close];
            var noun = word.Length - 1;
            while (noun > 0 && !char.IsAsciiLetterUpper(word[noun]) && word[noun] is not (' ' or '-' or '_')) noun--;
            var isSplit = noun > 0 && input.Words.IsFieldNoun(word[noun..].Trim(' ', '-', '_').ToLowerInvariant());
            return input.Words.LocationOf(isSplit ? word[..noun].TrimEnd(' ', '-', '_') : word) is { } sent and not Location.Response
                ? (sent, description[(close + 1)..].TrimStart())
                : null;
        }

        /// <summary>Where a parameter is sent that is named without its place.</summary>
        private Location Sent(Scope scope, FieldPath path, string group)
        {
            var address = Address.LocationOf(scope, path);
            if (address == Location.Path) return address;
            return input.Words.Section(group, within: true)?.Location is { } named and (Location.Header or Location.Path or Location.Query)
                ? named
                : address;
        }

        // What a set says is read once for each operation that uses it, and once is enough for the ledger.
        private void AddRow(PlacedAnnotation annotation, Outcome outcome, string? reason)
        {
            var key = (annotation.Lines.First, annotation.Words);
            if (rows.TryGetValue(key, out var known) && known.Outcome == Outcome.Extracted) return;
            rows[key] = LedgerRow.Of(
                input.Source.Path, annotation.Lines.FirstNumber, 0, "annotation", input.Source.Line(annotation.Lines.First).Trim(), outcome,
                reason);
        }

        private static IEnumerable<Constraint> Limits(string size, string? type)
        {
            if (size.Length == 0) yield break;
            var text = $"{{{size}}}";
            var (low, high) = Ends(size);
            if (low is null && high is null) yield break;
            var (least, most) = TypeWords.IsList(type) ? ("min-count", "max-count") : ("min-length", "max-length");
            var isNumber = TypeWords.Family(type ?? "") is "integer" or "number";
            if (isNumber) yield return new Constraint("range", $"{low}..{high}", text);
            if (!isNumber && low is not null) yield return new Constraint(least, low, text);
            if (!isNumber && high is not null) yield return new Constraint(most, high, text);
        }

        // "1..20", "..20", "3..", "1-10", "5": one number alone is both ends.
        private static (string? Low, string? High) Ends(string size)
        {
            var dots = size.IndexOf("..", StringComparison.Ordinal);
            var (cut, width) = dots >= 0 ? (dots, 2) : (size.IndexOf('-', Math.Min(1, size.Length)), 1);
            var (low, high) = cut < 0 ? (size, size) : (size[..cut], size[(cut + width)..]);
            return (Number(low), Number(high));
        }

        private static string? Number(string text) =>
            decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
    }
}
