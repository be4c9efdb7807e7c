return Extractor.Cli.SotCommand.Run(args, Extractor.Cli.Terminal.OfProcess());
