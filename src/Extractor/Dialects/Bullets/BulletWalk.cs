using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>One pass over the blocks of a page that puts its bullets below each other and below the words that lead on to them.</summary>
internal sealed class BulletWalk
{
    /// <summary>How deep bullets are read as parts of each other; nothing that is set in deeper is a reference.</summary>
    public const int Deepest = 32;

    // A longer one leads on to nothing that it names.
    private const int LongestSentence = 300;

    private readonly DialectInput input;
    private readonly HashSet<int> taken;
    private readonly Dictionary<int, Claim> definitions = [];
    private readonly Dictionary<int, Claim> ended = [];
    private readonly List<Bullet> open = [];
    private readonly List<(int Level, ListIntro Lead)> headings = [];
    private ListIntro lead = ListIntro.None;
    private BulletList? list;

    // The line of prose above, where no bullet has it.
    private TextLine? sentence;
    private int lastLine = -2;

    /// <summary>Reads the bullets of a page.</summary>
    /// <param name="input">The page.</param>
    /// <param name="before">What is read of it so far; bullets that it took are left out.</param>
    public BulletWalk(DialectInput input, PageReading before)
    {
        this.input = input;
        taken = [.. before.Rows.Select(static row => row.Line - 1)];
        // The star before an annotation is the mark of a comment.
        foreach (var annotation in input.Comments.SelectMany(static comment => comment.Annotations))
        {
            var lines = annotation.Code is { } code ? annotation.Lines.Union(code) : annotation.Lines;
            for (var line = lines.First; line <= lines.Last; line++) taken.Add(line);
        }

        foreach (var definition in before.Definitions.Where(static definition => definition.Claim.Kind is ClaimKind.FieldHeading
            or ClaimKind.Definition or ClaimKind.FieldTag || definition.Claim is { Kind: ClaimKind.FieldBlock, HoldsList: not null }))
        {
            for (var line = definition.Extent.First; line <= definition.Extent.Last; line++) definitions[line] = definition.Claim;
            if (definition.Claim is { Kind: ClaimKind.FieldTag, Type: { } type } && (TypeWords.IsList(type) || TypeWords.IsObject(type))
                && input.Source.Span(definition.Extent.Last).TrimStart().StartsWith("</"))
                ended[definition.Extent.Last] = definition.Claim;
        }

        foreach (var placed in input.Page.Blocks) Take(placed);
        CloseTo(-1);
    }

    /// <summary>The bullets in page order.</summary>
    public List<Bullet> Bullets { get; } = [];

    private void Take(PlacedBlock placed)
    {
        switch (placed.Block)
        {
            case HeadingBlock heading:
                Enter(heading, placed.Role == OutlineRole.Field);
                break;
            case TextLine { Bullet: true } line when placed.Role == OutlineRole.Content && !taken.Contains(line.Line):
                Add(placed, line);
                break;
            case TextLine { Bullet: true } line:
                // A label or a bullet that another dialect read: what is set in below it belongs to no bullet here.
                CloseTo(line.Indent);
                if (placed.Role == OutlineRole.Label) (list, lead) = (null, TitledRequirement.In(line.Text, input.Words) is { } stated
                    ? new ListIntro(IntroKind.Fields, stated) : ListIntro.None);
                break;
            case TextLine line:
                TakeWords(placed, line);
                break;
            default:
                TakeOther(placed);
                break;
        }

        lastLine = placed.Lines.Last;
    }

    private void Enter(HeadingBlock heading, bool namesField)
    {
        CloseTo(-1);
        while (headings.Count > 0 && headings[^1].Level >= heading.Level) headings.RemoveAt(headings.Count - 1);
        lead = namesField ? ListIntro.None : ListIntro.Below(heading, headings.Count > 0 ? headings[^1].Lead : ListIntro.None, input.Words);
        headings.Add((heading.Level, lead));
        list = null;
    }

    private void Add(PlacedBlock placed, TextLine line)
    {
        CloseTo(line.Indent);
        if (open.Count == 0 && list is not null && Place(list.Opening) != Place(placed)) list = null;
        list ??= new BulletList(lead, placed, BehindTag(line) ?? definitions.GetValueOrDefault(line.Line));
        var parent = open.Count > 0 ? open[^1] : null;
        var bullet = new Bullet(placed, line, parent, list, input.Words);
        (parent?.Evidence ?? list.Evidence).Take(bullet.Name, line.Text);
        if (parent is not null) parent.ShownBelow |= bullet.Attribute is { Shows: true };
        Bullets.Add(bullet);
        if (bullet.Depth < Deepest) open.Add(bullet);
        else parent!.LastLine = line.Line;
    }

    // A page that is made from another form may close the component of a field before the list of what the field holds.
    private Claim? BehindTag(TextLine line)
    {
        if (ended.Count == 0 || NamedLine.Read(line.Inline, input.Words) is not { Facts: { Says: true, Type: not null } }) return null;
        var above = line.Line - 1;
        while (above > 0 && input.Source.Span(above).Trim().IsEmpty) above--;
        return ended.GetValueOrDefault(above);
    }

    private static (Scope?, Location?, bool) Place(PlacedBlock placed) => (placed.Scope, placed.Location, placed.Example);

    private void TakeWords(PlacedBlock placed, TextLine line)
    {
        // A line right below goes on with the bullet, wherever it starts.
        var goesOn = placed.Role == OutlineRole.Content && line.Text.Length > 0 && line.Line == lastLine + 1 && !line.Emphasized;
        if (!goesOn) CloseTo(line.Indent);
        if (open.Count > 0)
        {
            if (placed.Role == OutlineRole.Content) open[^1].Below.Add(line);
            // The further lines of a definition are no bullets of their own.
            open[^1].ShownBelow |= open[^1].Line.Container?.Name == "dt" && AttributeLine.Read(line.Inline, input.Words) is { Shows: true };
            open[^1].LastLine = line.Line;
            return;
        }

        list = null;
        lead = placed.Role == OutlineRole.Content ? LeadBehind(line) : ListIntro.None;
        // What a heading names holds for the whole of its section.
        if (lead.Holder is null && lead.Kind == IntroKind.Fields && !lead.InItems && headings.Count > 0
            && headings[^1].Lead.Holder is { } holder)
            lead = lead with { Holder = holder, HolderIsCertain = headings[^1].Lead.HolderIsCertain };
    }

    // A sentence that leads on to a list may begin on the line above.
    private ListIntro LeadBehind(TextLine line)
    {
        var own = lead.Behind(line, input.Words);
        (var above, sentence) = (sentence, line);
        if (above?.Line != line.Line - 1 || above.Text is [.., '.' or ':' or '：' or '!' or '?'] || line.Text is not [>= 'a' and <= 'z', ..]
            || above.Text.Length > LongestSentence)
            return own;
        sentence = Joined(above, line);
        if (own.Kind != IntroKind.Other || line.Text is not [.., ':' or '：']) return own;
        var whole = lead.Behind(sentence, input.Words);
        return whole.Kind == IntroKind.Other ? own : whole;
    }

    // The last sentence of a line, and the line below it.
    private static TextLine Joined(TextLine above, TextLine line)
    {
        var start = above.Text.LastIndexOf(". ", StringComparison.Ordinal) is var stop and >= 0 ? stop + 1 : 0;
        var words = MarkedText.Of([above.Inline.Part(start, above.Text.Length), line.Inline]).OnOneLine();
        return line with { Text = words.Text, Marks = words.Marks };
    }

    private void TakeOther(PlacedBlock placed)
    {
        var text = input.Source.Line(placed.Lines.First);
        if (placed.Lines.First > lastLine + 1 || text.Length == 0 || open.Count == 0) CloseTo(text.Length - text.TrimStart().Length);
        if (open.Count > 0) open[^1].LastLine = placed.Lines.Last;
        else list = null;
    }

    /// <summary>Closes the bullets that something set in so far is not below.</summary>
    private void CloseTo(int indent)
    {
        while (open.Count > 0 && open[^1].Line.Indent >= indent)
        {
            var closed = open[^1];
            open.RemoveAt(open.Count - 1);
            if (closed.Parent is { } parent) parent.LastLine = Math.Max(parent.LastLine, closed.LastLine);
        }
    }
}
