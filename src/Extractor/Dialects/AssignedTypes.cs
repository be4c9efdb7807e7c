using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Fields of a section that are lines of code with a type in the place of the value: <c>`id=[integer]`</c>. A word above them
/// says whether they must be given.
/// </summary>
internal sealed class AssignedTypes : IDialect
{
    private const int MostLinesAbove = 60;

    /// <inheritdoc/>
    public string Name => "assigned-types";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var known = before.Rows.Select(static row => row.Line).ToHashSet();
        var found = Enumerable.Range(0, input.Page.Blocks.Length)
            .Where(index => !known.Contains(input.Page.Blocks[index].Lines.FirstNumber))
            .Select(index => Assignment.At(input, index)).OfType<Assignment>().ToArray();
        var named = found.Select(static field => (field.Placed.Scope!.Value.Id, field.Path.Value)).ToHashSet();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        foreach (var field in found)
        {
            var claim = field.ToClaim(input);
            claims.Add(claim.Location == Location.Path && IsOfQuery(claim, named) ? claim with { Location = Location.Query } : claim);
            var lines = field.Line.Lines;
            rows.Add(LedgerRow.Of(
                input.Source.Path, lines.FirstNumber, 0, "field-block", input.Source.Quote(lines), Outcome.Extracted));
        }

        ImmutableArray<Definition> definitions = [.. claims.Select(static claim => new Definition(claim, claim.Lines))];
        return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions, []);
    }

    // A page may list the parameters of the path and those of the query as those of the address.
    private static bool IsOfQuery(Claim claim, HashSet<(string Scope, string Name)> named) =>
        !claim.Scope.Id.Contains($"{{{claim.Path.Value}}}", StringComparison.Ordinal)
        && PathTemplate.Names(claim.Scope.Id).All(name => named.Contains((claim.Scope.Id, name)));

    /// <summary>A name and the type that a line assigns to it.</summary>
    private sealed record Assignment(PlacedBlock Placed, TextLine Line, FieldPath Path, string Type, Requirement? Required, int End)
    {
        public static Assignment? At(DialectInput input, int index)
        {
            if (input.Page.Blocks[index] is not
                {
                    Role: OutlineRole.Content, Example: false, Scope.Kind: ScopeKind.Operation,
                    Location: not (null or Location.Object or Location.Callback), Block: TextLine { Bullet: false } line,
                } placed
                || CodeIn(line, input.Words) is not var (code, own))
                return null;
            var text = line.Text[code.Start..code.End];
            var sign = text.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0) return null;
            var name = text[..sign].Trim().Trim('"', '\'');
            if (!FieldName.IsName(name) || TypeOf(text[(sign + 1)..].Trim(), input.Words) is not { } type) return null;
            return new Assignment(placed, line, FieldPath.Parse(name), type, own ?? RequiredAbove(input, index), code.End);
        }

        // The code that opens the line, alone or behind a word on whether the field must be given: "Required: `id=[integer]`".
        private static (TextMark Code, Requirement? Own)? CodeIn(TextLine line, Vocabulary vocabulary)
        {
            if (line.Inline.CodeAt(0) is { } first) return (first, null);
            var colon = line.Text.AsSpan().IndexOfAny(":：");
            if (colon <= 0 || vocabulary.RequirementOf(line.Text[..colon]) is not { } own) return null;
            var at = colon + 1;
            while (at < line.Text.Length && line.Text[at] == ' ') at++;
            return line.Inline.CodeAt(at) is { } code ? (code, own) : null;
        }

        public Claim ToClaim(DialectInput input)
        {
            var definition = new FieldDefinition(input.Words);
            definition.State(ColumnRole.Type, MarkedText.Plain(Type));
            var facts = AttributeReader.Read(Line.Inline, End, input.Words);
            definition.Open(Line.Inline, facts);
            definition.RequiredFallback = Required;
            return definition.ToClaim(Placed, Path, ClaimKind.FieldBlock, Line.Lines, input.Source);
        }

        // [integer] and <string> stand for a value, whatever the kind is called; without brackets only a type does.
        private static string? TypeOf(string value, Vocabulary vocabulary)
        {
            if (value.Length < 3) return null;
            var isBox = (value[0], value[^1]) is ('[', ']') or ('<', '>');
            var type = isBox ? value[1..^1].Trim() : value;
            return TypeWords.IsType(type, vocabulary) || (isBox && type.Length > 2 && type.All(char.IsAsciiLetterLower)) ? type : null;
        }

        private static Requirement? RequiredAbove(DialectInput input, int index)
        {
            for (var i = index - 1; i >= 0 && index - i <= MostLinesAbove; i--)
            {
                if (input.Page.Blocks[i].Block is not TextLine above || above.Text.Length == 0) continue;
                if (TitledRequirement.In(above.Text, input.Words) is { } stated) return stated;
                if (above.Inline.CodeAt(0) is null) return null;
            }

            return null;
        }
    }
}
