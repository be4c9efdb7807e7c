using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Notes below a field table: bullets that open with the name of a field of the same section and a colon, and add a
/// limit, a condition or a format snippet to what its row says.
/// </summary>
internal sealed class FieldNotes : IDialect
{
    private const int MostNames = 16;

    /// <inheritdoc/>
    public string Name => "field-notes";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var known = before.Claims.Where(static claim => claim.Kind is ClaimKind.TableRow or ClaimKind.FieldBlock)
            .ToLookup(static claim => (claim.Scope, claim.Location, Path: claim.Path.Value));
        var leaves = before.Claims.Where(static claim => claim.Kind is ClaimKind.TableRow or ClaimKind.FieldBlock)
            .ToLookup(static claim => (claim.Scope, claim.Location, Path: claim.Path.Leaf));
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var inside = new LineSet(before.Definitions.Select(static definition => definition.Extent));
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i]
                is not { Role: OutlineRole.Content, Block: TextLine { Bullet: true } line, Scope: { } scope, Location: { } location }
                || inside.Contains(line.Line))
                continue;
            if (NamesOf(line.Text, name => Documented(known, leaves, scope, location, name), input.Words)
                is not { Fields.Length: > 0 } note)
                continue;
            var extent = line.Lines;
            for (var next = i + 1; next < blocks.Length && blocks[next].Block is CodeBlock or TableBlock or TextLine { Bullet: false }
                && blocks[next].Lines.First - extent.Last <= 1; next++)
                extent = extent.Union(blocks[next].Lines);
            claims.AddRange(note.Fields.Select(field => Note(field, note.Words, blocks[i], line, input)));
            // A snippet below several names is about none of them alone.
            if (note.Fields is [var only]) definitions.Add(new Definition(only, extent));
            rows.Add(LedgerRow.Of(input.Source.Path, line.Line + 1, 0, "bullet", input.Source.Line(line.Line), Outcome.Extracted));
        }

        return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), []);
    }

    // "name: …", "a / b / c: …", "a, b and c: …"
    private static (ImmutableArray<Claim> Fields, string Words)? NamesOf(
        string text, Func<string, Claim?> documented, Vocabulary vocabulary)
    {
        var colon = text.AsSpan().IndexOfAny(":：");
        if (colon <= 0) return null;
        var (names, words) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (FieldName.IsName(names) && documented(names) is { } whole) return ([whole], words);
        var parts = vocabulary.Names.Parts(names);
        return parts.Length is > 1 and <= MostNames && parts.All(FieldName.IsName)
            ? ([.. parts.Select(documented).OfType<Claim>().Distinct()], words)
            : null;
    }

    private static Claim? Documented(
        ILookup<(Scope, Location, string), Claim> known, ILookup<(Scope, Location, string), Claim> leaves, Scope scope, Location location,
        string name)
    {
        var path = FieldPath.Parse(name).Value;
        if (known[(scope, location, path)].FirstOrDefault() is { } exact) return exact;
        return leaves[(scope, location, path)].Take(2).ToArray() is [var only] ? only : null;
    }

    private static Claim Note(Claim field, string words, PlacedBlock placed, TextLine line, DialectInput input)
    {
        var definition = new FieldDefinition(input.Words) { About = "" };
        definition.TakeWords(MarkedText.Plain(words));
        var claim = definition.ToClaim(placed with { Scope = field.Scope }, field.Path, ClaimKind.FieldNote, line.Lines, input.Source);
        return claim with { Location = field.Location };
    }
}
