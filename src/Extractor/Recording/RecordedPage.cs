using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Recording;

/// <summary>What reading one file came to.</summary>
/// <param name="Path">The page's path below the documentation folder.</param>
/// <param name="Record">What was read; null where the file could not be read as a page.</param>
/// <param name="Problems">What was found wrong with it.</param>
internal sealed record RecordedPage(string Path, PageRecord? Record, ImmutableArray<Diagnostic> Problems);
