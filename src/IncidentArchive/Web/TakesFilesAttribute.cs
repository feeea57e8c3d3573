namespace IncidentArchive.Web;

/// <summary>On a page whose form may bring a file as large as Archive:Evidence:LargestFile.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute;
