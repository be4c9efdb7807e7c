namespace Extractor.Tests.Fixtures;

/// <summary>A page of one operation, <c>POST /v1/tasks</c>, with one table of body fields.</summary>
internal static class TaskPage
{
    /// <summary>The page with these rows: field, type, required, default, enum, description.</summary>
    public static string Of(params string[] rows) => Captured(null, rows);

    /// <summary>The same page with the day of its capture.</summary>
    public static string Captured(string? day, params string[] rows) => $"""
        ---
        title: Tasks
        captured: {day ?? "2026-01-01"}
        ---

        # Tasks

        ## POST /v1/tasks

        ### Request Body

        | Field | Type | Required | Default | Enum | Description |
        | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', rows)}

        """;
}
