using Extractor.Dialects;
using Extractor.Outline;

namespace Extractor.Registry;

/// <summary>A page with what was read from it.</summary>
/// <param name="Page">The page and what its blocks belong to.</param>
/// <param name="Reading">What the dialects read.</param>
public sealed record ReadPage(OutlinedPage Page, PageReading Reading);
