using Extractor.Changes;
using Extractor.Registry;

namespace Extractor.Tests.Changes;

public sealed class ChangeSetTests
{
    [Theory]
    [InlineData(ChangeLevel.Major, "2.0.0")]
    [InlineData(ChangeLevel.Minor, "1.3.0")]
    [InlineData(ChangeLevel.Patch, "1.2.4")]
    public void The_next_version_rises_at_the_level_of_the_change_and_starts_again_below(ChangeLevel level, string next) =>
        Assert.Equal(next, ChangeSet.Next(new RegistryVersion(1, 2, 3), level).ToString());

    [Fact]
    public void The_weightiest_change_gives_the_level()
    {
        ChangeLevel[] levels = [ChangeLevel.Patch, ChangeLevel.Major, ChangeLevel.Minor];
        var set = new ChangeSet(
            default, null, [.. levels.Select(static level => new Change("field", "a", null, ChangeKind.Added, null, null, level))]);

        Assert.Equal(ChangeLevel.Major, set.Level);
        Assert.Null((set with { Changes = [] }).Level);
    }
}
