using System.Runtime.InteropServices;

namespace Extractor.Cli.Files;

/// <summary>Exchanges two folders in one step, where the system can.</summary>
internal static partial class AtomicDirectorySwap
{
    private const int CurrentFolder = -100;
    private const uint LinuxExchange = 2;
    private const uint DarwinSwap = 2;

    /// <summary>Exchanges two folders.</summary>
    /// <returns>False where the system cannot; then nothing has changed.</returns>
    public static bool TryExchange(string a, string b)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, a, CurrentFolder, b, LinuxExchange) == 0;
            if (OperatingSystem.IsMacOS()) return RenameX(a, b, DarwinSwap) == 0;
            return false;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // renameat2(2): RENAME_EXCHANGE swaps both names atomically.
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    // renamex_np(2): RENAME_SWAP does the same on Darwin.
    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);
}
