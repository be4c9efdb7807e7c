using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline.Blueprints;

/// <summary>An action of a resource.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Resource">The index of the block that heads the resource; -1 where the action stands without one.</param>
/// <param name="HasOwnAddress">Whether the action has an address that is not the resource's.</param>
internal readonly record struct BlueprintAction(OperationName Name, int Resource, bool HasOwnAddress);

/// <summary>The resources and actions of a page that is written in API Blueprint.</summary>
/// <param name="Actions">The actions by the index of their headings.</param>
/// <param name="Resources">The titles of the resources by the index of their headings.</param>
internal sealed record BlueprintOutline(
    ImmutableDictionary<int, BlueprintAction> Actions, ImmutableDictionary<int, string> Resources)
{
    // "FORMAT: 1A" stands in the first lines, beside "HOST: https://api.example.com".
    private const int LinesOfMetadata = 8;

    /// <summary>The outline of a page; null where the page is not written in API Blueprint.</summary>
    public static BlueprintOutline? Of(ImmutableArray<Block> blocks)
    {
        if (!IsStated(blocks) && !IsShown(blocks)) return null;
        var actions = ImmutableDictionary.CreateBuilder<int, BlueprintAction>();
        var resources = ImmutableDictionary.CreateBuilder<int, string>();
        var (resource, path, level) = (-1, (string?)null, 0);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not HeadingBlock heading) continue;
            var read = BlueprintHeading.Read(heading.Text);
            if (read is not { Method.Length: > 0 } && heading.Level <= level) (resource, path, level) = (-1, null, 0);
            if (read is null) continue;
            if (read.Method.Length == 0) (resource, path, level) = (i, read.Path, heading.Level);
            if (read.Method.Length == 0) resources[i] = read.Title;
            else if ((read.Path ?? path) is { } address)
                actions[i] = new BlueprintAction(new OperationName(read.Method, address), resource, read.Path is not null);
        }

        return new BlueprintOutline(actions.ToImmutable(), resources.ToImmutable());
    }

    private static bool IsStated(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length && i < LinesOfMetadata; i++)
            if (blocks[i] is TextLine { Text: ['F', 'O', 'R', 'M', 'A', 'T', ':', .. var format] }
                && format.Trim() is [>= '1' and <= '9', >= 'A' and <= 'Z', ..])
                return true;
        return false;
    }

    // Without it, a heading with an address or a method in brackets and the item of a response show it.
    private static bool IsShown(ImmutableArray<Block> blocks) =>
        blocks.Any(static block => block is HeadingBlock heading && BlueprintHeading.Read(heading.Text) is { InBrackets: true })
        && blocks.Any(static block => block is TextLine { Bullet: true } line
            && BlueprintSection.Read(line.Text) is { Part: BlueprintPart.Response, Status: > 0 });
}
