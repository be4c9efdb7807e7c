using Extractor.Model;

namespace Extractor.Exporting;

/// <summary>A hypothesis that is exported on purpose, and why.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">Why it is exported.</param>
internal sealed record NamedHypothesis(FieldId Field, string Reason);
