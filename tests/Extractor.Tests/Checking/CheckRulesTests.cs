using System.Reflection;
using Extractor.Checking;
using Extractor.Diagnostics;

namespace Extractor.Tests.Checking;

public sealed class CheckRulesTests
{
    private static readonly (string Name, Rule Rule)[] Declared =
        [.. typeof(CheckRules)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(static property => property.PropertyType == typeof(Rule))
            .Select(static property => (property.Name, (Rule)property.GetValue(null)!))];

    [Fact]
    public void They_are_listed_once_each_and_sorted_by_id() => Assert.Equal(
        Declared.Select(static one => one.Rule.Id).Order(StringComparer.Ordinal), CheckRules.All.Select(static rule => rule.Id));

    [Fact]
    public void An_id_is_the_name_of_its_rule_in_kebab_case() =>
        Assert.All(Declared, static one => Assert.Equal(
            string.Concat(one.Name.Select(
                static (c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
            one.Rule.Id));

    [Fact]
    public void No_rule_has_the_id_of_another_kind_of_finding() => Assert.Empty(
        CheckRules.All.Select(static rule => rule.Id).Intersect(Rules.All.Select(static rule => rule.Id)));
}
