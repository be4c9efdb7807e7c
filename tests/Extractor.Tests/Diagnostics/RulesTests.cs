using System.Reflection;
using Extractor.Diagnostics;

namespace Extractor.Tests.Diagnostics;

public sealed class RulesTests
{
    [Fact]
    public void They_are_sorted_by_id_and_no_id_stands_twice()
    {
        var ids = Rules.All.Select(static rule => rule.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_rule_is_in_the_list() =>
        Assert.Equal(
            typeof(Rules)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(static property => property.PropertyType == typeof(Rule))
                .Select(static property => ((Rule)property.GetValue(null)!).Id)
                .Order(StringComparer.Ordinal),
            Rules.All.Select(static rule => rule.Id));

    [Fact]
    public void An_id_is_the_name_of_its_rule_in_kebab_case() =>
        Assert.All(
            typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(static property => property.PropertyType == typeof(Rule)),
            static property => Assert.Equal(
                string.Concat(property.Name.Select(
                    static (c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
                ((Rule)property.GetValue(null)!).Id));

    [Fact]
    public void A_title_is_one_sentence() => Assert.All(Rules.All, static rule => Assert.Matches(@"^[A-Z][^\n]*\.$", rule.Title));
}
