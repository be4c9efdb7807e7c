using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Headers of a call that a line names one behind the other: "Headers: X-Kite-Key, X-Kite-Mail, Accept: application/json". One with a
/// value is shown and not described.
/// </summary>
internal sealed class ListedHeaders : IDialect
{
    private const int LongestLine = 300;

    private static readonly string[] Signs = [", ", "、", "，", "; "];

    /// <inheritdoc/>
    public string Name => "listed-headers";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var known = before.Rows.Select(static row => row.Line).ToHashSet();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        foreach (var placed in input.Page.Blocks)
        {
            if (placed is not
                {
                    Block: TextLine { Text.Length: <= LongestLine } line, Scope.Kind: ScopeKind.Operation, Example: false,
                    Role: OutlineRole.Content, Location: not (Location.Response or Location.Callback),
                }
                || known.Contains(line.Lines.FirstNumber) || NamesIn(line.Text, input.Words) is not { } names)
                continue;
            claims.AddRange(names.Select(name => new FieldDefinition(input.Words).ToClaim(
                placed with { Location = Location.Header }, new FieldPath(name), ClaimKind.FieldBullet, line.Lines, input.Source)));
            rows.Add(LedgerRow.Of(
                input.Source.Path, line.Lines.FirstNumber, 0, "field-bullet", input.Source.Quote(line.Lines), Outcome.Extracted));
        }

        return new PageReading(
            claims.ToImmutable(), rows.ToImmutable(), [.. claims.Select(static claim => new Definition(claim, claim.Lines))], []);
    }

    // Every entry is a header, or nothing is read. One word alone may say anything: "Headers: None".
    private static string[]? NamesIn(string line, Vocabulary vocabulary)
    {
        if (OperationHeading.Labelled(line) is not var (label, value)
            || vocabulary.Section(label) is not { Location: Location.Header, Example: false, OfHeaders: false })
            return null;
        var entries = value.TrimEnd('.', '。').Split(Signs, StringSplitOptions.TrimEntries);
        string[] names = [.. entries.Where(static entry => !entry.Contains(':')).Select(static entry => entry.Trim('`'))];
        return entries.Length > 1 && names.Any(static name => name.Contains('-')) && names.All(IsHeader)
            && entries.All(static entry => IsHeader(entry.Split(':')[0].Trim('`')))
                ? names
                : null;
    }

    private static bool IsHeader(string name) => name is [>= 'A' and <= 'Z', _, ..] && name[^1] != '-'
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') && name.Split('-').All(static part => part.Length > 0);
}
