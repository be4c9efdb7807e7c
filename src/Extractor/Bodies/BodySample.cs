using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Bodies;

/// <summary>A key of a body that a page shows, and the field that it stands for.</summary>
/// <param name="Path">The path of the field.</param>
/// <param name="Key">The key with its value.</param>
internal readonly record struct SampleKey(FieldPath Path, JsonKey Key);

/// <summary>A body that a page shows of an operation or structure, values included.</summary>
/// <param name="Scope">What it belongs to.</param>
/// <param name="Location">Where it is sent.</param>
/// <param name="Kind">What its keys are to the page.</param>
/// <param name="Source">The page.</param>
/// <param name="Section">The headings above it.</param>
/// <param name="Keys">Its keys, in page order.</param>
/// <param name="IsCall">Whether it is what an example call sends.</param>
/// <param name="Whole">Whether nothing shows that something was left out of it.</param>
/// <param name="Fragment">Whether it stands without the brackets around it, as a part of something larger.</param>
internal sealed record BodySample(
    Scope Scope, Location Location, ClaimKind Kind, SourceText Source, Section Section, ImmutableArray<SampleKey> Keys, bool IsCall,
    bool Whole, bool Fragment);
