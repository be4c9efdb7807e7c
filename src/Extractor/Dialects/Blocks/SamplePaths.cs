using Extractor.Bodies;
using Extractor.Model;

namespace Extractor.Dialects.Blocks;

/// <summary>What the bodies of a page show of where fields stand. Paths are compared without <c>[]</c>.</summary>
internal sealed class SamplePaths
{
    private static readonly Place Nothing = new();

    private readonly Dictionary<(Scope, Location), Place> places = [];
    private readonly Dictionary<FieldBlock, HashSet<string>> snippets = [];
    private readonly Body[] bodies;
    private readonly Lazy<Dictionary<(Scope, Location, string), Place>> sections;

    /// <summary>Learns from the bodies of a page, which are in page order.</summary>
    public SamplePaths(DialectInput input)
    {
        sections = new(() => SectionsOf(input));
        bodies = [.. input.Bodies.Where(static body => body.Call is null)];
        foreach (var body in input.Bodies)
        {
            if (body.Scope is not { } scope) continue;
            var key = (scope, body.Location ?? Location.Body);
            if (!places.TryGetValue(key, out var place)) places[key] = place = new Place();
            foreach (var shown in body.Keys.Keys) place.Add(Bare(shown.Path), shown.Path);
        }
    }

    /// <summary>The path without <c>[]</c>.</summary>
    public static string Bare(FieldPath path) => path.Value.Replace("[]", "", StringComparison.Ordinal);

    /// <summary>What the bodies of an operation show of one of its parts.</summary>
    public Place At(Scope scope, Location location) => places.GetValueOrDefault((scope, location), Nothing);

    /// <summary>Whether bodies of an operation, in whatever part of it, show a list of objects at a path.</summary>
    public bool ShowItems(Scope scope, FieldPath path) =>
        At(scope, Location.Response).HoldsItems(Bare(path)) || At(scope, Location.Body).HoldsItems(Bare(path));

    /// <summary>
    /// What the bodies of a block's own section show of the part of the operation that the block is about: below another heading
    /// stands what the service says when it fails.
    /// </summary>
    public Place In(PlacedBlock placed, Location location) =>
        placed.Scope is { } scope ? sections.Value.GetValueOrDefault((scope, location, Name(placed)), Nothing) : Nothing;

    /// <summary>
    /// What the bodies of an operation show of its answer. Where those of a block's own section are nothing but a list, and not all of
    /// the operation are, it is what they show.
    /// </summary>
    public Place AnswerAt(Scope scope, PlacedBlock placed)
    {
        var answer = At(scope, Location.Response);
        return !answer.IsList && In(placed, Location.Response) is { IsList: true } own && own.Below("").Count > 0 ? own : answer;
    }

    private static string Name(PlacedBlock placed) => string.Join('\n', placed.Section.Headings);

    private static Dictionary<(Scope, Location, string), Place> SectionsOf(DialectInput input)
    {
        var found = new Dictionary<(Scope, Location, string), Place>();
        foreach (var body in input.Bodies)
        {
            if (body.Scope is not { } scope) continue;
            var key = (scope, body.Location ?? Location.Body, Name(body.Placed));
            if (!found.TryGetValue(key, out var place)) found[key] = place = new Place();
            foreach (var shown in body.Keys.Keys) place.Add(Bare(shown.Path), shown.Path);
        }

        return found;
    }

    /// <summary>The names that the snippets inside a field's own definition show below it.</summary>
    public HashSet<string> InSnippets(FieldBlock parent)
    {
        if (snippets.TryGetValue(parent, out var names)) return names;
        snippets[parent] = names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = FirstBehind(parent.Extent.First); i < bodies.Length && parent.Extent.Contains(bodies[i].Placed.Lines.First); i++)
        {
            if (!parent.Extent.Contains(bodies[i].Placed.Lines)) continue;
            foreach (var key in bodies[i].Keys.Keys)
                if (key.Path.Depth > 0 || bodies[i].Keys.RootName is null) names.Add(key.Path.Leaf);
        }

        return names;
    }

    private int FirstBehind(int line)
    {
        var (low, high) = (0, bodies.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bodies[middle].Placed.Lines.First < line) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The paths that bodies show in one part of one operation.</summary>
    public sealed class Place
    {
        private readonly HashSet<string> paths = new(StringComparer.Ordinal);
        private readonly Dictionary<string, FieldPath> whole = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<string>> members = new(StringComparer.Ordinal);

        // What holds each name, with the dot behind it, which is all that the items of a whole body have; made when it is first asked for.
        private ILookup<string, string>? parents;

        // What has members, by its name and by its path; made when it is first asked for.
        private ILookup<string, string>? holders;

        /// <summary>Whether every body shows a list that has no name.</summary>
        public bool IsList { get; private set; } = true;

        /// <summary>Whether a body shows the path.</summary>
        public bool Has(string path) => paths.Contains(path);

        /// <summary>What bodies show below a path, at any depth, named from there.</summary>
        public IReadOnlyList<string> Below(string parent) => members.TryGetValue(parent, out var names) ? names : [];

        /// <summary>The path as the body has it, with <c>[]</c> behind what is a list.</summary>
        public FieldPath Whole(string path) => whole[path];

        /// <summary>
        /// The one field of a name that bodies show with members, and whether those are of the items of a list; null where they show
        /// none or several.
        /// </summary>
        public (FieldPath Path, bool HoldsList)? Holder(string name)
        {
            holders ??= members.Keys.Where(static path => path.Length > 0)
                .SelectMany(static path => new[] { path, new FieldPath(path).Leaf }.Distinct().Select(name => (Name: name, Path: path)))
                .ToLookup(static pair => pair.Name, static pair => pair.Path, StringComparer.Ordinal);
            return holders[name].Take(2).ToArray() is [var only] ? (whole[only], HoldsItems(only)) : null;
        }

        /// <summary>
        /// The only path below which bodies show all of some names, as <c>items[]</c> where they are those of the items of a list, and
        /// the root where they stand at the top; null where that holds for none or for several.
        /// </summary>
        public FieldPath? HolderOfAll(IReadOnlyList<string> names)
        {
            parents ??= whole.Keys.ToLookup(
                static path => path[(path.LastIndexOf('.') + 1)..],
                static path => path[..(path.LastIndexOf('.') + 1)],
                StringComparer.Ordinal);
            var found = parents[names[0]].Where(HoldsAll).Take(2).ToArray();
            return found is [var only] ? Above(only + names[0]) : null;

            bool HoldsAll(string parent) =>
                names.All(name => paths.Contains(parent + name) && Above(parent + name) == Above(parent + names[0]));
        }

        // The path as the body has it, without its last name.
        private FieldPath Above(string path)
        {
            var shown = whole[path].Value;
            return new(shown[..Math.Max(0, shown.LastIndexOf('.'))]);
        }

        /// <summary>Whether bodies show members below a path, and those of the items of a list.</summary>
        public bool HoldsItems(string path) => members.TryGetValue(path, out var names)
            && whole[$"{path}.{names[0]}"].Value.StartsWith(whole[path].Value + "[]", StringComparison.Ordinal);

        internal void Add(string path, FieldPath shown)
        {
            if (!paths.Add(path)) return;
            whole[path] = shown;
            IsList &= path.StartsWith('.');
            AddBelow("", path);
            for (var dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', dot + 1)) AddBelow(path[..dot], path[(dot + 1)..]);
        }

        private void AddBelow(string parent, string name)
        {
            if (!members.TryGetValue(parent, out var names)) members[parent] = names = [];
            names.Add(name);
        }
    }
}
