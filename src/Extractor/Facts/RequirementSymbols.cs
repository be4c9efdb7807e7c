using Extractor.Model;

namespace Extractor.Facts;

/// <summary>
/// Reads the signs that a column uses for whether a field must be given. One sign means one thing beside another, and
/// something else beside a third: an O is "optional" beside an M and "yes" beside an X.
/// </summary>
/// <param name="label">The column's header.</param>
/// <param name="cells">The column's cells.</param>
internal sealed class RequirementSymbols(string label, IEnumerable<string> cells)
{
    private static readonly string[] Checks = ["✓", "✔", "✅", "☑", "√", "+"];

    private readonly HashSet<string> signs = [.. cells.Select(Sign).Where(static sign => sign.Length == 1)];

    // East Asian tables set a ring for "yes".
    private readonly bool ringIsYes = label.Any(static c => c > '\u2E80');

    // "M/O" says in its header what the signs stand for, whichever of them the rows use.
    private readonly bool isListed = label.Contains("M/O", StringComparison.OrdinalIgnoreCase)
        || label.Contains("O/M", StringComparison.OrdinalIgnoreCase) || label.Contains("M/C/O", StringComparison.OrdinalIgnoreCase);

    // The first letters of "required", "optional" and "conditional", and no sign beside them that has another meaning.
    private bool AreInitials => signs.Contains("R") && signs.IsSubsetOf(["R", "O", "C"]);

    /// <summary>What a cell says; null where its sign says nothing in this column.</summary>
    public Requirement? Of(string cell) => Sign(cell) switch
    {
        "M" => Requirement.Required,
        "R" when AreInitials => Requirement.Required,
        "C" when isListed || signs.Contains("M") || AreInitials => Requirement.Conditional,
        "O" when isListed || signs.Contains("M") || AreInitials => Requirement.Optional,
        "O" when signs.Contains("X") || ringIsYes => Requirement.Required,
        "X" when signs.Contains("O") || ringIsYes => Requirement.Optional,
        "●" or "+" => Requirement.Required,
        "○" when signs.Contains("●") => Requirement.Optional,
        "○" when signs.Contains("×") || ringIsYes => Requirement.Required,
        // Beside check marks a dash says that there is none.
        "-" or "—" or "–" or "－" when signs.Overlaps(Checks) || (ringIsYes && signs.Contains("○")) => Requirement.Optional,
        _ => null,
    };

    private static string Sign(string cell) => cell.Trim().TrimEnd('\uFE0F') switch
    {
        "Ｏ" or "〇" or "o" => "O",
        "Ｘ" or "x" => "X",
        "m" => "M",
        "c" => "C",
        "r" => "R",
        "◯" => "○",
        "◉" => "●",
        var sign => sign,
    };
}
