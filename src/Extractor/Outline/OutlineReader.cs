using Extractor.Model;
using Extractor.Outline.Announced;
using Extractor.Outline.Blueprints;
using Extractor.Outline.Pasted;
using Extractor.Outline.Tables;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>Finds what each block of a page belongs to. Fields are no concern of this stage.</summary>
internal static class OutlineReader
{
    /// <summary>Reads the outline of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="scope">What the page's fields belong to where the page does not say so itself.</param>
    public static OutlinedPage Read(Page page, Vocabulary vocabulary, Scope? scope = null)
    {
        var methods = new JointMethods(vocabulary);
        var blocks = FencedText.Opened(page.Source, page.Blocks, vocabulary);
        blocks = new FoldedSchemas(vocabulary).Split(NotesAbove.Opened(blocks));
        blocks = new BlankCells(vocabulary).Parted(LabelledCode.Opened(page.Source, blocks, vocabulary));
        blocks = GatheredRows.Join(page.Source, MergedLines.Split(blocks, vocabulary), vocabulary);
        blocks = CallTables.Split(BrokenRows.Join(blocks), vocabulary);
        blocks = new StackedTables(vocabulary).Join(new GluedFields(vocabulary).Split(blocks));
        blocks = methods.Single(new TypesAbove(vocabulary).Turned(blocks));
        page = page with { Blocks = ListedCells.Split(blocks, vocabulary) };
        var blueprint = BlueprintOutline.Of(page.Blocks);
        var walk = new OutlineWalk(page, blueprint, vocabulary, scope);
        walk.TakeFrontMatter();
        for (var i = 0; i < page.Blocks.Length;) i += walk.Take(i);
        var named = OneName.Apply(new OutlinedPage(page, walk.Placed.ToImmutable(), walk.Scopes.ToImmutable())
        {
            Given = scope,
            Blueprint = blueprint,
        });
        return methods.Apply(CallOfPart.Apply(LateOperation.Apply(new NumberedParts(vocabulary).Apply(named), vocabulary), vocabulary));
    }
}
