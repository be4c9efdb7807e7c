using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Definition lists: the name of a field on a line, and below it, behind a colon or set in, its type, whether it is required and
/// what it means. Several names may share a definition. A heading may name the field that holds those of the list below it.
/// </summary>
internal sealed class DefinitionLists : IDialect
{
    private const int MostNames = 16;

    /// <inheritdoc/>
    public string Name => "definition-lists";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var blocks = input.Page.Blocks;
        var reader = new ListReader(input, before);
        for (var i = 0; i < blocks.Length;)
            i = IsDefinition(blocks[i]) ? reader.Take(i) : IsTerm(blocks[i]) ? reader.TakeTerm(i) : i + 1;
        return reader.Result();
    }

    private static bool IsDefinition(PlacedBlock placed) =>
        placed is { Role: OutlineRole.Content, Block: TextLine { IsDefinition: true } };

    private static bool IsTerm(PlacedBlock placed) => placed is { Role: OutlineRole.Content, Block: TextLine { IsTerm: true } };

    /// <summary>A name and its definition.</summary>
    private sealed record Entry(
        PlacedBlock Placed, NamedLine Name, FieldDefinition Text, FieldAttributes Facts, LineRange Lines, LineRange Extent)
    {
        public bool Says => Facts.Says || Name.Facts.Says;
    }

    /// <summary>Reads the lists of a page from top to bottom.</summary>
    private sealed class ListReader(DialectInput input, PageReading before)
    {
        private readonly DefinitionHolders holders = new(input, before);
        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private readonly ImmutableArray<Definition>.Builder definitions = ImmutableArray.CreateBuilder<Definition>();
        private readonly List<Entry> list = [];

        // The fields whose definitions the one to add stands in.
        private readonly Stack<(int Indent, Claim Claim)> open = new();
        private int next;

        private ImmutableArray<PlacedBlock> Blocks => input.Page.Blocks;

        /// <summary>Takes the definition at an index.</summary>
        /// <returns>The index of the first block behind it.</returns>
        public int Take(int index)
        {
            var names = NamesAbove(index);
            if (names.Count == 0) return index + 1;
            // What stands between two definitions ends the list of the first.
            if (index - names.Count > next) CloseList();
            var line = (TextLine)Blocks[index].Block;
            var facts = AttributeReader.Read(line.Inline, 1, input.Words);
            // Where the name is typed, a word such as `json` that opens the definition is a value or part of a sentence.
            if (facts.Type is not null && names[0].Name.Facts.Type is not null) facts = FieldAttributes.None with { End = 1 };
            var text = new FieldDefinition(input.Words);
            foreach (var (_, name) in names) text.Open(MarkedText.Plain(""), name.Facts);
            text.Open(line.Inline, facts);
            next = Extend(index, text);
            var extent = names[0].Placed.Lines.Union(Blocks[next - 1].Lines);
            list.AddRange(
                names.Select(name => new Entry(name.Placed, name.Name, text, facts, name.Placed.Lines.Union(line.Lines), extent)));
            return next;
        }

        /// <summary>Takes the term at an index, whose definition is set in below it.</summary>
        /// <returns>The index of the first block behind it.</returns>
        public int TakeTerm(int index)
        {
            var (placed, line) = (Blocks[index], (TextLine)Blocks[index].Block);
            if (TermIn(line) is not { } name) return index + 1;
            if (index > next) CloseList();
            name = name with { Facts = WithType(name.Facts, line.Text) };
            var text = new FieldDefinition(input.Words);
            text.Open(line.Inline, name.Facts);
            next = ExtendTerm(index, line, name, text);
            list.Add(new Entry(placed, name, text, name.Facts, line.Lines, line.Lines.Union(Blocks[next - 1].Lines)));
            return next;
        }

        // A name, and nothing or a sign behind it.
        private NamedLine? TermIn(TextLine line)
        {
            if (NamedLine.Read(line.Inline, input.Words) is not { } name) return null;
            var behind = line.Text.AsSpan(name.NameEnd).TrimStart();
            var isParted = behind.IsEmpty || ",，:：(（-–—".Contains(behind[0]) || name is { SetOff: true, Facts.Says: true };
            var isLabel = name.Form != NameForm.Code
                && name.Names.Any(word => input.Words.IsNotice(word) || input.Words.Section(word) is not null);
            return isParted && !isLabel ? name : null;
        }

        // "name, a string"
        private FieldAttributes WithType(FieldAttributes facts, string text)
        {
            var space = facts.Type is null && facts.End < text.Length ? text.IndexOf(' ', facts.End) : -1;
            if (space < 0 || !input.Words.Has("articles", text.AsSpan(facts.End, space - facts.End))) return facts;
            var type = text[(space + 1)..];
            return TypeWords.IsType(type, input.Words) ? facts with { Type = type, NamedType = false, End = text.Length } : facts;
        }

        // What is set in below a term is its definition, up to the terms of what the field holds.
        private int ExtendTerm(int index, TextLine term, NamedLine name, FieldDefinition text)
        {
            var holds = TypeWords.IsObject(name.Facts.Type) || TypeWords.IsList(name.Facts.Type);
            var i = index + 1;
            for (; i < Blocks.Length && Blocks[i].Role == OutlineRole.Content; i++)
            {
                if (Blocks[i].Block is not TextLine line)
                {
                    if (input.Source.Span(Blocks[i].Lines.First).IndexOfAnyExcept(' ', '\t') <= term.Indent) break;
                    continue;
                }

                if (line.Indent <= term.Indent || (holds && line.IsTerm && TermIn(line) is not null)) break;
                if (text.Take(line) && line.Bullet)
                    AddRow(line.Lines, "bullet", Outcome.Ignored, "states an attribute of the field above it");
            }

            return i;
        }

        public PageReading Result()
        {
            CloseList();
            return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), []);
        }

        /// <summary>The names on the lines right above a definition, in page order.</summary>
        private List<(PlacedBlock Placed, NamedLine Name)> NamesAbove(int index)
        {
            var names = new List<(PlacedBlock, NamedLine)>();
            for (var i = index - 1; i >= next
                && Blocks[i] is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line } placed; i--)
            {
                // Empty lines may part the name from its definition, and none two names.
                var gap = Blocks[i + 1].Lines.First - line.Line;
                if (gap > (names.Count == 0 ? 3 : 1) || NamesIn(line) is not { Count: > 0 } read) break;
                names.InsertRange(0, read.Select(name => (placed, name)));
                if (names.Count >= MostNames) break;
            }

            return names;
        }

        // One name, or several behind commas.
        private List<NamedLine> NamesIn(TextLine line)
        {
            if (NamedLine.Read(line.Inline, input.Words) is { } one && one.EndsAt(line.Text)) return [one];
            var names = new List<NamedLine>();
            for (var start = 0; start < line.Text.Length && names.Count < MostNames;)
            {
                var comma = line.Text.AsSpan(start).IndexOfAny(",，、") is var length and >= 0 ? start + length : line.Text.Length;
                var part = line.Inline.Part(start, comma);
                if (NamedLine.Read(part, input.Words) is not { } name || !name.EndsAt(part.Text)) return [];
                names.Add(name);
                start = comma + 1;
            }

            return names;
        }

        // A definition goes on in lines that are set in, in further lines behind a colon, and in lines right below it
        // that are not the next name.
        private int Extend(int index, FieldDefinition text)
        {
            var i = index + 1;
            for (; i < Blocks.Length && Blocks[i].Role == OutlineRole.Content; i++)
            {
                if (Blocks[i].Block is not TextLine line)
                {
                    if (!input.Source.Line(Blocks[i].Lines.First).StartsWith("  ", StringComparison.Ordinal)) break;
                    continue;
                }

                var more = IsDefinition(Blocks[i]);
                var lazy = !line.Bullet && line.Line == Blocks[i - 1].Lines.Last + 1
                    && !(i + 1 < Blocks.Length && IsDefinition(Blocks[i + 1]));
                if (line.Text.Length == 0 || (!more && !lazy && line.Indent < 2)) break;
                if (more) text.Open(line.Inline, AttributeReader.Read(line.Inline, 1, input.Words));
                else if (text.Take(line) && line.Bullet)
                    AddRow(line.Lines, "bullet", Outcome.Ignored, "states an attribute of the field above it");
            }

            return i;
        }

        private void CloseList()
        {
            var says = list.Any(static entry => entry.Says);
            var states = list.Any(static entry => (entry.Facts.Required ?? entry.Name.Facts.Required) is not null || IsStarred(entry));
            foreach (var entry in list)
            {
                if (WhyNoField(entry, says) is { } reason) AddRow(entry.Placed.Lines, "definition", Outcome.Ignored, reason);
                else if (Owned(entry, states).Scope is null)
                    AddRow(
                        entry.Placed.Lines, "definition", Outcome.Unparsed, "a definition that stands below no operation and no heading");
                else Add(entry with { Placed = Owned(entry, states) });
            }

            list.Clear();
            open.Clear();
        }

        // A section may name its operation below the list. What a list says must be given is sent.
        private PlacedBlock Owned(Entry entry, bool states)
        {
            if (!states || entry.Placed is not { Scope.Kind: ScopeKind.Object, Location: Location.Object } placed) return entry.Placed;
            var own = input.Page.Scopes.Where(announced => announced.Lines.First > placed.Lines.First
                && announced.Section.Headings.SequenceEqual(placed.Section.Headings)).Select(static announced => announced.Scope);
            return own.Distinct().Take(2).ToArray() is [{ Kind: ScopeKind.Operation } operation]
                ? placed with { Scope = operation, Location = null }
                : placed;
        }

        // "name*:"
        private static bool IsStarred(Entry entry) =>
            ((TextLine)entry.Placed.Block).Text.TrimEnd(':', '：', ' ') is [.., not '*', '*'];

        private static string? WhyNoField(Entry entry, bool listSays)
        {
            if (entry.Placed.Example) return "part of an example";
            if (entry.Says) return null;
            var isConstant = entry.Name.Names.All(Identifier.IsConstant);
            var inRequest = entry.Placed.Location is Location.Header or Location.Path or Location.Query or Location.Body;
            return !isConstant && (listSays || inRequest) ? null : "a list of words and what they mean, without a type";
        }

        private void Add(Entry entry)
        {
            var indent = ((TextLine)entry.Placed.Block).Indent;
            while (open.TryPeek(out var past) && past.Indent >= indent) open.Pop();
            var holder = open.TryPeek(out var above) ? MemberHolder.Of(above.Claim) : holders.Of(entry.Placed);
            foreach (var name in entry.Name.Names)
            {
                var own = FieldPath.Parse(name);
                var path = holder is { } held ? held.Path.Named(own, held.HoldsList) : own;
                var claim = entry.Text.ToClaim(entry.Placed, path, ClaimKind.Definition, entry.Lines, input.Source);
                if (IsStarred(entry) && claim.Required == Requirement.Unstated) claim = claim with { Required = Requirement.Required };
                if (entry.Name.Optional && claim.Required == Requirement.Unstated) claim = claim with { Required = Requirement.Optional };
                claims.Add(claim);
                definitions.Add(new Definition(claim, entry.Extent));
                holders.Learn(claim);
            }

            if (((TextLine)entry.Placed.Block).IsTerm) open.Push((indent, claims[^1]));
            AddRow(entry.Placed.Lines, "definition", Outcome.Extracted, null);
        }

        private void AddRow(LineRange lines, string kind, Outcome outcome, string? reason) =>
            rows.Add(LedgerRow.Of(input.Source.Path, lines.FirstNumber, 0, kind, input.Source.Quote(lines), outcome, reason));
    }
}
