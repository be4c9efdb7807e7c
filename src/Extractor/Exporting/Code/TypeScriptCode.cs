using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Checking;

namespace Extractor.Exporting.Code;

/// <summary>
/// A contract in TypeScript: an interface for each object in the form that openapi-typescript gives to schemas, with the values of
/// closed lists as unions of literals, and a validator.
/// </summary>
internal sealed class TypeScriptCode : ITypeSyntax
{
    private readonly CodeRequest request;
    private readonly CodeTypes types;
    private readonly TypeWriter writer;
    private readonly CodeBuilder text = new();

    private TypeScriptCode(CodeRequest request)
    {
        this.request = request;
        types = new CodeTypes(request.Contract, request.Location, request.Hypotheses);
        writer = new TypeWriter(types, this);
    }

    /// <inheritdoc/>
    public string Text => "string";

    /// <inheritdoc/>
    public string Whole => "number";

    /// <inheritdoc/>
    public string Number => "number";

    /// <inheritdoc/>
    public string Truth => "boolean";

    /// <inheritdoc/>
    public string Anything => "unknown";

    /// <inheritdoc/>
    public string Map => "{ [name: string]: unknown }";

    /// <summary>The source code.</summary>
    public static string Of(CodeRequest request) => new TypeScriptCode(request).Write();

    /// <inheritdoc/>
    public string List(string item) => item.Contains(" | ", StringComparison.Ordinal) ? $"({item})[]" : $"{item}[]";

    /// <inheritdoc/>
    public string Any(ImmutableArray<string> types) => string.Join(" | ", types);

    /// <inheritdoc/>
    public string Values(FieldNode node, ImmutableArray<JsonNode> values) => string.Join(" | ", values.Select(CodeText.Json));

    private string Write()
    {
        text.Append("/**\n");
        text.Append($" * {CodeText.BlockWords(FieldComment.OfWhole(request.Contract, request.Location))}\n");
        text.Append(
            $" * Made by 'sot export code --lang typescript' from registry {request.Contract.Registry.Version}. Do not edit.\n */\n");
        foreach (var type in types.Objects) WriteInterface(type);
        return text.Append(CodeExport.Validator("validator.ts", types.RootName, request)).ToString();
    }

    private void WriteInterface(ObjectType type)
    {
        text.Append("\n");
        var said = type.Node.Parent is null
            ? [FieldComment.OfWhole(request.Contract, request.Location)]
            : FieldComment.Of(type.Node, request.Hypotheses) is { IsEmpty: false } own ? own : [type.Node.Id.ToString()];
        WriteComment("", said, []);
        text.Append($"export interface {type.Name} {{\n");
        var required = type.Node.Rules.Required.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in type.Members) WriteMember(name, member, required.Contains(name));
        if (type.IsFree) text.Append("  /** Members with names of your own. */\n  [name: string]: unknown;\n");
        text.Append("}\n");
    }

    private void WriteMember(string name, FieldNode member, bool isRequired)
    {
        WriteComment("  ", FieldComment.Of(member, request.Hypotheses), Tags(member));
        var isName = name.Length > 0 && !char.IsAsciiDigit(name[0])
            && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
        text.Append(
            $"  {(isName ? name : CodeText.Literal(name))}{(isRequired ? "" : "?")}: {writer.TypeOf(member)}"
            + $"{(TypeWriter.TakesNull(member) ? " | null" : "")};\n");
    }

    private static IEnumerable<string> Tags(FieldNode member)
    {
        if (FieldComment.IsDeprecated(member)) yield return "@deprecated";
        if (member.IsConfirmed && member.Field!.Default is { } byDefault) yield return $"@default {CodeText.BlockWords(byDefault)}";
        if (!CodeTypes.ClosedValues(member).IsEmpty && member.Values.Type.Kinds == JsonKinds.String) yield return "@enum {string}";
    }

    private void WriteComment(string indent, ImmutableArray<string> lines, IEnumerable<string> tags)
    {
        string[] all = [.. lines.Select((line, at) => $"{(at == 0 ? "@description " : "  ")}{CodeText.BlockWords(line)}"), .. tags];
        if (all is [var only])
        {
            text.Append($"{indent}/** {only} */\n");
            return;
        }

        if (all.Length == 0) return;
        text.Append($"{indent}/**\n");
        foreach (var line in all) text.Append($"{indent} * {line}\n");
        text.Append($"{indent} */\n");
    }
}
