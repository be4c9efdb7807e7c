using System.Collections.Immutable;
using Extractor.Checking.Payloads;

namespace Extractor.Checking;

/// <summary>Whether a condition holds in a payload. The larger of two wins where either is enough.</summary>
internal enum Holding
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It does by a documented default; the payload itself says nothing.</summary>
    ByDefault,

    /// <summary>It does.</summary>
    Yes,
}

/// <summary>What a part of a condition asks of a field.</summary>
internal enum ClauseTest
{
    /// <summary>It has one of the values.</summary>
    Is,

    /// <summary>It has none of the values.</summary>
    IsNot,

    /// <summary>It is given.</summary>
    Given,

    /// <summary>It is left out or empty.</summary>
    NotGiven,
}

/// <summary>A part of a condition: what it asks of one field.</summary>
/// <param name="Operand">The field.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Test">What is asked.</param>
/// <param name="Values">The values that are meant; none where the test needs none.</param>
internal sealed record Clause(FieldNode Operand, string Name, ClauseTest Test, ImmutableArray<string> Values)
{
    // No value that a page names is longer.
    private const int LongestValue = 4096;

    /// <summary>Whether it holds for an object of a payload.</summary>
    public Holding In(JudgedPayload judged, int holder)
    {
        var found = judged.ValueOf(Operand, Name, holder);
        if (Test is ClauseTest.Given or ClauseTest.NotGiven)
            return (found is { } there && judged.Payload.IsGiven(there)) == (Test == ClauseTest.Given) ? Holding.Yes : Holding.No;
        if (found is not { } index)
            return Operand.Field!.Default is { } byDefault
                && Values.Contains(byDefault, StringComparer.OrdinalIgnoreCase) == (Test == ClauseTest.Is)
                ? Holding.ByDefault
                : Holding.No;
        return Matches(judged.Payload, index) == (Test == ClauseTest.Is) ? Holding.Yes : Holding.No;
    }

    private bool Matches(Payload payload, int index)
    {
        var value = payload.Values[index];
        if (!value.IsScalar || value.Length > LongestValue) return false;
        var text = payload.TextOf(index);
        return Values.Contains(text, StringComparer.Ordinal)
            || (value.Kind == PayloadKind.Number && Numbers.Of(text) is { } number && Values.Any(one => Numbers.Of(one) == number));
    }
}
