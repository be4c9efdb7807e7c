using System.Collections.Frozen;

namespace Extractor.Pages.Html;

/// <summary>An HTML page as a tree.</summary>
/// <param name="Root">The element around everything; its own tag stands nowhere.</param>
/// <param name="DeepAt">Where in the file the page nests deeper than anybody can mean; null where it does not.</param>
internal sealed record HtmlTree(HtmlElement Root, int? DeepAt)
{
    /// <summary>Deeper nesting than this is no page, and its readers call themselves for each level.</summary>
    public const int DeepestNesting = 256;

    /// <summary>Reads HTML.</summary>
    /// <param name="text">The HTML.</param>
    /// <param name="offset">Where in the file the HTML starts.</param>
    public static HtmlTree Read(string text, int offset = 0)
    {
        var parts = HtmlTokens.Read(text, offset);
        var builder = new Builder(offset, EndlessTables(parts));
        foreach (var part in parts)
        {
            builder.Take(part);
            if (builder.IsTooDeep) return new HtmlTree(builder.Root, part.Span.Start);
        }

        builder.CloseAll(offset + text.Length);
        return new HtmlTree(builder.Root, null);
    }

    // Where the tables start that no tag ever closes.
    private static HashSet<int> EndlessTables(List<HtmlPart> parts)
    {
        var open = new Stack<int>();
        foreach (var part in parts)
        {
            if (part.Text != "table") continue;
            if (part.Kind == HtmlPartKind.Start) open.Push(part.Span.Start);
            else if (part.Kind == HtmlPartKind.End) open.TryPop(out _);
        }

        return [.. open];
    }

    /// <summary>
    /// Puts tags in their place by the rules of the HTML standard for end tags that are left out. Where markup is broken
    /// it is more careful than a browser: what has a wrong end tag stays where it stands.
    /// </summary>
    private sealed class Builder
    {
        private static readonly FrozenSet<string> TableParts = Set("table thead tbody tfoot tr td th caption colgroup");

        // No end tag but their own closes these.
        private static readonly FrozenSet<string> Fences = Set("article body caption details main section table td th");
        private static readonly FrozenSet<string> ItemFences = Set("article body details dl main menu ol section table td th ul");

        private readonly List<HtmlElement> open = [];
        private readonly HashSet<int> endlessTables;
        private int silent;

        public Builder(int offset, HashSet<int> endlessTables)
        {
            this.endlessTables = endlessTables;
            open.Add(new HtmlElement("html", new TextSpan(offset, offset), null));
        }

        public HtmlElement Root => open[0];

        public bool IsTooDeep => open.Count > DeepestNesting;

        private HtmlElement Top => open[^1];

        public void Take(HtmlPart part)
        {
            if (part.Kind == HtmlPartKind.Text) TakeText(part);
            else if (part.Kind == HtmlPartKind.Start || part.Text == "br") Start(part);
            else End(part);
        }

        public void CloseAll(int end)
        {
            CloseFrom(1, end);
            Root.Close(end);
        }

        private void TakeText(HtmlPart part)
        {
            var blank = string.IsNullOrWhiteSpace(part.Text);
            if (!blank) LeaveHead("");
            // Between the parts of a table or list white space is nothing.
            if (silent > 0 || (blank && Top.Tag is "table" or "thead" or "tbody" or "tfoot" or "tr" or "ul" or "ol" or "dl")) return;
            Top.Add(new HtmlText(part.Text, part.Span));
        }

        private void Start(HtmlPart part)
        {
            var tag = part.Text;
            if (tag is "html" or "body" or "head" && open.Exists(element => element.Tag == tag)) return;
            LeaveHead(tag);
            CloseImplied(tag, part.Span.Start);
            // Authors who write <a/> mean an element without content, whatever a browser makes of it.
            Push(new HtmlElement(tag, part.Span, part.Attributes), part.Closed || HtmlNames.IsEmpty(tag));
        }

        private void Push(HtmlElement element, bool closed)
        {
            if (silent == 0 && !HtmlNames.IsSilent(element.Name)) Top.Add(element);
            if (closed) return;
            open.Add(element);
            if (HtmlNames.IsSilent(element.Name)) silent++;
        }

        private void LeaveHead(string tag)
        {
            if (Top.Tag == "head" && !HtmlNames.IsHeadOnly(tag)) CloseFrom(open.Count - 1, Top.Span.End);
        }

        private void CloseImplied(string tag, int at)
        {
            var level = HtmlNames.HeadingLevel(tag);
            if (level > 0 || tag == "table") CloseEndlessTable(at);
            if (TableParts.Contains(tag)) MakeRoom(tag, at);
            else if (tag is "li") Close(Innermost(ItemFences, "li"), at);
            else if (tag is "dt" or "dd") Close(Innermost(ItemFences, "dt", "dd"), at);
            else if (level > 0 && HtmlNames.HeadingLevel(Top.Tag) > 0) CloseFrom(open.Count - 1, at);
            if (HtmlNames.IsBlock(tag)) Close(Innermost(Fences, "p"), at);
        }

        // A table that is never closed ends where another one or a new section begins.
        private void CloseEndlessTable(int at)
        {
            if (endlessTables.Count > 0)
                Close(open.FindIndex(element => element.Tag == "table" && endlessTables.Contains(element.Span.Start)), at);
        }

        private void MakeRoom(string tag, int at)
        {
            var holder = open.FindLastIndex(static element => TableParts.Contains(element.Tag));
            if (holder < 0) return;
            if (tag == "table")
            {
                // Directly inside a table there is no place for another one.
                if (open[holder].Tag is not ("td" or "th" or "caption"))
                    Close(open.FindLastIndex(static element => element.Tag == "table"), at);
                return;
            }

            var into = open.FindLastIndex(
                element => element.Tag == "table" || (tag is "tr" or "td" or "th" && element.Tag is "thead" or "tbody" or "tfoot")
                    || (tag is "td" or "th" && element.Tag == "tr"));
            if (into < 0) return;
            CloseFrom(into + 1, at);
            if (tag is "td" or "th" && Top.Tag != "tr") Push(new HtmlElement("tr", new TextSpan(at, at), null), closed: false);
        }

        private void End(HtmlPart part)
        {
            if (part.Text is "html" or "body") return;
            var at = Matching(part.Text);
            if (at < 1) return;
            CloseFrom(at + 1, part.Span.Start);
            CloseFrom(at, part.Span.End);
        }

        /// <summary>The open element that an end tag closes; -1 where it closes none.</summary>
        private int Matching(string tag)
        {
            var isHeading = HtmlNames.HeadingLevel(tag) > 0;
            var isTablePart = TableParts.Contains(tag);
            for (var i = open.Count - 1; i > 0; i--)
            {
                var name = open[i].Tag;
                if (name == tag || (isHeading && HtmlNames.HeadingLevel(name) > 0)) return i;
                if (isTablePart ? name == "table" : Fences.Contains(name)) return -1;
                // </b> closes no block that stands inside the bold words.
                if (!isTablePart && !HtmlNames.IsBlock(tag) && !HtmlNames.IsSilent(tag) && HtmlNames.IsBlock(name)) return -1;
                if (tag == "li" && name is "ul" or "ol" or "menu") return -1;
            }

            return -1;
        }

        /// <summary>The innermost open element of these tags that no fence hides; -1 where there is none.</summary>
        private int Innermost(FrozenSet<string> fences, params ReadOnlySpan<string> tags)
        {
            for (var i = open.Count - 1; i > 0; i--)
            {
                if (tags.Contains(open[i].Tag)) return i;
                if (fences.Contains(open[i].Tag)) return -1;
            }

            return -1;
        }

        private void Close(int index, int at)
        {
            if (index > 0) CloseFrom(index, at);
        }

        private void CloseFrom(int index, int at)
        {
            for (var i = open.Count - 1; i >= index; i--)
            {
                open[i].Close(at);
                if (HtmlNames.IsSilent(open[i].Name)) silent--;
            }

            open.RemoveRange(index, open.Count - index);
        }

        private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    }
}
