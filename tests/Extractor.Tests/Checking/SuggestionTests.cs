using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

/// <summary>Measured on the registry that the repository keeps: how often the first suggestion is the field that was meant.</summary>
public sealed class SuggestionTests
{
    private const double Least = 0.95;

    private static readonly (KnownScope Scope, Field[] Fields)[] Scopes =
    [
        .. OwnRegistry.Stored.Confirmed.GroupBy(static field => (field.Id.Scope, field.Id.Location))
            .Select(static group => (
                new KnownScope(new ContractSet(OwnRegistry.Stored), group.Key.Scope, group.Key.Location), group.ToArray())),
    ];

    [Fact]
    public void A_name_with_one_wrong_letter_leads_to_the_field_that_was_meant()
    {
        var (right, all) = (0, 0);
        foreach (var (scope, fields) in Scopes)
        {
            var names = fields.ToLookup(static field => field.Id.Path.Parent, static field => field.Id.Path.Leaf);
            foreach (var field in fields)
            {
                var path = field.Id.Path.Value;
                var leaf = field.Id.Path.Leaf;
                foreach (var wrong in OneEditFrom(leaf).Where(wrong => !names[field.Id.Path.Parent].Contains(wrong)))
                {
                    all++;
                    if (First(scope, path[..^leaf.Length] + wrong)?.Id == field.Id) right++;
                }
            }
        }

        Assert.InRange(all, 10_000, int.MaxValue);
        Assert.InRange((double)right / all, Least, 1);
    }

    [Fact]
    public void A_name_at_the_wrong_level_leads_to_the_place_where_it_belongs()
    {
        var (right, all) = (0, 0);
        foreach (var (scope, fields) in Scopes.Where(static one => one.Scope.Location == Location.Body))
        {
            var paths = fields.Select(static field => field.Id.Path.Value).ToHashSet(StringComparer.Ordinal);
            var levels = paths.Select(Level).Distinct(StringComparer.Ordinal).ToArray();
            // Where several places have a field of the name, nobody can tell which one was meant.
            foreach (var field in fields.GroupBy(static field => field.Id.Path.Leaf).Where(static group => group.Count() == 1)
                .SelectMany(static group => group))
            {
                foreach (var wrong in levels.Select(level => level + field.Id.Path.Leaf).Where(wrong => !paths.Contains(wrong)))
                {
                    all++;
                    if (First(scope, wrong)?.Id == field.Id) right++;
                }
            }
        }

        Assert.InRange(all, 100, int.MaxValue);
        Assert.InRange((double)right / all, Least, 1);
    }

    [Theory]
    [InlineData("video_url", "video_list[].video_url")]
    [InlineData("image_lsit", "image_list")]
    [InlineData("duraton", "duration")]
    [InlineData("imageList", "image_list")]
    [InlineData("Prompt", "prompt")]
    [InlineData("images", "image_list")]
    [InlineData("video", "video_list")]
    [InlineData("video_list[].keep_orignal_sound", "video_list[].keep_original_sound")]
    [InlineData("video_list[].model_name", "model_name")]
    [InlineData("image_list[].duration", "duration")]
    [InlineData("mod", "mode")]
    [InlineData("wind_speed", null)]
    public void The_first_suggestion_is_found_by_path_and_not_only_by_spelling(string path, string? meant) =>
        Assert.Equal(
            meant,
            First(
                Scopes.Single(static one => one.Scope.Id == "POST /v1/videos/omni-video" && one.Scope.Location == Location.Body).Scope,
                path)?.Id.Path.Value);

    private static Field? First(KnownScope scope, string path) =>
        scope.Near(new FieldId(scope.Id, scope.Location, new FieldPath(path)), static _ => false).FirstOrDefault();

    private static string Level(string path) => path[..(path.LastIndexOf('.') + 1)];

    private static HashSet<string> OneEditFrom(string name)
    {
        const string letters = "ex";
        var edits = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name.Length > 1) edits.Add(name.Remove(i, 1));
            if (i + 1 < name.Length) edits.Add($"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}");
            foreach (var letter in letters)
            {
                edits.Add(name.Insert(i, letter.ToString()));
                if (i < name.Length) edits.Add($"{name[..i]}{letter}{name[(i + 1)..]}");
            }
        }

        edits.Remove(name);
        return edits;
    }
}
