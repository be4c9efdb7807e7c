using System.Collections;
using System.Reflection;
using System.Text.Json;
using Extractor.Exporting.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Extractor.Tests.Exporting.Code;

/// <summary>Exported C#, compiled in memory.</summary>
internal sealed class CompiledContract
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static file => MetadataReference.CreateFromFile(file))];

    private readonly Assembly assembly;
    private readonly MethodInfo validate;

    private CompiledContract(Assembly assembly)
    {
        this.assembly = assembly;
        validate = Contract.GetMethod("Validate", [typeof(string)])!;
    }

    private Type Contract => assembly.GetTypes().Single(static type => type.Name.EndsWith("Contract", StringComparison.Ordinal));

    /// <summary>Compiles what is exported; warnings are errors.</summary>
    public static CompiledContract Of(CodeRequest request, string more = "")
    {
        using var bytes = new MemoryStream();
        var result = Compilation(CodeExport.Of("csharp", request), more).Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return new CompiledContract(Assembly.Load(bytes.ToArray()));
    }

    /// <summary>The errors of exported code with some more code beside it.</summary>
    public static string[] Errors(CodeRequest request, string more) =>
        [.. Compilation(CodeExport.Of("csharp", request), more).GetDiagnostics()
            .Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id)];

    /// <summary>The errors of the code of many contracts; each has a namespace of its own.</summary>
    public static string[] Errors(IEnumerable<CodeRequest> requests)
    {
        var sources = requests.Select(static (request, number) => CodeExport.Of("csharp", request)
            .Replace("\nnamespace ", $"\nnamespace Of{number}.", StringComparison.Ordinal));
        return [.. Compilation([.. sources]).GetDiagnostics().Select(static one => one.ToString())];
    }

    /// <summary>What the validator finds, as rule, place and message.</summary>
    public IEnumerable<(string Rule, string Pointer, string Message)> Problems(string payload) =>
        ((IEnumerable)validate.Invoke(null, [payload])!).Cast<object>().Select(static problem => (
            Text(problem, "Rule"), Text(problem, "Pointer"), Text(problem, "Message")));

    /// <summary>Calls a static function of code beside the contract.</summary>
    public string Call(string type, string function) =>
        (string)assembly.GetTypes().Single(one => one.Name == type).GetMethod(function)!.Invoke(null, [])!;

    /// <summary>Reads a payload into the exported types, and writes it again.</summary>
    public string RoundTrip(string payload)
    {
        var build = Contract.GetMethod("Build")!;
        var read = JsonSerializer.Deserialize(payload, build.GetParameters()[0].ParameterType);
        return (string)build.Invoke(null, [read])!;
    }

    private static string Text(object problem, string name) => (string)problem.GetType().GetProperty(name)!.GetValue(problem)!;

    private static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        $"exported-{Guid.NewGuid():N}",
        sources.Select(static source => CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose))),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable));
}
