using System.Collections.Immutable;
using Extractor.Checking.Contracts;
using Extractor.Model;

namespace Extractor.Exporting.Code;

/// <summary>What one location of an operation is exported as code from.</summary>
/// <param name="Contract">The operation or structure.</param>
/// <param name="Location">What is described of it.</param>
/// <param name="Hypotheses">The hypotheses that are exported as well.</param>
internal sealed record CodeRequest(OperationContract Contract, Location Location, ImmutableArray<NamedHypothesis> Hypotheses);

/// <summary>One location of an operation as source code: types, a function that builds a payload, and a validator.</summary>
internal static class CodeExport
{
    private static readonly ImmutableArray<(string Language, Func<CodeRequest, string> Write)> Writers =
    [
        ("csharp", CSharpCode.Of), ("typescript", TypeScriptCode.Of), ("python", PythonCode.Of),
    ];

    /// <summary>The languages.</summary>
    public static IEnumerable<string> Languages => Writers.Select(static one => one.Language);

    /// <summary>The source code.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="request">What is exported.</param>
    public static string Of(string language, CodeRequest request) => Writers.Single(one => one.Language == language).Write(request);

    /// <summary>The part of the code that is the same for every contract, with the table of this one.</summary>
    /// <param name="file">The name of its file in this folder.</param>
    /// <param name="root">The name of the type of the whole.</param>
    /// <param name="request">What is exported.</param>
    public static string Validator(string file, string root, CodeRequest request)
    {
        using var stream = typeof(CodeExport).Assembly.GetManifestResourceStream($"code/{file}")!;
        using var reader = new StreamReader(stream);
        var code = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("@root@", root, StringComparison.Ordinal);
        var scope = CodeText.Literal(request.Contract.Entry.Id);
        // What pages say may look like a place to fill in; it is put in last.
        return string.Join(
            CodeText.JsonRows(ValidatorTable.Of(request.Contract, request.Location, request.Hypotheses)),
            code.Split("@table@").Select(part => part.Replace("@scope@", scope, StringComparison.Ordinal)));
    }
}
