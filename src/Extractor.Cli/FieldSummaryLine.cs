using Extractor.Registry;

namespace Extractor.Cli;

/// <summary>A field on one line of the terminal.</summary>
internal static class FieldSummaryLine
{
    private const int LongestDescription = 100;

    /// <summary>What a list says of a field: type, requirement or reason, and the place to look at.</summary>
    public static string Facts(Field row)
    {
        var says = row.Status == FieldStatus.Confirmed
            ? $"{row.Type ?? "-"}, {RegistryJson.Name(row.Required)}"
            : $"hypothesis: {(row.Reason is { } reason ? RegistryJson.Name(reason) : "")}";
        return row.BestAnchor is { } anchor ? $"{says}  {anchor.Place}" : says;
    }

    /// <summary>The first words of a field's description.</summary>
    public static string Description(Field row)
    {
        var text = row.Description.ReplaceLineEndings(" ");
        return text.Length <= LongestDescription ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestDescription - 1]) ? LongestDescription - 1 : LongestDescription), "…");
    }
}
