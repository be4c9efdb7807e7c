using System.Text.Json;

namespace Extractor.Cli;

/// <summary>What a file holds that a user names to be checked.</summary>
internal enum PayloadForm
{
    /// <summary>A request body as JSON.</summary>
    Body,

    /// <summary>A shell script with curl commands.</summary>
    Script,

    /// <summary>Requests as editors send them (<c>.http</c>).</summary>
    Requests,

    /// <summary>A recording of requests (HAR).</summary>
    Recording,

    /// <summary>Something that is not read.</summary>
    Unknown,
}

/// <summary>Tells by its name what a file holds. Nothing is guessed from what is in it.</summary>
internal static class PayloadForms
{
    /// <summary>What is read, for messages.</summary>
    public const string Read = "a request body as JSON (.json or stdin), curl commands (.sh, or any file behind --curl), requests (.http, "
        + ".rest) or a recording (.har)";

    /// <summary>What a file holds that is named as a payload.</summary>
    public static PayloadForm Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".sh" or ".bash" or ".zsh" or ".curl" => PayloadForm.Script,
        ".http" or ".rest" => PayloadForm.Requests,
        ".har" => PayloadForm.Recording,
        ".py" or ".ipynb" or ".js" or ".mjs" or ".cjs" or ".ts" or ".jsx" or ".tsx" or ".java" or ".kt" or ".go" or ".rb" or ".php" or ".cs"
        or ".swift" or ".rs" or ".ps1" or ".bat" or ".cmd" or ".yaml" or ".yml" or ".xml" or ".bru" =>
            PayloadForm.Unknown,
        _ => PayloadForm.Body,
    };

    /// <summary>What a file holds that is named as one of calls.</summary>
    public static PayloadForm OfCalls(string name) => Of(name) is var form && form == PayloadForm.Body ? PayloadForm.Script : form;

    /// <summary>Whether a user has to say which operation the file is for.</summary>
    public static bool NeedsScope(string name) => Of(name) == PayloadForm.Body;

    /// <summary>Whether the JSON is a collection of Postman's, which is no request body.</summary>
    public static bool IsCollection(ReadOnlyMemory<byte> json)
    {
        try
        {
            // Only the beginning is looked at; a collection says so in its first members.
            var reader = new Utf8JsonReader(json.Span[..Math.Min(json.Length, 4096)], isFinalBlock: false, default);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 2 || !reader.ValueTextEquals("schema"u8))
                    continue;
                return reader.Read() && reader.TokenType == JsonTokenType.String
                    && reader.GetString()!.Contains("getpostman.com/json/collection", StringComparison.Ordinal);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }

        return false;
    }
}
