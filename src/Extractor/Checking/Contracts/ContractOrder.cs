namespace Extractor.Checking.Contracts;

/// <summary>The order in which members are shown: as the pages have them, page by page.</summary>
internal static class ContractOrder
{
    /// <summary>The members of a place that pages define, or that have members which pages define.</summary>
    public static IEnumerable<KeyValuePair<string, FieldNode>> Of(FieldNode node) => node.Members
        .Where(static member => IsDocumented(member.Value))
        .OrderBy(static member => member.Value.Field?.BestAnchor?.Page ?? "", StringComparer.Ordinal)
        .ThenBy(static member => member.Value.Field?.BestAnchor?.Line ?? 0)
        .ThenBy(static member => member.Key, StringComparer.Ordinal);

    // A hypothesis has no documented members; a place without a field has them.
    private static bool IsDocumented(FieldNode node) => node.IsConfirmed || (node.Field is null && HasDocumented(node));

    private static bool HasDocumented(FieldNode node)
    {
        var open = new Stack<FieldNode>([node]);
        while (open.TryPop(out var next))
        {
            if (next.IsConfirmed) return true;
            foreach (var member in next.Members.Values) open.Push(member);
            if (next.Items is { } items) open.Push(items);
        }

        return false;
    }
}
