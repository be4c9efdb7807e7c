using Extractor.Model;

namespace Extractor.Bodies;

/// <summary>A part of an example call that names a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Location">A header, a query parameter or a field of a form.</param>
/// <param name="Line">The line it stands on, from zero.</param>
/// <param name="Offset">Where it starts in the page's text.</param>
internal readonly record struct CallPart(string Name, Location Location, int Line, int Offset);
