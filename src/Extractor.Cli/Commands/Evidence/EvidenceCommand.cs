using System.CommandLine;

namespace Extractor.Cli.Commands.Evidence;

/// <summary><c>sot evidence</c>: what live calls showed, kept apart from what pages say.</summary>
internal static class EvidenceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new("evidence", """
        Keeps and lists what live calls showed.

        Documented, accepted and proven are three facts: a page says the first, the
        API's answer the second, and only a result that could not have come about
        otherwise the third. Evidence never makes a field confirmed.
        """)
    {
        EvidenceAddCommand.Create(terminal),
        EvidenceListCommand.Create(terminal),
    };
}
