namespace Extractor.Tests.Exporting.Code;

/// <summary>The compiler of TypeScript, installed once into a folder that later runs find again.</summary>
internal static class TypeScriptCompiler
{
    private const string Version = "5.9.3";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"sot-typescript-{Version}");
    private static readonly string[] Strict =
    [
        "--strict", "--noUnusedLocals", "--noUnusedParameters", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess",
        "--noImplicitReturns", "--target", "es2022", "--module", "es2022", "--outDir", "out",
    ];

    private static readonly Lazy<string?> Trouble = new(Install);

    /// <summary>Why nothing can be compiled; null where it can.</summary>
    public static string? WhyNot => Trouble.Value;

    private static string Program => Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc");

    /// <summary>Compiles files of a folder, as strictly as the compiler can.</summary>
    /// <returns>Its exit code, and the errors.</returns>
    public static (int ExitCode, string Output) Compile(string folder, params string[] files) =>
        ExportedCode.Run(folder, "node", [Program, .. Strict, .. files]);

    private static string? Install()
    {
        if (!ExportedCode.Works("node", "--version")) return "there is no node on this machine";
        if (File.Exists(Program)) return null;
        if (!ExportedCode.Works("npm", "--version")) return "there is no npm on this machine";
        var fresh = Directory.CreateTempSubdirectory("sot-typescript-").FullName;
        File.WriteAllText(Path.Combine(fresh, "package.json"), "{}");
        var installed = ExportedCode.Works(
            "npm", "install", "--prefix", fresh, "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=20000",
            $"typescript@{Version}");
        if (!installed) return "npm cannot install the compiler of TypeScript";
        // Another run may have been faster; one of the two is enough.
        if (!Directory.Exists(Folder)) Directory.Move(fresh, Folder);
        return File.Exists(Program) ? null : "npm installed no compiler of TypeScript";
    }

    /// <summary>A test that needs the compiler.</summary>
    internal sealed class FactAttribute : Xunit.FactAttribute
    {
        public FactAttribute() => Skip = WhyNot;
    }

    /// <summary>A test of several cases that needs the compiler.</summary>
    internal sealed class TheoryAttribute : Xunit.TheoryAttribute
    {
        public TheoryAttribute() => Skip = WhyNot;
    }
}
