using System.Collections.Immutable;

namespace Extractor.Diagnostics;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Something worth knowing; the result is whole.</summary>
    Note,

    /// <summary>Something was left out or is doubtful; the rest of the result stands.</summary>
    Warning,

    /// <summary>The work asked for could not be done.</summary>
    Error,
}

/// <summary>A kind of finding, as the table <see cref="Rules"/> lists it.</summary>
/// <param name="Id">A stable name in kebab case.</param>
/// <param name="Severity">How much such a finding weighs.</param>
/// <param name="Title">One line that says what the finding means.</param>
public sealed record Rule(string Id, Severity Severity, string Title)
{
    /// <summary>The severity as findings print it.</summary>
    public string SeverityName => Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>A finding of this kind at a line.</summary>
    /// <param name="path">The file, as the user knows it.</param>
    /// <param name="line">The line, from one; null where the whole file is meant.</param>
    /// <param name="message">What was found and what was expected.</param>
    public Diagnostic At(string path, int? line, string message) => new(this, path, line, message);
}

/// <summary>A second place that a finding speaks of.</summary>
/// <param name="Path">The file, as the user knows it.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="EndLine">The last line, from one.</param>
/// <param name="Message">What stands there.</param>
public sealed record RelatedPlace(string Path, int Line, int EndLine, string Message);

/// <summary>One finding: what, where and why. Content problems are diagnostics and never exceptions.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Path">The file, as the user knows it.</param>
/// <param name="Line">The line, from one; null where the whole file is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Diagnostic(Rule Rule, string Path, int? Line, string Message)
{
    /// <summary>The last line, from one; null where the finding stands on one line or on none.</summary>
    public int? EndLine { get; init; }

    /// <summary>The column in the line, from one, counted in UTF-16 code units; null where the whole line is meant.</summary>
    public int? Column { get; init; }

    /// <summary>What stays the same of the finding when lines move; null where rule, file and message say it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The other places that the finding speaks of, such as the line of a page that says otherwise.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The finding on one line, as compilers print theirs: <c>path:line: severity[id]: message</c>.</summary>
    public override string ToString()
    {
        var column = Column is { } at ? $":{at}" : "";
        var place = Line is { } line ? $"{Path}:{line}{column}" : Path;
        return $"{place}: {Rule.SeverityName}[{Rule.Id}]: {Message}";
    }
}
