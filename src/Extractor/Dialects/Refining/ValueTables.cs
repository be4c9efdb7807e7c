using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>Tables that list the values of a field of the page, each value with what it means.</summary>
internal static class ValueTables
{
    private const string Reason = "a table of values";

    /// <summary>
    /// The reading with the values of its tables at the fields that have them, and with those tables called so in the ledger.
    /// </summary>
    public static PageReading Apply(DialectInput input, PageReading reading)
    {
        var claims = reading.Claims.ToArray();
        OwnerIndex? index = null;
        var rows = reading.Rows.ToBuilder();
        var claimed = new LineSet(
            reading.Claims.Where(static claim => claim.Kind == ClaimKind.TableRow).Select(static claim => claim.Lines));
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Block is not TableBlock table || table.Rows.Any(row => claimed.Contains(row.Lines.First))) continue;
            index ??= new OwnerIndex(reading.Claims);
            if (ValuesByName.Of(table, blocks[i], reading.Claims, index, input.Words) is { IsEmpty: false } byName)
            {
                foreach (var (at, listed) in byName) claims[at] = With(claims[at], listed, open: false);
                Relabel(rows, table, ignored: false);
                continue;
            }

            var owners = ValueOwners.Of(table, blocks[i], i > 0 ? blocks[i - 1] : null, reading.Claims, index, input.Words);
            if (ValueTable.Read(table, blocks[i].Section, owners.Values, input.Words) is not { IsEmpty: false } values) continue;
            var owning = owners.Claims.RemoveAll(at => AreNamesOfNumbers(claims[at], values));
            foreach (var at in owning) claims[at] = With(claims[at], values, owners.AreOpen);
            Relabel(rows, table, owning.IsEmpty);
        }

        return reading with { Claims = [.. claims], Rows = rows.ToImmutable() };
    }

    // A field that is a number is never sent as a word: the table names its numbers somewhere else, or means something else.
    internal static bool AreNamesOfNumbers(Claim claim, ImmutableArray<FieldValue> values) =>
        claim.Type is { } type && TypeWords.Family(type) is "integer" or "number"
        && values.All(static value => char.IsLetter(value.Value[0]));

    // Values that a cell lists already stay the closed list; a table adds what they mean. Of an object they are its keys.
    internal static Claim With(Claim claim, ImmutableArray<FieldValue> values, bool open) => claim with
    {
        Values = values,
        Enum = claim.Enum.IsEmpty && !open && claim.HoldsList != false && !TypeWords.IsObject(claim.Type) && !TypeWords.IsMap(claim.Type)
            && !values.Any(static value => value.Value.Contains("<<", StringComparison.Ordinal))
            ? [.. values.Select(static value => value.Value)]
            : claim.Enum,
    };

    private static void Relabel(ImmutableArray<LedgerRow>.Builder rows, TableBlock table, bool ignored)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Kind == "table-row" && table.Rows.Any(row => row.Lines.FirstNumber == rows[i].Line))
                rows[i] = rows[i] with { Outcome = ignored ? Outcome.Ignored : Outcome.Extracted, Reason = ignored ? Reason : null };
    }
}
