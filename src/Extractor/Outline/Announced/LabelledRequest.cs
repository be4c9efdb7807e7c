using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// Reads the operation of code that says of a request, label by label, how it is sent, and holds nothing else: "Method: POST", "Type:
/// JSON", "URL: {{host}}/v1/tasks".
/// </summary>
internal static class LabelledRequest
{
    // What else is said of a request: the type of what it sends, who may send it.
    private const int MostLabels = 6;

    /// <summary>The operation that the code gives; null where it holds anything else.</summary>
    public static OperationName? In(SourceText source, CodeBlock code, Vocabulary vocabulary)
    {
        var request = new RequestLabels(vocabulary);
        var labels = 0;
        for (var line = code.Content.First; line <= code.Content.Last; line++)
        {
            var text = source.Line(line).Trim();
            if (text.Length == 0) continue;
            if (labels++ == MostLabels) return null;
            if (OperationHeading.Labelled(text) is not var (label, value))
            {
                if (text[^1] is ':' or '：') continue;
                return null;
            }

            request.Take(label, value);
        }

        return request.Name;
    }
}
