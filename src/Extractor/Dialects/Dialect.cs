using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Dialects.Annotations;
using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Schemas;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Everything a dialect may look at.</summary>
/// <param name="Page">The page and what its blocks belong to.</param>
/// <param name="Bodies">The bodies and calls that the page shows as code.</param>
/// <param name="Words">The vocabulary.</param>
internal sealed record DialectInput(OutlinedPage Page, ImmutableArray<Body> Bodies, Vocabulary Words)
{
    /// <summary>The comments whose annotations describe operations or fields. What stands in them is no body of its own.</summary>
    internal ImmutableArray<AnnotatedComment> Comments { get; init; } = [];

    /// <summary>The schemas that the page shows as code. Their keys are words of a schema and no fields.</summary>
    internal ImmutableArray<SchemaBlock> Schemas { get; init; } = [];

    /// <summary>The page's text.</summary>
    public SourceText Source => Page.Page.Source;

    /// <summary>The blocks that are paragraphs of sections in which each opens with a name; found when first asked for.</summary>
    internal HashSet<int> NamedParagraphs => namedParagraphs ??= NamedParagraph.AllOf(this);

    /// <summary>The names that bodies show in a part of an operation, at any depth; found when first asked for.</summary>
    internal HashSet<(Scope, Location, string)> ShownNames => shownNames ??=
        [.. from body in Bodies
            where body.Scope is not null
            from shown in body.Keys.Keys
            select (body.Scope!.Value, body.Location ?? Location.Body, shown.Path.Leaf)];

    /// <summary>What the bodies of the page show of where fields stand; found when first asked for.</summary>
    internal Lazy<SamplePaths> Shown => shown ??= new Lazy<SamplePaths>(() => new SamplePaths(this));

    private Lazy<SamplePaths>? shown;
    private HashSet<int>? namedParagraphs;
    private HashSet<(Scope, Location, string)>? shownNames;
}



/// <summary>One way in which pages write down fields.</summary>
internal interface IDialect
{
    /// <summary>The dialect's name in kebab case.</summary>
    string Name { get; }

    /// <summary>Reads what a page says in this dialect.</summary>
    /// <param name="input">The page.</param>
    /// <param name="before">What the dialects before this one have read.</param>
    /// <returns>What this dialect adds.</returns>
    PageReading Read(DialectInput input, PageReading before);
}

