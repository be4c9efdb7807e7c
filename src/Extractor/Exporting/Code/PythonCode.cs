using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Checking;

namespace Extractor.Exporting.Code;

/// <summary>A contract in Python: a pydantic model for each object, closed to other names, and a validator.</summary>
internal sealed class PythonCode : ITypeSyntax
{
    private const string Closed = "extra=\"forbid\"";

    private readonly CodeRequest request;
    private readonly CodeTypes types;
    private readonly TypeWriter writer;
    private readonly CodeBuilder text = new();

    private PythonCode(CodeRequest request)
    {
        this.request = request;
        types = new CodeTypes(request.Contract, request.Location, request.Hypotheses);
        writer = new TypeWriter(types, this);
    }

    /// <inheritdoc/>
    public string Text => "str";

    /// <inheritdoc/>
    public string Whole => "int";

    /// <inheritdoc/>
    public string Number => "float";

    /// <inheritdoc/>
    public string Truth => "bool";

    /// <inheritdoc/>
    public string Anything => "Any";

    /// <inheritdoc/>
    public string Map => "dict[str, Any]";

    /// <summary>The source code.</summary>
    public static string Of(CodeRequest request) => new PythonCode(request).Write();

    /// <inheritdoc/>
    public string List(string item) => $"list[{item}]";

    /// <inheritdoc/>
    public string Any(ImmutableArray<string> types) => string.Join(" | ", types);

    /// <inheritdoc/>
    public string Values(FieldNode node, ImmutableArray<JsonNode> values)
    {
        // A literal type may be anything but a fraction.
        JsonNode[] whole = [.. values.Where(static value => !IsFraction(value))];
        var literal = whole.Length == 0 ? "" : $"Literal[{string.Join(", ", whole.Select(Literal))}]";
        // For Python, true is the number one.
        if (whole.Any(static value => value.GetValueKind() == JsonValueKind.Number)
            && !whole.Any(static value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False))
            literal = $"Annotated[{literal}, BeforeValidator(_no_truth)]";
        return whole.Length == values.Length ? literal : literal.Length == 0 ? Number : $"{literal} | {Number}";
    }

    private static bool IsFraction(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && !long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _);

    private static string Literal(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => CodeText.Json(value),
    };

    private string Write()
    {
        var whole = FieldComment.OfWhole(request.Contract, request.Location);
        text.Append(
            $"\"\"\"{CodeText.TripleQuoted(whole)}\n\nMade by 'sot export code --lang python' from registry "
            + $"{request.Contract.Registry.Version}. Do not edit.\n\"\"\"\n\n");
        text.Append("from __future__ import annotations\n\nimport json\nimport re\nfrom dataclasses import dataclass\n");
        text.Append("from datetime import datetime\nfrom decimal import Decimal\nfrom typing import Annotated, Any, Literal\n\n");
        text.Append("from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator\n");
        foreach (var type in types.Objects) WriteModel(type, whole);
        text.Append(CodeExport.Validator("validator.py", types.RootName, request)).Append("\n\n");
        // A model may name one that stands below it, or what the validator brings.
        foreach (var type in types.Objects) text.Append($"{type.Name}.model_rebuild()\n");
        return text.ToString();
    }

    private void WriteModel(ObjectType type, string whole)
    {
        text.Append($"\n\nclass {type.Name}(BaseModel):\n");
        var isWhole = type.Node.Parent is null;
        WriteComment(
            isWhole ? [whole] : FieldComment.Of(type.Node, request.Hypotheses) is { IsEmpty: false } own ? own : [type.Node.Id.ToString()]);
        text.Append(
            $"\n    model_config = ConfigDict({(type.IsFree ? "extra=\"allow\"" : Closed)}, strict=True, use_attribute_docstrings=True, "
            + "protected_namespaces=())\n");
        var required = type.Node.Rules.Required.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, member) in type.Members)
            WriteField(name, Identifiers.PythonField(name, taken), member, required.Contains(name));
        if (!isWhole) return;
        text.Append($$"""

                @model_validator(mode="after")
                def _keeps_to_the_pages(self) -> {{type.Name}}:
                    problems = validate(self.model_dump(by_alias=True, exclude_unset=True))
                    if problems:
                        raise ValueError("; ".join(f"{one.pointer}: {one.message}" for one in problems))
                    return self

            """.ReplaceLineEndings("\n"));
    }

    private void WriteField(string name, string field, FieldNode member, bool isRequired)
    {
        var type = writer.TypeOf(member);
        var takesNull = type != Anything && (TypeWriter.TakesNull(member) || !isRequired);
        string[] words =
        [
            .. isRequired ? Array.Empty<string>() : ["default=None"],
            .. field == name ? Array.Empty<string>() : [$"alias={CodeText.Literal(name)}"],
            .. Limits(member),
            .. FieldComment.IsDeprecated(member) ? ["deprecated=True"] : Array.Empty<string>(),
        ];
        text.Append($"\n    {field}: {type}{(takesNull ? " | None" : "")}");
        text.Append(words.Length == 0 ? "\n" : words is ["default=None"] ? " = None\n" : $" = Field({string.Join(", ", words)})\n");
        WriteComment(FieldComment.Of(member, request.Hypotheses));
    }

    // What two pages limit in two ways, or one in some cases alone, the validator judges.
    private static IEnumerable<string> Limits(FieldNode node)
    {
        if (!node.IsConfirmed || !CodeTypes.ClosedValues(node).IsEmpty || node.Field!.Constraints.Any(static one => one.When is not null))
            yield break;
        var kinds = node.Values.Type.Kinds & ~JsonKinds.Null;
        foreach (var same in node.Values.Limits.GroupBy(static limit => (limit.Says.Kind, limit.Low is null)))
        {
            Limit[] distinct = [.. same.DistinctBy(static limit => (limit.Low, limit.High))];
            if (distinct is not [{ Certain: true, Says.Except: null } limit]) continue;
            var (low, high) = limit.Kind switch
            {
                LimitKind.Length when kinds == JsonKinds.String => ("min_length", "max_length"),
                LimitKind.Count when kinds == JsonKinds.Array => ("min_length", "max_length"),
                LimitKind.Range when kinds is JsonKinds.Integer or JsonKinds.Number => limit.Open ? ("gt", "lt") : ("ge", "le"),
                _ => ("", ""),
            };
            if (low.Length == 0) continue;
            if (limit.Low is { } least) yield return string.Create(CultureInfo.InvariantCulture, $"{low}={least}");
            if (limit.High is { } most) yield return string.Create(CultureInfo.InvariantCulture, $"{high}={most}");
        }
    }

    private void WriteComment(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty) return;
        var words = string.Join("\n\n    ", lines.Select(CodeText.TripleQuoted));
        text.Append($"    \"\"\"{words}{(lines.Length > 1 || words.EndsWith('"') ? "\n    " : "")}\"\"\"\n");
    }
}
