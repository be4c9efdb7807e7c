using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("sot")]
[assembly: InternalsVisibleTo("Extractor.Tests")]
[assembly: InternalsVisibleTo("Extractor.Benchmarks")]
