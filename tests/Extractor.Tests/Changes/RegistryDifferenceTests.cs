using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Changes;

public sealed class RegistryDifferenceTests
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void A_registry_does_not_differ_from_itself() =>
        Prop.ForAll(RegistryGen.Registry.ToArbitrary(), static registry => RegistryDifference.Between(registry, registry).IsEmpty
            && RegistryFacts.Between(registry, registry).IsEmpty)
            .Check(Tries);

    [Fact]
    public void The_way_back_mirrors_the_way_there() =>
        Prop.ForAll(RegistryGen.Pair, static pair => Same(
            RegistryDifference.Between(pair.New, pair.Old), RegistryDifference.Between(pair.Old, pair.New).Reversed()))
            .Check(Tries);

    [Fact]
    public void The_facts_of_the_way_back_mirror_those_of_the_way_there() =>
        Prop.ForAll(RegistryGen.Pair, static pair => Assert.Equal(
            RegistryFacts.Between(pair.New, pair.Old).Select(static fact => Text(fact.Aspect, fact.Kind, fact.Id, fact.Old, fact.New))
                .Order(StringComparer.Ordinal),
            RegistryFacts.Between(pair.Old, pair.New)
                .Select(static fact => Text(fact.Aspect, Mirrored(fact.Kind), fact.Id, fact.New, fact.Old))
                .Order(StringComparer.Ordinal))).Check(Tries);

    [Fact]
    public void The_differences_of_all_versions_together_are_the_direct_difference() =>
        Prop.ForAll(RegistryGen.Versions, static versions => Same(
            versions.Zip(versions.Skip(1), RegistryDifference.Between).Aggregate(static (all, next) => all.Then(next)),
            RegistryDifference.Between(versions[0], versions[^1]))).Check(Tries);

    [Fact]
    public void The_changes_that_a_history_keeps_lead_from_its_first_version_to_its_last()
    {
        var docs = TinyDocs.Extracted()
            .Then(("kites.md", TinyDocs.Kites.Replace("delta, box, sled", "delta, box", StringComparison.Ordinal)))
            .Then(("kites.md", TinyDocs.Kites.Replace("`shape`", "`form`", StringComparison.Ordinal)))
            .Then(("kites.md", TinyDocs.Kites));
        var (history, _) = History.Read("extracted", docs.Files);
        var versions = history!.Versions.Select(set => history.Rebuild(set.Version)!).ToArray();

        Assert.Equal(4, versions.Length);
        Assert.True(Same(
            versions.Zip(versions.Skip(1), RegistryDifference.Between).Aggregate(static (all, next) => all.Then(next)),
            RegistryDifference.Between(versions[0], versions[^1])));
    }

    private static ChangeKind Mirrored(ChangeKind kind) =>
        kind switch { ChangeKind.Added => ChangeKind.Removed, ChangeKind.Removed => ChangeKind.Added, _ => kind };

    private static string Text(Aspect aspect, ChangeKind kind, string id, string? old, string? now) =>
        $"{aspect} {kind} {id}: {old} → {now}";

    private static bool Same(RegistryDifference one, RegistryDifference other)
    {
        Assert.Equal(Rows(one), Rows(other));
        return true;
    }

    private static string[] Rows(RegistryDifference all) =>
    [
        .. all.Pages.Select(static row => Row(row.Id, row.Old, row.New, RegistryJson.Of)),
        .. all.Scopes.Select(static row => Row(row.Id, row.Old, row.New, RegistryJson.Of)),
        .. all.Fields.Select(static row => Row(row.Id, row.Old, row.New, RegistryJson.Of)),
        .. all.Evidence.Select(static row => Row(row.Id, row.Old, row.New, RegistryJson.Of)),
    ];

    private static string Row<T>(string id, T? old, T? now, Func<T, JsonObject> json)
        where T : class => $"{id}: {(old is null ? "" : json(old).ToJsonString())} → {(now is null ? "" : json(now).ToJsonString())}";
}
