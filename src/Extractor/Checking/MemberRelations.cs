using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>A condition under which a field must be given.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Its name.</param>
/// <param name="NonEmpty">Whether it must also not be empty.</param>
/// <param name="Any">Groups of clauses: it must be given where all clauses of one group hold.</param>
/// <param name="Says">The page's words.</param>
internal sealed record RequiredWhen(
    FieldNode Field, string Name, bool NonEmpty, ImmutableArray<ImmutableArray<Clause>> Any, Constraint Says)
{
    /// <summary>Whether the condition holds for an object of a payload.</summary>
    public Holding In(JudgedPayload judged, int holder)
    {
        var any = Holding.No;
        foreach (var group in Any)
        {
            var all = Holding.Yes;
            foreach (var clause in group)
                if (all != Holding.No && clause.In(judged, holder) is var holds && holds < all) all = holds;
            if (all > any) any = all;
        }

        return any;
    }
}

/// <summary>Two fields that depend on each other.</summary>
/// <param name="Field">One field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Other">The other field.</param>
/// <param name="OtherName">Its name.</param>
/// <param name="OneNeeded">Whether one of them must be given; else only one of them may.</param>
/// <param name="Says">The page's words.</param>
internal sealed record FieldPair(FieldNode Field, string Name, FieldNode Other, string OtherName, bool OneNeeded, Constraint Says);

/// <summary>A sentence about a field that no usual form fits.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Its name.</param>
/// <param name="WhenGiven">Whether it matters where the field is given; else where the field is left out.</param>
/// <param name="Says">The page's words.</param>
internal sealed record UnreadSentence(FieldNode Field, string Name, bool WhenGiven, string Says);
