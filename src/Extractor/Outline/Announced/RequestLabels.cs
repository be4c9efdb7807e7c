using Extractor.Model;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The method and the address of a request that are given label by label, in either order: "Method: POST", "URL: /v1/tasks".
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class RequestLabels(Vocabulary vocabulary)
{
    private string? method;
    private string? path;

    /// <summary>The operation, once both have been given; null before.</summary>
    public OperationName? Name => method is not null && path is not null ? new OperationName(method, path) : null;

    /// <summary>Takes a label with its value. Of two for the same, the first counts; one for anything else says nothing here.</summary>
    public void Take(string label, string value)
    {
        if (method is null && vocabulary.IsMethodLabel(label) && OperationName.IsMethod(value.ToUpperInvariant()))
            method = value.ToUpperInvariant();
        else if (path is null && vocabulary.IsUrlLabel(label)) path = OperationName.PathBehindLabel(value);
    }
}
