namespace Extractor.Recording;

/// <summary>What was read of one page, in numbers.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Extracted">Rows that made a claim.</param>
/// <param name="Ignored">Rows that are about no field.</param>
/// <param name="Unparsed">Rows that may be about a field and were not understood.</param>
public sealed record PageSummary(string Page, int Extracted, int Ignored, int Unparsed);
