namespace Extractor.Cli;

/// <summary>Knows the folders at which another file system begins. They can be neither renamed nor exchanged.</summary>
internal static class MountedFolder
{
    /// <summary>Whether a file system is mounted at a folder.</summary>
    /// <param name="full">The folder's full path, links followed, without a separator at its end.</param>
    public static bool Is(string full)
    {
        try
        {
            return !OperatingSystem.IsWindows() && Directory.Exists(full)
                && DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == full);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
