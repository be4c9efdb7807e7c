using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Extractor.Cli;
using YamlDotNet.RepresentationModel;

namespace Extractor.Tests.Conventions;

public sealed class ActionTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    private static readonly Terminal Nobody = new(TextWriter.Null, TextWriter.Null, false, false, static () => TimeSpan.Zero);

    [Fact]
    public void Every_hook_runs_a_command_that_there_is()
    {
        var hooks = ((YamlSequenceNode)Load(".pre-commit-hooks.yaml")).Children.Select(static hook => Text(hook, "entry")).ToArray();

        Assert.Equal(["eng/sot extract --check", "eng/sot diff HEAD"], hooks);
        Assert.All(hooks, static hook => Assert.Empty(SotCommand.Root(Nobody).Parse(hook.Split(' ')[1..]).Errors));
        Assert.True(File.Exists(Path.Combine(Root, "eng", "sot")));
    }

    [Fact]
    public void Every_command_of_the_action_is_one_that_there_is()
    {
        var runs = Steps().Select(static step => step.Children.ContainsKey("run") ? Text(step, "run") : "").ToArray();
        var calls = runs.SelectMany(static run => Regex.Matches(
            run, @"eng/sot"" (.+?)[;']?(?:\n|$)|^\s*sot (.+?)(?: >.*)?$", RegexOptions.Multiline | RegexOptions.NonBacktracking))
            .Select(static match => match.Groups[1].Success ? match.Groups[1].Value : $"diff {match.Groups[2].Value}")
            .ToArray();

        Assert.Equal(4, calls.Length);
        Assert.All(calls, static call => Assert.Empty(SotCommand.Root(Nobody).Parse([.. Words(call)]).Errors));
    }

    [Fact]
    public void The_action_uses_the_inputs_that_it_names_and_no_others()
    {
        var action = (YamlMappingNode)Load("action.yml");
        var named = ((YamlMappingNode)action["inputs"]).Children.Keys.Select(static key => ((YamlScalarNode)key).Value!)
            .Order(StringComparer.Ordinal);
        var used = Regex.Matches(File.ReadAllText(Path.Combine(Root, "action.yml")), @"inputs\.([a-z-]+)", RegexOptions.NonBacktracking)
            .Select(static match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(named, used);
        Assert.Equal("composite", Text(action["runs"], "using"));
    }

    [Fact]
    public void What_others_wrote_reaches_a_shell_only_through_its_environment() =>
        Assert.DoesNotContain(
            Steps(), static step => step.Children.ContainsKey("run") && Text(step, "run").Contains("${{", StringComparison.Ordinal));

    // What the shell puts in place of a variable stands for a word of its own.
    private static IEnumerable<string> Words(string call) =>
        call.Replace("\"$@\"", "", StringComparison.Ordinal)
            .Replace("\"$FAIL_ON\"", "any", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.Trim('"', ';'));

    private static IEnumerable<YamlMappingNode> Steps() =>
        ((YamlSequenceNode)Load("action.yml")["runs"]["steps"]).Children.Cast<YamlMappingNode>();

    private static YamlNode Load(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(Root, file));
        yaml.Load(text);
        return yaml.Documents[0].RootNode;
    }

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static string Here([CallerFilePath] string file = "") => file;
}
