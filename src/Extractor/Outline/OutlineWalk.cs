using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline.Announced;
using Extractor.Outline.Blueprints;
using Extractor.Outline.Pasted;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>One pass over the blocks of a page, from top to bottom, that keeps where it is.</summary>
internal sealed class OutlineWalk(Page page, BlueprintOutline? blueprint, Vocabulary vocabulary, Scope? scope)
{
    private const int NoLabel = int.MaxValue;
    private readonly List<HeadingAbove> headings = [];
    private readonly PastedTitles titles = new(page, vocabulary);
    private readonly TitleLabels labels = new(vocabulary);
    private readonly LineLabels lines = new(page.Blocks, blueprint is not null, vocabulary);
    private readonly BlockPlacer placer = new(page, vocabulary);
    private readonly ContainerLabels boxed = new();
    private readonly BulletLabels bullets = new();
    private readonly KnownOperations known = new();
    private readonly SiblingOperations siblings = new();
    private readonly Announcements announcements = new(page, blueprint, vocabulary);
    private Section section = Section.Top;
    private Scope? operation = scope;
    private int operationLevel;
    private bool suspended;
    private int suspendedAt;
    private SectionLabel label;
    private int labelLevel = NoLabel;

    /// <summary>The blocks placed so far.</summary>
    public ImmutableArray<PlacedBlock>.Builder Placed => placer.Placed;

    /// <summary>The scopes announced so far.</summary>
    public ImmutableArray<ScopeDeclaration>.Builder Scopes { get; } = ImmutableArray.CreateBuilder<ScopeDeclaration>();

    /// <summary>
    /// Takes what the front matter says of the operation: <c>api: POST /v1/tasks</c>, <c>openapi: spec.json post /v1/tasks</c>.
    /// </summary>
    public void TakeFrontMatter()
    {
        if (operation is not null || page.FrontMatter.Operation is not var (words, line)
            || words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [.., var method, var address])
            return;
        if (OperationName.Parse($"{method.ToUpperInvariant()} {address}") is { } name)
            Announce(name, 0, LineRange.Single(line), page.Title);
    }

    /// <summary>Takes the block at an index.</summary>
    /// <returns>How many blocks were taken; never less than one.</returns>
    public int Take(int index)
    {
        var block = page.Blocks[index];
        if (bullets.Enter(block) is { } outside) Restore(outside);
        if (boxed.Enter(block) is { } before) Restore(before);
        var taken = TakeInside(block, index);
        for (var i = index; i < index + taken; i++) boxed.Leave(page.Blocks[i]);
        return taken;
    }

    private int TakeInside(Block block, int index)
    {
        // A heading above the one that the label stands at or below ends it, whatever it names.
        var holds = block is not HeadingBlock { Level: var rank } || rank >= Math.Min(labelLevel, InnermostLevel());
        var namesField = FieldHeading.At(page.Blocks, index, holds && label.Location is not (null or Location.Object), vocabulary);
        // A picture alone is no title.
        if (block is HeadingBlock heading && heading.Text.Any(char.IsLetterOrDigit)) Enter(heading, namesField);
        if (namesField)
        {
            Place(block, OutlineRole.Field);
            return 1;
        }

        if (TakeAnnotations(block, index)) return 1;
        var announced = announcements.At(index);
        if (announced is null && (MethodHeading.Of(block, headings) ?? NeedsOperation(block, index)) is { } own) announced = (own, 1);
        if (announced is { } found)
        {
            if (known.SampledBy(found.Name, block, suspended ? null : operation) is { } sampled)
            {
                Resume(sampled);
                for (var i = index; i < index + found.Blocks; i++) Place(page.Blocks[i], OutlineRole.Announcement);
            }
            else Announce(found.Name, index, found.Blocks);
            if (announcements.EndsList(index + found.Blocks - 1))
                (operation, section) = (null, new Section([.. headings.Select(static entry => entry.Text)]));
            return found.Blocks;
        }

        if (block is TextLine opening && operation is null && headings.Count == 0 && titles.OpensChapter(opening))
        {
            Unlabel();
            section = Section.Top;
        }

        if (block is not TextLine line || GluedFields.IsPart(line.Look) || !TakeLabel(line, index))
            Place(block, block is HeadingBlock ? OutlineRole.Heading : OutlineRole.Content);
        return 1;
    }

    // A call with values for the parameters of a known address is a sample of that operation and opens none of its own.
    private void Resume(Scope sampled)
    {
        if (operation == sampled && !suspended) return;
        (operation, suspended) = (sampled, false);
        var owner = headings.FindLastIndex(static entry => !entry.NamesSection);
        operationLevel = owner >= 0 ? headings[owner].Level : 0;
    }

    private Scope? Current => operation is { } announced && !suspended ? announced : StructureAbove();

    private void Place(Block block, OutlineRole role) => placer.Place(block, role, Current, Signs);

    // A request line in code, or a sentence, announces an operation only where the section has none yet; elsewhere it is an example.
    private OperationName? NeedsOperation(Block block, int index) =>
        operation is null || suspended || RuledPart.OpensWith(page.Source, page.Blocks, index) ? announcements.WhereNoneIs(block) : null;

    private OutlineState Signs => new([.. headings], section, label, labelLevel);

    private void Restore(OutlineState signs)
    {
        headings.Clear();
        headings.AddRange(signs.Headings);
        (section, label, labelLevel) = (signs.Section, signs.Label, signs.LabelLevel);
    }

    private int InnermostLevel() => headings.Count > 0 ? headings[^1].Level : 0;

    private void Enter(HeadingBlock heading, bool namesField)
    {
        boxed.Keep(heading, Signs);
        while (headings.Count > 0 && headings[^1].Level >= heading.Level) headings.RemoveAt(headings.Count - 1);
        var (named, isGeneric) = labels.Of(heading.Text, headings);
        headings.Add(new HeadingAbove(
            heading.Level, heading.Text,
            namesField || NamesHolder(heading),
            named is not null || isGeneric || OperationHeading.IsLabel(heading, headings, vocabulary)));
        section = new Section([.. headings.Select(static entry => entry.Text)]);
        // A field is no section: what held above it holds below it.
        if (!namesField) EnterSection(heading, named);
    }

    private void EnterSection(HeadingBlock heading, SectionLabel? named)
    {
        var inside = operation is not null && !suspended && heading.Level > operationLevel;
        if (operation is not null && !suspended && StatusLabels.In(heading.Text) is { } status)
        {
            Label(new SectionLabel(Location.Response, StatusLabels.TellsOfError(status)), heading.Level);
            return;
        }

        // Where a heading names a field by its mark, what holds for the field holds for its members.
        if (label.Location is not null && heading.Inline.CodeAt(0) is not null && headings[^1].NamesField) return;
        // A part of the request may list its fields operation by operation, each below the operation's title.
        if (label.Location is not null && heading.Level > labelLevel && siblings.Titled(heading.Text) is { } titled)
        {
            (operation, suspended, operationLevel) = (titled, false, Math.Min(operationLevel, labelLevel));
            return;
        }

        var within = label.Location is Location.Response or Location.Callback && heading.Level > labelLevel;
        if (labels.Said(named, heading.Inline, headings, inside) is { } said && OperationName.FindIn(heading.Text) is null)
        {
            // The body of a response is the response, and its headers are sent in no call.
            if (!within || said.Location is not (Location.Body or Location.Header))
                Label(inside ? labels.InAnswer(said, headings, operationLevel) : said, heading.Level);
            // Below the operations a page may list the structures that they share.
            if (said.Location == Location.Object) (suspended, suspendedAt) = (true, heading.Level);
            return;
        }

        if (heading.Level <= labelLevel) Unlabel(inside);
        if (heading.Level > operationLevel || vocabulary.IsGenericHeading(heading.Text)) return;
        (suspended, suspendedAt) = (true, heading.Level);
    }

    // Below a label, a field's name is the heading of its members. Right below that of the structures, it is the name of one.
    private bool NamesHolder(HeadingBlock heading) =>
        !(label is { Location: Location.Object, Broad: true } && InnermostLevel() == labelLevel)
        && ParentName.InHeading(heading.Inline, vocabulary) is { } holder && (holder.Says || heading.Level > labelLevel)
        && vocabulary.Section(heading.Text) is null;

    private void Label(SectionLabel said, int level)
    {
        (label, labelLevel) = (said, level);
        // Behind operations side by side, a section of the request's body belongs to the one of them that sends a body.
        if (said is { Location: Location.Body, Broad: false } && level <= operationLevel && operation is { SendsNoBody: true }
            && siblings.Sending() is { } sending)
            operation = sending;
        // A section above operations side by side is none of theirs alone; that of the body is the one's that sends a body.
        if (level < operationLevel && siblings.AreSeveral && (said.Location != Location.Body || siblings.Sending() != operation))
            (suspended, suspendedAt) = (true, level);
        // The sections of an operation may stand beside its heading and not below it; those below another title are the title's.
        if (suspended && level >= operationLevel && level <= suspendedAt) suspended = false;
    }

    private void Unlabel(bool inside = false) =>
        (label, labelLevel) = (inside ? labels.Answer(headings, operationLevel) : null) ?? (default, NoLabel);

    // A comment in code may announce several operations; what follows the code belongs to the last of them.
    private bool TakeAnnotations(Block block, int index)
    {
        var found = false;
        foreach (var (name, title, line) in OperationHeading.InAnnotations(page.Source, block))
        {
            found = true;
            Announce(name, index, LineRange.Single(line), title);
        }

        if (found) Place(block, OutlineRole.Announcement);
        return found;
    }

    private void Announce(OperationName name, int index, int count)
    {
        Announce(name, index, page.Blocks[index].Lines.Union(page.Blocks[index + count - 1].Lines), "");
        // Right below the method alone stands what is sent.
        if (MethodHeading.Under(page.Blocks[index], headings) is not null) Label(new(Location.Body, false, Broad: true), InnermostLevel());
        for (var i = index; i < index + count; i++) Place(page.Blocks[i], OutlineRole.Announcement);
    }

    private void Announce(OperationName name, int index, LineRange lines, string title)
    {
        // Right below a heading such as "Request", the heading speaks of what follows the operation.
        if (Placed.Count == 0 || Placed[^1].Block is not HeadingBlock || label is not { Broad: true }) Unlabel();
        operation = known.Add(name);
        suspended = false;
        var owner = headings.FindLastIndex(static entry => !entry.NamesSection);
        operationLevel = owner >= 0 ? headings[owner].Level : 0;
        var outer = headings.Take(Math.Max(0, owner)).Select(static entry => entry.Text);
        siblings.Add(operation.Value, owner >= 0 ? headings[owner].Text : "", [.. outer]);
        if (headings.Count == 0) section = title.Length > 0 ? new Section([title]) : titles.At(index);
        if (owner >= 0 && BlockPlacer.MayStandBelow(page.Blocks[index])) placer.TakeAbove(headings[owner], operation.Value);
        Scopes.Add(new ScopeDeclaration(operation.Value, title.Length > 0 ? title : Title(owner), section, lines));
    }

    private string Title(int owner)
    {
        if (headings.Count == 0) return section.Headings.IsEmpty ? page.Title : string.Join(" — ", section.Headings);
        var (chapter, own) = (headings[0].Text, headings[Math.Max(0, owner)].Text);
        return own == chapter ? own : $"{chapter} — {own}";
    }

    private bool TakeLabel(TextLine line, int index)
    {
        var isBullet = line.Bullet && line.Container?.Name is not ("dt" or "summary");
        // The title of a table says no more than the label above it does.
        if (line.Container?.Name == "table" && label.Location is not null && !label.Broad
            && vocabulary.Section(line.Text) is { Broad: true })
            return false;
        var isCaption = line.Container?.Name == "caption";
        if (isCaption) placer.Caption = TitleLabels.StructureIn(line.Text);
        // "Table 2. Headers of the request"
        isCaption |= index + 1 < page.Blocks.Length && page.Blocks[index + 1] is TableBlock
            && vocabulary.Names.WithoutCaption(line.Text).Length < line.Text.Length;
        var named = isBullet ? lines.OfBullet(line, index)
            : isCaption ? vocabulary.Section(line.Text, within: true) : lines.OfLine(line, index);
        named ??= label.Location == Location.Header ? lines.BehindHeaders(line, index) : null;
        // The body of a response is the response.
        var isBodyWithin = label.Location is Location.Response or Location.Callback && InnermostLevel() >= labelLevel
            && named is not null && vocabulary.IsBodyWord(line.Text);
        if (isBodyWithin || (named is { Broad: true } && label.Location == Location.Response && placer.GoesOnFromBody(index)))
            return PlaceLabel(line);
        if (StatusLabels.IsOver(line, page.Blocks, index, vocabulary) || named is { Location: not null } or { Unplaced: true })
        {
            if (isBullet && line.Container is null) bullets.Keep(line, Signs);
            else boxed.Keep(line, Signs);
            var above = headings.Count == 0 ? section.Headings.Take(titles.Depth) : headings.Select(static entry => entry.Text);
            section = new Section([.. above, line.Text.TrimEnd(':', '：')]);
            Label(named ?? new SectionLabel(Location.Response, false), InnermostLevel() + 1);
            return PlaceLabel(line);
        }

        return false;
    }

    private bool PlaceLabel(TextLine line)
    {
        Place(line, OutlineRole.Label);
        return true;
    }

    private Scope? StructureAbove()
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            if (headings[i].NamesField || headings[i].NamesSection) continue;
            return Scope.Object(vocabulary.StructureName(headings[i].Text));
        }

        // Text without headings names nothing but its callback; fields below any other label belong to the page.
        if (section.Headings.IsEmpty) return placer.Titled;
        return Scope.Object(vocabulary.StructureName(
            headings.Count == 0 && label.Location == Location.Callback ? section.Innermost
            : headings.Count == 0 || OperationHeading.NamesPart(page.Title, vocabulary) ? page.Name : page.Title));
    }
}
