using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Conventions;

public sealed class HouseRulesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    private static readonly Type[] Types =
    [
        .. typeof(Extraction).Assembly.GetTypes().Concat(typeof(Extractor.Cli.Terminal).Assembly.GetTypes())
            .Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
                && type.Namespace?.StartsWith("Extractor", StringComparison.Ordinal) == true),
    ];

    private static readonly string[] Sources = [.. Files("src").Where(static file => file.EndsWith(".cs", StringComparison.Ordinal))];

    [Fact]
    public void No_type_is_open_to_be_derived_from_by_accident() =>
        Assert.DoesNotContain(Types, static type => type is { IsSealed: false, IsAbstract: false, IsInterface: false, IsValueType: false });

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Types, static type => Regex.IsMatch(
            type.Name, "(?:Manager|Helper|Helpers|Util|Utils|Utilities|Service)$", RegexOptions.NonBacktracking));

    [Fact]
    public void No_static_field_can_be_changed() =>
        Assert.DoesNotContain(
            Types.SelectMany(static type => type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
            static field => field is { IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Fact]
    public void A_file_that_holds_one_public_type_bears_its_name() =>
        Assert.DoesNotContain(Sources, static file => PublicTypes(file) is [var only] && only != Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void A_file_stands_in_the_folder_of_its_namespace() =>
        Assert.DoesNotContain(Sources, static file => Found(file, @"^namespace ([\w.]+);") is [var space]
            && space != Path.GetRelativePath(Path.Combine(Root, "src"), Path.GetDirectoryName(file)!)
                .Replace(Path.DirectorySeparatorChar, '.'));

    [Fact]
    public void No_regular_expression_can_backtrack() =>
        Assert.DoesNotContain(Sources, static file => Found(file, @"(new Regex\(|Regex\.\w+\(|\[GeneratedRegex)").Length > 0
            && Found(file, "(RegexOptions.NonBacktracking)").Length == 0);

    [Fact]
    public void Every_approved_text_belongs_to_a_test()
    {
        var tests = typeof(HouseRulesTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Files("tests").Select(static file => Path.GetFileName(file)), name => name.Contains(
            ".verified.", StringComparison.Ordinal) && !tests.Contains(name[..name.IndexOf(".verified.", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Every_test_class_has_a_test_and_every_test_is_named_as_a_sentence()
    {
        var tests = typeof(HouseRulesTests).Assembly.GetTypes().SelectMany(static type => type.GetMethods()).Where(
            static method => method.IsDefined(typeof(FactAttribute))).ToArray();

        Assert.NotEmpty(tests);
        Assert.All(tests, static test => Assert.Matches("^[A-Z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)+$", test.Name));
    }

    private static string[] PublicTypes(string file) =>
        Found(file, @"^public (?:static |sealed |abstract |readonly |partial )*(?:class|record struct|record|struct|interface|enum) (\w+)");

    private static string[] Found(string file, string form) =>
        [.. Regex.Matches(File.ReadAllText(file), form, RegexOptions.Multiline | RegexOptions.NonBacktracking)
            .Select(static match => match.Groups[1].Value)];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;
}
