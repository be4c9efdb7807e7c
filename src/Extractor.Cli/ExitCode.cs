namespace Extractor.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>There are findings.</summary>
    public const int Findings = 1;

    /// <summary>The tool could not do its work.</summary>
    public const int Failed = 2;

    /// <summary>A payload breaks no documented rule but rests on a hypothesis.</summary>
    public const int Hypothesis = 3;
}
