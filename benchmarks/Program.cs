return args switch
{
    ["corpus", var folder, var megabytes, ..] => Extractor.Benchmarks.Corpus.Write(
        folder, int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture)),
    ["parse", var folder, ..] => Extractor.Benchmarks.BareParse.Run(folder),
    ["whole", var tool, .. var sizes] => Extractor.Benchmarks.WholeProcess.Run(tool, sizes),
    ["checks", var repository, .. var tool] => Extractor.Benchmarks.CheckRate.Run(repository, tool.Length > 0 ? tool[0] : null),
    ["read", var folder] => Extractor.Benchmarks.CheckRate.ReadAll(folder),
    _ => Extractor.Benchmarks.Parts.Run(args),
};
