using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Recording.Packing;

/// <summary>Writes a page part by part. <see cref="PackedPageReader"/> reads the parts in the same order.</summary>
internal static class PackedPageWriter
{
    /// <summary>Writes a page.</summary>
    public static void Write(PackedWriter to, RecordedPage page)
    {
        to.Write(page.Path);
        to.WriteMaybe(page.Record, Write);
        to.Write(page.Problems, Write);
    }

    private static void Write(PackedWriter to, PageRecord page)
    {
        Write(to, page.Entry);
        to.Write(page.Given is not null);
        if (page.Given is { } given) Write(to, given);
        to.Write(page.Scopes, Write);
        to.Write(page.Claims, Write);
        to.Write(page.Rows, Write);
    }

    private static void Write(PackedWriter to, PageEntry page)
    {
        to.Write(page.Path);
        to.Write(page.Title);
        to.Write(page.Url);
        to.Write(page.Captured);
        to.Write(page.Sha256);
    }

    private static void Write(PackedWriter to, Scope scope)
    {
        to.Write(scope.Id);
        to.Write((int)scope.Kind);
    }

    private static void Write(PackedWriter to, AnnouncedScope seen)
    {
        to.Write(seen.Page);
        Write(to, seen.Scope);
        to.Write(seen.Title);
        Write(to, seen.Place);
    }

    private static void Write(PackedWriter to, QuotedPlace place)
    {
        to.Write(place.Section, static (to, heading) => to.Write(heading));
        to.Write(place.Line);
        to.Write(place.EndLine);
        to.Write(place.Quote);
    }

    private static void Write(PackedWriter to, StatedClaim claim)
    {
        to.Write(claim.Page);
        Write(to, claim.Scope);
        to.Write((int)claim.Location);
        to.Write(claim.Path.Value);
        to.Write((int)claim.Kind);
        Write(to, claim.Place);
        to.Write(claim.Order);
        to.Write(claim.Type);
        to.Write((int)claim.Required);
        to.Write(claim.Default);
        to.Write(claim.Enum, static (to, value) => to.Write(value));
        to.Write(claim.Values, Write);
        Write(to, claim.Modifiers);
        to.Write(claim.Relations, Write);
        to.Write(claim.Constraints, Write);
        to.Write(claim.Description);
        to.WriteMaybe(claim.HoldsList);
        to.Write(claim.Doubtful);
        to.Write(claim.BreaksOff);
    }

    private static void Write(PackedWriter to, ClaimedValue value)
    {
        to.Write(value.Value);
        to.Write(value.Meaning);
        to.Write(value.Deprecated);
        to.WriteMaybe(value.Place, Write);
    }

    private static void Write(PackedWriter to, FieldModifiers modifiers)
    {
        to.WriteMaybe(modifiers.Deprecated, Write);
        to.WriteMaybe((int?)modifiers.Access);
        to.WriteMaybe(modifiers.Nullable);
    }

    private static void Write(PackedWriter to, Deprecation deprecation)
    {
        to.Write(deprecation.Since);
        to.Write(deprecation.ReplacedBy);
        to.Write(deprecation.Words);
    }

    private static void Write(PackedWriter to, ClaimedRelation rule)
    {
        to.Write((int)rule.Kind);
        to.Write(rule.Terms, Write);
        to.Write(rule.When, Write);
        to.Write(rule.Operator);
        to.Write(rule.Words);
        to.WriteMaybe(rule.Place, Write);
    }

    private static void Write(PackedWriter to, RelationTerm term)
    {
        to.Write(term.Path.Value);
        to.Write(term.Value);
    }

    private static void Write(PackedWriter to, Constraint constraint)
    {
        to.Write(constraint.Kind);
        to.Write(constraint.Value);
        to.Write(constraint.Text);
        to.WriteMaybe(constraint.When, static (to, when) =>
        {
            to.Write(when.Field);
            to.Write(when.Value);
        });
        to.Write(constraint.Unit);
        to.Write(constraint.Except);
    }

    private static void Write(PackedWriter to, LedgerRow row)
    {
        to.Write(row.Page);
        to.Write(row.Line);
        to.Write(row.Order);
        to.Write(row.Kind);
        to.Write(row.Text);
        to.Write((int)row.Outcome);
        to.Write(row.Reason);
    }

    private static void Write(PackedWriter to, Diagnostic problem)
    {
        to.Write(problem.Rule.Id);
        to.Write(problem.Path);
        to.WriteMaybe(problem.Line);
        to.Write(problem.Message);
        to.WriteMaybe(problem.EndLine);
        to.WriteMaybe(problem.Column);
        to.Write(problem.Fingerprint);
        to.Write(problem.Related, static (to, place) =>
        {
            to.Write(place.Path);
            to.Write(place.Line);
            to.Write(place.EndLine);
            to.Write(place.Message);
        });
    }
}
