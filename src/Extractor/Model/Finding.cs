namespace Extractor.Model;

/// <summary>What one live call showed of one field. It never makes a field confirmed.</summary>
/// <param name="Field">The field that was sent, documented or not.</param>
/// <param name="Date">The day of the call as <c>yyyy-MM-dd</c>.</param>
/// <param name="Sent">What was sent, in words, or null.</param>
/// <param name="Api">Whether the API took the field: <c>accepted</c> or <c>rejected</c>.</param>
/// <param name="Semantics">Whether the field does what was thought: <c>proven</c>, <c>refuted</c> or <c>unproven</c>.</param>
/// <param name="Note">What was seen, or null.</param>
/// <param name="Source">Where the call is recorded, or null.</param>
/// <param name="File">The file of the finding, below the documentation folder.</param>
/// <param name="Line">The line on which the finding starts, from one.</param>
public sealed record Finding(
    FieldId Field, string Date, string? Sent, string Api, string Semantics, string? Note, string? Source, string File, int Line);
