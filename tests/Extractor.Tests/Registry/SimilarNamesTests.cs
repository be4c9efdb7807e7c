using Extractor.Registry;

namespace Extractor.Tests.Registry;

public sealed class SimilarNamesTests
{
    private const int Many = 2000;

    // Of names up to this length every pair within two letters is found.
    private const int LongestForTwo = 32;

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(Many)]
    public void Every_name_within_two_letters_is_near(int count)
    {
        var random = new Random(count);
        string[] names = [.. Enumerable.Range(0, count).Select(_ => Name(random, random.Next(3, LongestForTwo + 1))).Distinct()];
        var similar = new SimilarNames(names);

        foreach (var name in names.Take(40).Select(name => Changed(random, name)).Where(static name => name.Length <= LongestForTwo))
            Assert.Equal(
                names.Select(known => (known, EditDistance.Between(name, known, SimilarNames.MostEdits)))
                    .Where(static near => near.Item2 <= SimilarNames.MostEdits).Order(),
                similar.To(name).Order());
    }

    [Fact]
    public void Beside_many_names_a_long_one_has_the_same_near_names_as_beside_few()
    {
        var random = new Random(7);
        string[] names = [.. Enumerable.Range(0, 200).Select(_ => Name(random, random.Next(LongestForTwo - 4, LongestForTwo + 6)))];
        string[] others = [.. Enumerable.Range(0, Many).Select(_ => Name(random, 8))];
        var (few, many) = (new SimilarNames(names), new SimilarNames([.. names, .. others]));

        foreach (var name in names.Select(name => Changed(random, name)))
            Assert.Equal(many.To(name).Order(), few.To(name).Order());
    }

    private static string Name(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(4)))]);

    private static string Changed(Random random, string name)
    {
        var at = random.Next(name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, "_"),
            2 => $"{name[..at]}_{name[(at + 1)..]}",
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }
}
