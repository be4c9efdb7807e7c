using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry.Buffers;

namespace Extractor.Recording;

/// <summary>
/// The form of a line, made from the types themselves, so that what is added to them is written and read without a word
/// here. Nothing may be missing from a line that is read, and nothing stand in it that is not known.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(PathText), typeof(LocationText), typeof(RuleText), typeof(KebabText<RecordKind>), typeof(KebabText<ClaimKind>),
        typeof(KebabText<ScopeKind>), typeof(KebabText<RelationKind>), typeof(KebabText<Requirement>), typeof(KebabText<Access>),
        typeof(KebabText<Outcome>),
    ])]
[JsonSerializable(typeof(RecordLine))]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The form of a line whose texts come from a pool where they are there already.</summary>
    public static JsonTypeInfo<RecordLine> LineWith(TextPool texts)
    {
        var options = new JsonSerializerOptions(Default.Options);
        options.Converters.Add(new PooledText(texts));
        return (JsonTypeInfo<RecordLine>)options.GetTypeInfo(typeof(RecordLine));
    }
}

/// <summary>A text that may have come before.</summary>
internal sealed class PooledText(TextPool texts) : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? texts.Of(ref reader) : throw new JsonException("expected a text");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>An enum value as its name in kebab case.</summary>
internal sealed class KebabText<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A path as text.</summary>
internal sealed class PathText : JsonConverter<FieldPath>
{
    /// <inheritdoc/>
    public override FieldPath Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("expected a path"));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldPath value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>A location as the registry names it.</summary>
internal sealed class LocationText : JsonConverter<Location>
{
    /// <inheritdoc/>
    public override Location Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } name && FieldId.LocationOf(name) is { } location
            ? location
            : throw new JsonException("expected a location");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Location value, JsonSerializerOptions options) =>
        writer.WriteStringValue(FieldId.LocationName(value));
}

/// <summary>A kind of finding as its id.</summary>
internal sealed class RuleText : JsonConverter<Rule>
{
    /// <inheritdoc/>
    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } id && Rules.WithId(id) is { } known
            ? known
            : throw new JsonException("expected the id of a rule");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
