using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>A field set out over several lines, before its place among the other fields is known.</summary>
internal sealed class FieldBlock
{
    // How many labels between a name and its requirement may be unknown.
    private const int MostUnknown = 3;

    /// <summary>The line of the name, and where it stands.</summary>
    public required PlacedBlock Opening { get; init; }

    /// <summary>Which block of the page the line of the name is.</summary>
    public required int Index { get; init; }

    /// <summary>The field's name as the page writes it.</summary>
    public required FieldName Name { get; init; }

    /// <summary>The type line's text, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What the requirement line says, or null where there is none.</summary>
    public Requirement? Required { get; init; }

    /// <summary>The default, or null.</summary>
    public string? Default { get; init; }

    /// <summary>Where the field is sent, as a label beside its name says; null where none does.</summary>
    public Location? Location { get; init; }

    /// <summary>From the name to the last line of the header.</summary>
    public LineRange Header { get; init; }

    /// <summary>How many blocks of the page the header takes.</summary>
    public int HeaderBlocks { get; init; }

    /// <summary>The lines below the header, snippets and the lines of a value list left out.</summary>
    public List<TextLine> Description { get; } = [];

    /// <summary>The values of a list below the header.</summary>
    public List<string> Enum { get; } = [];

    /// <summary>All lines of the block so far.</summary>
    public LineRange Extent { get; set; }

    /// <summary>The box that the definition fills; null where nothing shows it.</summary>
    public Box? Box { get; set; }

    /// <summary>Whether a mark behind the block opens the field's children.</summary>
    public bool OpensChildren { get; set; }

    /// <summary>The operation or structure and the part of it that the block stands in.</summary>
    public (Scope? Scope, Location? Location) Place => (Opening.Scope, Opening.Location);

    /// <summary>The field block that opens at an index, or null where none does.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="index">Where the name would stand.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="strict">Whether a line must say if the field is required; without one, a lone word above a type word is a field.</param>
    /// <param name="looks">The looks of lines that name fields: a line set like them needs no more than a type below it.</param>
    public static FieldBlock? At(ImmutableArray<PlacedBlock> blocks, int index, Vocabulary words, bool strict, IReadOnlySet<string> looks)
    {
        if (blocks[index] is not { Role: OutlineRole.Content, Block: TextLine line } opening || (line.Bullet && line.Box is null)) return null;
        if (FieldName.Read(line.Text, 0) is not { } name || (name.Rest.Length > 0 && !new HeaderLines(words).Take(name.Rest))) return null;
        var header = new HeaderLines(words);
        if (name.Rest.Length > 0) header.Take(name.Rest);
        var (count, beside) = Below(blocks, index, header);
        // A bullet of one line is a bullet, whatever it says.
        if (line.Bullet && count == 1) return null;
        var says = header.Type is not null
            && (header.Required is not null || looks.Contains(line.Look) || (!strict && opening.Location is not null && Stands(blocks, index) && !(words.IsChrome(name.Text) && words.IsChrome(header.Type))));
        if (!says) return null;
        var range = line.Lines.Union(blocks[index + count - 1].Lines);
        var where = beside.Find(label => words.LocationOf(label.Text) is not null);
        var field = new FieldBlock
        {
            Opening = opening,
            Index = index,
            Name = name,
            Type = header.Type,
            Required = header.Required,
            Default = header.Default,
            Header = range,
            HeaderBlocks = count,
            Location = where is null ? null : words.LocationOf(where.Text),
            Extent = range,
        };
        field.Description.AddRange(beside.Where(label => label != where));
        return field;
    }

    /// <summary>Takes the lines below a name.</summary>
    /// <returns>How many blocks the header has, the name included; and the lines among them that say something else.</returns>
    private static (int Count, List<TextLine> Beside) Below(ImmutableArray<PlacedBlock> blocks, int index, HeaderLines header)
    {
        var (count, beside, unknown) = (1, new List<TextLine>(), new List<TextLine>());
        var last = (TextLine)blocks[index].Block;
        for (var next = index + 1; next < blocks.Length && blocks[next] is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } below } && below.Line - last.Line <= 2; next++)
        {
            if (header.Take(below.Text))
            {
                beside.AddRange(unknown);
                unknown.Clear();
                count = next - index + 1;
            }
            else if (unknown.Count < MostUnknown && IsBeside(last, below)) unknown.Add(below);
            else break;
            last = below;
        }

        return (count, beside);
    }

    // Labels in one box belong together, those included that the vocabulary does not know.
    private static bool IsBeside(TextLine above, TextLine below) =>
        above.Box is { } box && (below.Box == box || (below.Box?.Shape == box.Shape && below.Box.Parent == box.Parent));

    // A lone word opens a field only where nothing stands right above it but a label or a mark.
    private static bool Stands(ImmutableArray<PlacedBlock> blocks, int index) =>
        index == 0 || blocks[index - 1].Role != OutlineRole.Content || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1;

    /// <summary>The lines between a field's name and its description, in any order.</summary>
    private sealed class HeaderLines(Vocabulary words)
    {
        public string? Type { get; private set; }

        public Requirement? Required { get; private set; }

        public string? Default { get; private set; }

        /// <summary>Takes a line that belongs to the header.</summary>
        /// <returns>False for a line that does not.</returns>
        public bool Take(string text)
        {
            if (Type is null && TypeWords.IsType(text, words)) Type = text;
            else if (Required is null && words.RequirementOf(text) is { } required) Required = required;
            else if (Default is null && Type is not null && words.AfterDefaultPrefix(text) is { } value) Default = value;
            else return Type is null && Required is null && TakeBoth(text);
            return true;
        }

        // "string, required" and "string · Optional" on one line.
        private bool TakeBoth(string text)
        {
            var cut = text.AsSpan().TrimEnd(") ）").LastIndexOfAny(" ·•,|(（");
            if (cut <= 0) return false;
            var (before, after) = (text[..cut].Trim(' ', '·', '•', ',', '|', '(', '（'), text[(cut + 1)..].Trim(' ', ')', '）'));
            if (TypeWords.IsType(before, words) && words.RequirementOf(after) is { } behind) (Type, Required) = (before, behind);
            else if (words.RequirementOf(before) is { } ahead && TypeWords.IsType(after, words)) (Type, Required) = (after, ahead);
            return Type is not null;
        }
    }
}
