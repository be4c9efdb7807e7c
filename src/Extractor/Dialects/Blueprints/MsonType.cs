namespace Extractor.Dialects.Blueprints;

/// <summary>A structure that a page names and others refer to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Base">The type or the structure that it is made of; empty where the page names none.</param>
/// <param name="Items">The items below its heading.</param>
internal sealed record MsonType(string Name, string Base, List<MsonItem> Items);
